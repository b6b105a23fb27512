"""The figures of a report for other programs: CSV, a Frictionless package and SDMX in one zip."""

from reports.paket.paket_data import paket_data

__all__ = ["paket_data"]
