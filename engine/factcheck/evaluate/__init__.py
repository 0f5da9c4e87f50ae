"""Evaluation: rules and facts to outcomes."""
