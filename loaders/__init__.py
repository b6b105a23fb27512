"""Spreadsheet to rows with cell addresses, to problems or a load; all writing is in shell.py.

Nothing is imported here: the process that parses files (loaders.parser) must start in no time.
"""
