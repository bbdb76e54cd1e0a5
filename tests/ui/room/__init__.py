"""Tests of the meeting room."""
