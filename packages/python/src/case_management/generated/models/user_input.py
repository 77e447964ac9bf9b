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
class UserInput:
    """The user for whom the task was created.
    It replaces the whole object of the record."""

    id: str | Unset = UNSET
    """ Identifier of the user, `u-` followed by an opaque string. """
    name: str | Unset = UNSET
    """ Name of the user.
    It may be empty. """
    email_id: str | Unset = UNSET
    """ E-mail address of the user.
    Its form is not checked. """
    phone_number: str | Unset = UNSET
    """ Telephone number of the user.
    Its form is not checked. """

    def to_dict(self) -> dict[str, Any]:
        """The record as the API writes it: keys of the wire, dates in its form, nothing for what is unset."""
        return {
            **set_keys(
                {
                    "_id": self.id,
                    "name": self.name,
                    "emailId": self.email_id,
                    "phoneNumber": self.phone_number,
                }
            ),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> UserInput:
        """Reads a record of the API. What it leaves out is UNSET; what breaks the contract stays as it is."""
        d = dict(src_dict)
        record = cls(
            id=d.pop("_id", UNSET),
            name=d.pop("name", UNSET),
            email_id=d.pop("emailId", UNSET),
            phone_number=d.pop("phoneNumber", UNSET),
        )
        return record
