"""What leaves the meeting on paper or as files, and what comes back; what signatures say."""
