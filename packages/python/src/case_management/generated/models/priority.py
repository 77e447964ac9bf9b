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
class Priority:
    """Priority of the task.
    Names are an open set: an account may define its own beside `Critical`, `High`, `Medium` and
    `Low`.
    Identifiers differ from account to account, so never build one in."""

    name: str
    """ Name that people see. """
    id: str | Unset = UNSET
    """ Identifier of the priority in this account, `pr-` followed by an opaque string. """
    lname: str | Unset = UNSET
    """ Name in lower case. """
    type_: str | Unset = UNSET
    """ `system` for a priority that every account has, `custom` for one that the account made. """
    desc: str | Unset = UNSET
    """ What the priority means. """
    color: str | Unset = UNSET
    """ Colour in the user interface, as in CSS. """
    is_enabled: bool | Unset = UNSET
    """ Whether the account uses the priority. """
    is_active: bool | Unset = UNSET
    """ Whether the priority is active.
    The vendor does not say how this differs from `isEnabled`. """
    score: float | Unset = UNSET
    """ Value by which priorities are ranked.
    The vendor does not say whether a larger one is more urgent. """
    additional_properties: dict[str, Any] = _field(factory=dict)
    """ Further keys of the record, by their names on the wire. """

    def to_dict(self) -> dict[str, Any]:
        """The record as the API writes it: keys of the wire, dates in its form, nothing for what is unset."""
        return {
            **self.additional_properties,
            **set_keys(
                {
                    "name": self.name,
                    "_id": self.id,
                    "lname": self.lname,
                    "type": self.type_,
                    "desc": self.desc,
                    "color": self.color,
                    "isEnabled": self.is_enabled,
                    "isActive": self.is_active,
                    "score": self.score,
                }
            ),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Priority:
        """Reads a record of the API. What it leaves out is UNSET; what breaks the contract stays as it is."""
        d = dict(src_dict)
        record = cls(
            name=d.pop("name", UNSET),
            id=d.pop("_id", UNSET),
            lname=d.pop("lname", UNSET),
            type_=d.pop("type", UNSET),
            desc=d.pop("desc", UNSET),
            color=d.pop("color", UNSET),
            is_enabled=d.pop("isEnabled", UNSET),
            is_active=d.pop("isActive", UNSET),
            score=d.pop("score", UNSET),
        )
        record.additional_properties = d
        return record

    def __getitem__(self, key: str) -> Any:
        """A further key of the record, by its name on the wire."""
        return self.additional_properties[key]

    def __contains__(self, key: object) -> bool:
        return key in self.additional_properties
