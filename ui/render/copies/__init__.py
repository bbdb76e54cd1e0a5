"""Annotated copies of papers, written by a worker process."""
