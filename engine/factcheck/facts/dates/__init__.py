"""Dates, times of day and periods."""
