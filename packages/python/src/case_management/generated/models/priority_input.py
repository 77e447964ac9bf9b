# Generated from spec/ by `pnpm generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import define as _define

from ..._wire import (
    set_keys,
)
from ..types import UNSET, Unset


@_define(kw_only=True)
class PriorityInput:
    """New priority of the task. It replaces the whole object of the record.
    `name` decides. The record shows it as it was sent, and the host may fill in the other keys from
    the priority of that name, compared as the filter `priority` does.
    An unknown name is not refused, as accounts define their own."""

    name: str
    """ Name of the priority, such as `High`. """
    id: str | Unset = UNSET
    """ Identifier of the priority in this account, `pr-` followed by an opaque string. """
    lname: str | Unset = UNSET
    """ Name in lower case.
    A host may ignore it, as it follows from `name`. """
    type_: str | Unset = UNSET
    """ `system` or `custom`. """
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
    """ Value by which priorities are ranked. """

    def to_dict(self) -> dict[str, Any]:
        """The record as the API writes it: keys of the wire, dates in its form, nothing for what is unset."""
        return {
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
    def from_dict(cls, src_dict: Mapping[str, Any]) -> PriorityInput:
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
        return record
