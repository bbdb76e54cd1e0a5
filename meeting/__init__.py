"""What a meeting is: acts, rules, state, and the log with its audit."""
