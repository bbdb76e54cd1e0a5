"""The log of a meeting: the chain, ballot boxes, the export and its audit."""
