"""Long trials on files from elsewhere; each is run by hand, and a short one with the tests."""
