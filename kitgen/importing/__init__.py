"""What comes back from Word: files that people changed, read into what they say."""
