"""What the program costs, and its peers on the same work; nothing here is imported by it."""
