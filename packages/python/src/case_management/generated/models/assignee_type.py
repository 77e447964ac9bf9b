# Generated from spec/ by `pnpm generate`; do not edit.
from typing import Literal

AssigneeType = Literal["agent", "queues", "unassigned"]
