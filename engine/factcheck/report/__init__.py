"""Reports: outcomes to text, one module a format."""
