"""Notes as standard PDF annotations, and back; runs in worker processes only."""
