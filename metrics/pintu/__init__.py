"""The commands of `python -m metrics`, one module each: they read the store, compute and print."""
