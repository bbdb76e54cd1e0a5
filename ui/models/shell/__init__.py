"""What stands round the room: unlocking, Home, joining, the connection, settings."""
