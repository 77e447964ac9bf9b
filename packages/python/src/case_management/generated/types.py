# Generated from spec/ by `pnpm generate`; do not edit.
"""How an unset key is told from one that is null."""

from enum import Enum
from typing import Final, Literal


class Unset(Enum):
    """Type of UNSET. An enum, so that copies and pickles of a record keep it the same object."""

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET
""" A key that is not there: it is not sent, or the host left it out. None is JSON's null. """
