# Generated from spec/ by `pnpm generate`; do not edit.
from typing import Literal

SortDirection = Literal["asc", "desc"]
