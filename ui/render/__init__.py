"""Pages of PDFs drawn by worker processes; no Qt and no parser in the calling process."""
