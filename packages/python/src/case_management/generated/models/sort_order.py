# Generated from spec/ by `pnpm generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define

from ..._wire import (
    set_keys,
)
from ..models.sort_direction import SortDirection
from ..types import UNSET, Unset


@_define(kw_only=True)
class SortOrder:
    """Exactly one key to sort by, with its direction."""

    created_at: SortDirection | Unset = UNSET
    """ Ascending (`asc`, smallest or oldest first) or descending (`desc`). """
    created_date: SortDirection | Unset = UNSET
    """ Ascending (`asc`, smallest or oldest first) or descending (`desc`). """
    updated_at: SortDirection | Unset = UNSET
    """ Ascending (`asc`, smallest or oldest first) or descending (`desc`). """
    due_date: SortDirection | Unset = UNSET
    """ Ascending (`asc`, smallest or oldest first) or descending (`desc`). """
    name: SortDirection | Unset = UNSET
    """ Ascending (`asc`, smallest or oldest first) or descending (`desc`). """

    def to_dict(self) -> dict[str, Any]:
        """The record as the API writes it: keys of the wire, dates in its form, nothing for what is unset."""
        return {
            **set_keys(
                {
                    "createdAt": self.created_at,
                    "createdDate": self.created_date,
                    "updatedAt": self.updated_at,
                    "dueDate": self.due_date,
                    "name": self.name,
                }
            ),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> SortOrder:
        """Reads a record of the API. What it leaves out is UNSET; what breaks the contract stays as it is."""
        d = dict(src_dict)
        record = cls(
            created_at=d.pop("createdAt", UNSET),
            created_date=d.pop("createdDate", UNSET),
            updated_at=d.pop("updatedAt", UNSET),
            due_date=d.pop("dueDate", UNSET),
            name=d.pop("name", UNSET),
        )
        return record
