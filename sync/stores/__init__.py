"""Where logs, keys and papers are kept, behind ports with one contract each."""
