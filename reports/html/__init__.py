"""The whole meeting as one HTML file that opens from a USB stick: no network, no server."""

from reports.html.lembar import lembar

__all__ = ["lembar"]
