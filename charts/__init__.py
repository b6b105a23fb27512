"""Pure charts: a frame in, a figure out; all colours and fonts of the project live here."""
