"""Tests, one folder per package of the project; never imported by the program itself."""
