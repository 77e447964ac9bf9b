# Generated from spec/ by `pnpm generate`; do not edit.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import define as _define

from ..._wire import (
    read_text_moment,
    set_keys,
    write_text_moment,
)
from ..types import UNSET, Unset


@_define(kw_only=True)
class QueueAssignmentInput:
    """A queue to put the task in, by its identifier or its name."""

    id: str | Unset = UNSET
    """ Identifier of the queue, `qu-` followed by an opaque string. """
    name: str | Unset = UNSET
    """ Name of the queue. """
    type_: str | Unset = UNSET
    """ How the task comes into the queue, such as `ASSIGNED`. """
    status: str | Unset = UNSET
    """ State of the assignment, such as `ACTIVE`. """
    start_time: datetime.datetime | Unset = UNSET
    """ When the task came into the queue, as an ISO 8601 string in UTC. """

    def to_dict(self) -> dict[str, Any]:
        """The record as the API writes it: keys of the wire, dates in its form, nothing for what is unset."""
        return {
            **set_keys(
                {
                    "_id": self.id,
                    "name": self.name,
                    "type": self.type_,
                    "status": self.status,
                    "startTime": write_text_moment(self.start_time, "startTime"),
                }
            ),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> QueueAssignmentInput:
        """Reads a record of the API. What it leaves out is UNSET; what breaks the contract stays as it is."""
        d = dict(src_dict)
        record = cls(
            id=d.pop("_id", UNSET),
            name=d.pop("name", UNSET),
            type_=d.pop("type", UNSET),
            status=d.pop("status", UNSET),
            start_time=read_text_moment(d.pop("startTime", UNSET)),
        )
        return record
