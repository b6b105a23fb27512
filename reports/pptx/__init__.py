"""The deck of a meeting: native slides, charts, tables and notes, written from a Laporan alone."""

from reports.pptx.dek import dek

__all__ = ["dek"]
