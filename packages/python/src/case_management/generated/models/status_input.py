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
class StatusInput:
    """New status of the task. It replaces the whole object of the record.
    `name` decides. The record shows it as it was sent, and the host may fill in the other keys from
    the status of that name, compared as the filter `status` does.
    An unknown name is not refused, as accounts define their own."""

    name: str
    """ Name of the status, such as `In Progress`. """
    id: str | Unset = UNSET
    """ Identifier of the status in this account, `sts-` followed by an opaque string. """
    lname: str | Unset = UNSET
    """ Name in lower case.
    A host may ignore it, as it follows from `name`. """
    status_category: str | Unset = UNSET
    """ Stage of work that the status belongs to, such as `open`. The filter `unresolved` looks at it.
    When it is absent, a status named Open, In Progress, On Hold, Resolved or Closed gets the
    category of its name.
    A status of another name then has none, and counts as unresolved. """
    type_: str | Unset = UNSET
    """ `system` or `custom`. """
    desc: str | Unset = UNSET
    """ What the status means. """
    is_enabled: bool | Unset = UNSET
    """ Whether the account uses the status. """
    is_active: bool | Unset = UNSET
    """ Whether the status is active.
    The vendor does not say how this differs from `isEnabled`. """

    def to_dict(self) -> dict[str, Any]:
        """The record as the API writes it: keys of the wire, dates in its form, nothing for what is unset."""
        return {
            **set_keys(
                {
                    "name": self.name,
                    "_id": self.id,
                    "lname": self.lname,
                    "statusCategory": self.status_category,
                    "type": self.type_,
                    "desc": self.desc,
                    "isEnabled": self.is_enabled,
                    "isActive": self.is_active,
                }
            ),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> StatusInput:
        """Reads a record of the API. What it leaves out is UNSET; what breaks the contract stays as it is."""
        d = dict(src_dict)
        record = cls(
            name=d.pop("name", UNSET),
            id=d.pop("_id", UNSET),
            lname=d.pop("lname", UNSET),
            status_category=d.pop("statusCategory", UNSET),
            type_=d.pop("type", UNSET),
            desc=d.pop("desc", UNSET),
            is_enabled=d.pop("isEnabled", UNSET),
            is_active=d.pop("isActive", UNSET),
        )
        return record
