"""From a file's bytes to a located tree, and from the tree to a checked model. Knows no lesson."""
