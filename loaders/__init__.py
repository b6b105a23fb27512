"""Spreadsheet to rows with cell addresses, to problems or a load; all writing is in shell.py."""

from loaders.build import BuildResult, build, needs_build
from loaders.data_folder import DATA
from loaders.problems import Level, Problem, UnreadableFile

__all__ = ["DATA", "BuildResult", "Level", "Problem", "UnreadableFile", "build", "needs_build"]
