"""Statements that tie numbers together: breakdowns, tallies, changes, shares, conversions."""
