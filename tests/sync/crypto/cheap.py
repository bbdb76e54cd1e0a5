"""Argon2id at a cost that tests can pay, and the time of all tests."""

from sync.crypto.passphrase import Cost

CHEAP = Cost(memory_kib=64, iterations=1, lanes=1)
NOW_MS = 1_790_000_000_000
DAY_MS = 24 * 3600 * 1000
