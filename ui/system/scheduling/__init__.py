"""The system's own scheduler: it starts the program where it is not running when it is needed."""
