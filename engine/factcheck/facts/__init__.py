"""Analysis: from an Article to Facts, one module a kind of fact."""
