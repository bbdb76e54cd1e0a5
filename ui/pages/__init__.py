"""Pages of papers on the screen: pictures from the drawing workers, kept and shown."""
