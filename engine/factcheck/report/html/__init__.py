"""The report that an editor opens first: an index and a page for each article."""
