"""The command line: the same program for a terminal, without Qt."""
