"""View models of the secretary's desk."""
