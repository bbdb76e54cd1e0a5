"""How devices come to agree: identity, pairing, encryption, host, client and replica."""
