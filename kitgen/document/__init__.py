"""Print nodes: the neutral middle between lessons and paper. Imports nothing of the layers above."""
