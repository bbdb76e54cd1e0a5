"""What people write on papers and where they read: private, shared, and the same on all devices."""
