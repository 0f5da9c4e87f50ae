"""Arithmetic without text: numbers as value sets, dates, units."""
