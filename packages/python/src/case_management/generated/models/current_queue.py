# Generated from spec/ by `pnpm generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define
from attrs import field as _field

from ..._wire import (
    set_keys,
)
from ..types import UNSET, Unset


@_define(kw_only=True)
class CurrentQueue:
    """The queue that the task is in now."""

    id: str | Unset = UNSET
    """ Identifier of the queue, `qu-` followed by an opaque string. """
    name: str | Unset = UNSET
    """ Name of the queue. """
    additional_properties: dict[str, Any] = _field(factory=dict)
    """ Further keys of the record, by their names on the wire. """

    def to_dict(self) -> dict[str, Any]:
        """The record as the API writes it: keys of the wire, dates in its form, nothing for what is unset."""
        return {
            **self.additional_properties,
            **set_keys(
                {
                    "_id": self.id,
                    "name": self.name,
                }
            ),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> CurrentQueue:
        """Reads a record of the API. What it leaves out is UNSET; what breaks the contract stays as it is."""
        d = dict(src_dict)
        record = cls(
            id=d.pop("_id", UNSET),
            name=d.pop("name", UNSET),
        )
        record.additional_properties = d
        return record

    def __getitem__(self, key: str) -> Any:
        """A further key of the record, by its name on the wire."""
        return self.additional_properties[key]

    def __contains__(self, key: object) -> bool:
        return key in self.additional_properties
