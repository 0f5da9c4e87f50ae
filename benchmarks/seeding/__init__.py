"""Errors planted into published articles, to count how many of them a check finds."""
