"""Reading: from the bytes of a file to an Article, one module a format."""
