"""The screens that browser tests look through."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Screen:
    """A viewport in CSS pixels and the colour scheme its owner prefers."""

    width: int
    height: int
    dark: bool = False


DESKTOP = Screen(1280, 900)
DESKTOP_DARK = Screen(1280, 900, dark=True)
PHONE = Screen(390, 844)
PROJECTOR = Screen(1920, 1080)
