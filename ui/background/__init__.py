"""Work on threads of its own, and what they say."""
