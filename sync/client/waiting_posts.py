"""Posts that cannot be judged or opened yet: anybody can make such, so there is a limit to them."""

from collections.abc import Iterator

from sync.crypto.posts import POST_LIMIT_BYTES, OpenedPost, RecordSealed

WAITING_LIMIT = 5_000
WAITING_LIMIT_BYTES = 32 * 1024 * 1024


class WaitingPosts:
    """Posts by their ids; records take no room from circles and keys, by which they are read."""

    def __init__(self) -> None:
        self._records = _Shelf()
        self._others = _Shelf()
        self.lacks_some = False
        """Whether there was no room for some: they are still at the host."""

    def __iter__(self) -> Iterator[OpenedPost]:
        """Return the posts, circles and keys first."""
        return iter((*self._others.posts.values(), *self._records.posts.values()))

    def add(self, post: OpenedPost) -> bool:
        """Have a post wait; say whether it is new and there was room for it."""
        shelf = self._shelf(post)
        if post.id in shelf.posts:
            return False
        if not shelf.has_room(len(post.data)):
            self.lacks_some = True
            return False
        shelf.posts[post.id] = post
        shelf.size_bytes += len(post.data)
        return True

    def drop(self, post: OpenedPost) -> bool:
        """Let a post wait no longer; say whether it did."""
        shelf = self._shelf(post)
        known = shelf.posts.pop(post.id, None)
        if known is not None:
            shelf.size_bytes -= len(known.data)
        return known is not None

    def look(self) -> None:
        """After a start: some may have been left out where there is no room for more."""
        shelves = (self._records, self._others)
        self.lacks_some = not all(one.has_room(POST_LIMIT_BYTES) for one in shelves)

    def _shelf(self, post: OpenedPost) -> "_Shelf":
        return self._records if isinstance(post.header, RecordSealed) else self._others


class _Shelf:
    def __init__(self) -> None:
        self.posts: dict[bytes, OpenedPost] = {}
        self.size_bytes = 0

    def has_room(self, size_bytes: int) -> bool:
        is_light = self.size_bytes + size_bytes <= WAITING_LIMIT_BYTES
        return is_light and len(self.posts) < WAITING_LIMIT
