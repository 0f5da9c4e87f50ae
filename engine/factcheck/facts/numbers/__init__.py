"""Numeric mentions as value sets, with their hedges, units, nouns and verbs."""
