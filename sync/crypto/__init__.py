"""Keys, certificates, encryption: what the other parts trust."""
