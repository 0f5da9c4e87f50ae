"""Reading the reference data that rule files name: lists, tables and sources."""
