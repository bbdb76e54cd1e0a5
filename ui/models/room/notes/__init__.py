"""Notes on papers, as the room shows and takes them."""
