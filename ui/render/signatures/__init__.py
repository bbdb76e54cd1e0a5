"""What the signatures in a paper say, found out by a worker process."""
