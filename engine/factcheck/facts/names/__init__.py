"""People, organisations, places, acronyms, and all their mentions."""
