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
class ActorInput:
    """The user who created or last changed the task.
    Managed by the server, so a host may ignore it."""

    id: str | Unset = UNSET
    """ Identifier of the user, `u-` followed by an opaque string. """
    name: str | Unset = UNSET
    """ Name of the user. """
    prof_image: str | Unset = UNSET
    """ Picture of the user, or `no-avatar`. """

    def to_dict(self) -> dict[str, Any]:
        """The record as the API writes it: keys of the wire, dates in its form, nothing for what is unset."""
        return {
            **set_keys(
                {
                    "_id": self.id,
                    "name": self.name,
                    "profImage": self.prof_image,
                }
            ),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ActorInput:
        """Reads a record of the API. What it leaves out is UNSET; what breaks the contract stays as it is."""
        d = dict(src_dict)
        record = cls(
            id=d.pop("_id", UNSET),
            name=d.pop("name", UNSET),
            prof_image=d.pop("profImage", UNSET),
        )
        return record
