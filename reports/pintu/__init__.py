"""The commands of `python -m reports`: they read a Laporan, have it written, and keep the file."""
