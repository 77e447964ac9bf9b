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
class AssigneeInput:
    """Agent to give the task to. It replaces the whole object of the record; `{}` clears it.
    Send `agentId` at least, as the filters `agents`, `mytask` and `mycase` look for it."""

    a_id: str | Unset = UNSET
    """ Identifier of the agent, `a-` followed by an opaque string. """
    agent_id: str | Unset = UNSET
    """ Identifier of the agent as a user of the platform, `u-` followed by an opaque string. """
    name: str | Unset = UNSET
    """ Name of the agent. """

    def to_dict(self) -> dict[str, Any]:
        """The record as the API writes it: keys of the wire, dates in its form, nothing for what is unset."""
        return {
            **set_keys(
                {
                    "aId": self.a_id,
                    "agentId": self.agent_id,
                    "name": self.name,
                }
            ),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> AssigneeInput:
        """Reads a record of the API. What it leaves out is UNSET; what breaks the contract stays as it is."""
        d = dict(src_dict)
        record = cls(
            a_id=d.pop("aId", UNSET),
            agent_id=d.pop("agentId", UNSET),
            name=d.pop("name", UNSET),
        )
        return record
