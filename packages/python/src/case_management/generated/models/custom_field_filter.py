# Generated from spec/ by `pnpm generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define

from ..._wire import (
    set_keys,
)
from ..types import UNSET


@_define(kw_only=True)
class CustomFieldFilter:
    """A field and the value it must have.
    The shape is inferred from the keys that fields have in records, as no source shows a filled
    `customFields`."""

    lname: str
    """ Name of the field in lower case, as `lname` in the record's `fields`. """
    selected_value: bool | float | None | str
    """ Value to look for, compared exactly; where the field holds a list, one of its entries must be
    this value.
    `null` finds tasks whose field has `null` or no `selectedValue`. """

    def to_dict(self) -> dict[str, Any]:
        """The record as the API writes it: keys of the wire, dates in its form, nothing for what is unset."""
        return {
            **set_keys(
                {
                    "lname": self.lname,
                    "selectedValue": self.selected_value,
                }
            ),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> CustomFieldFilter:
        """Reads a record of the API. What it leaves out is UNSET; what breaks the contract stays as it is."""
        d = dict(src_dict)
        record = cls(
            lname=d.pop("lname", UNSET),
            selected_value=d.pop("selectedValue", UNSET),
        )
        return record
