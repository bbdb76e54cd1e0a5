"""The command line: `meeting`, `meeting host`, `meeting demo`, `meeting verify`."""
