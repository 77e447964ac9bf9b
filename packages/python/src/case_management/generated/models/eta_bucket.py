# Generated from spec/ by `pnpm generate`; do not edit.
from typing import Literal

EtaBucket = Literal["dueToday", "overdue", "upcoming"]
