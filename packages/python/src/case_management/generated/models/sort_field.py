# Generated from spec/ by `pnpm generate`; do not edit.
from typing import Literal

SortField = Literal["createdAt", "createdDate", "dueDate", "name", "updatedAt"]
