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
class ParticipantInput:
    """Agent who takes or took part in the task."""

    agent_id: str | Unset = UNSET
    """ Identifier of the agent as a user of the platform, `u-` followed by an opaque string. """
    a_id: str | Unset = UNSET
    """ Identifier of the agent, `a-` followed by an opaque string. """
    name: str | Unset = UNSET
    """ Name of the agent. """
    p_status: str | Unset = UNSET
    """ State of the participation, such as `ACTIVE`. """
    assigned_at: datetime.datetime | Unset = UNSET
    """ When the agent got the task, as an ISO 8601 string in UTC. """

    def to_dict(self) -> dict[str, Any]:
        """The record as the API writes it: keys of the wire, dates in its form, nothing for what is unset."""
        return {
            **set_keys(
                {
                    "agentId": self.agent_id,
                    "aId": self.a_id,
                    "name": self.name,
                    "pStatus": self.p_status,
                    "assignedAt": write_text_moment(self.assigned_at, "assignedAt"),
                }
            ),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> ParticipantInput:
        """Reads a record of the API. What it leaves out is UNSET; what breaks the contract stays as it is."""
        d = dict(src_dict)
        record = cls(
            agent_id=d.pop("agentId", UNSET),
            a_id=d.pop("aId", UNSET),
            name=d.pop("name", UNSET),
            p_status=d.pop("pStatus", UNSET),
            assigned_at=read_text_moment(d.pop("assignedAt", UNSET)),
        )
        return record
