"""What is fuzzed: each module has `check`, which fails on a text that breaks a promise, and what to begin with."""
