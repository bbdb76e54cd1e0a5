"""The meeting room: agenda, reader, votes, speakers and people."""
