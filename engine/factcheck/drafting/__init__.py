"""Drafts of rules for one article: the relations found in it, each tried before it is written down."""
