"""A TLS handshake between two contexts, in memory."""

import ssl


def shake(server: ssl.SSLContext, client: ssl.SSLContext) -> tuple[ssl.SSLObject, ssl.SSLObject]:
    """Return both ends after the handshake and a word each way; raise what either side raises."""
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    server_end = server.wrap_bio(to_server, to_client, server_side=True)
    client_end = client.wrap_bio(to_client, to_server)
    waiting = [client_end, server_end]
    for _ in range(8):
        for end in tuple(waiting):
            try:
                end.do_handshake()
                waiting.remove(end)
            except ssl.SSLWantReadError:
                continue
    assert not waiting
    # A refusal of the client's certificate shows at its first read only.
    server_end.write(b"hello")
    assert client_end.read() == b"hello"
    return server_end, client_end
