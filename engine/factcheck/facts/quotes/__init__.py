"""Quoted stretches, which of them are speech, and who is named as the speaker."""
