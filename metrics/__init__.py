"""Metrics of capaian: frames in, frames or small dataclasses out; it never sees the store."""
