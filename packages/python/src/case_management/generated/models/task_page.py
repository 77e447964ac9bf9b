# Generated from spec/ by `pnpm generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from attrs import define as _define
from attrs import field as _field

from ..._wire import (
    read_list,
    read_model,
    set_keys,
    write_list,
    write_model,
)
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.task import Task


@_define(kw_only=True)
class TaskPage:
    """One page of the tasks that match a filter."""

    results: list[Task]
    """ The tasks of this page in the order asked for, at most `limit`.
    Empty when nothing matches or `skip` is beyond the end. """
    page: int
    """ Number of this page, counted from 1.
    It is `floor(skip / limit) + 1`. """
    limit: int
    """ Largest number of records on a page, as the request asked for or the default 50. """
    has_more: bool
    """ Whether more records follow this page, that is `skip` plus the number of `results` is less than
    `totalResults`. """
    total_pages: int
    """ Number of pages with this `limit`, `ceil(totalResults / limit)`.
    0 when nothing matches. """
    total_results: int
    """ Number of tasks that match the filter, over all pages. """
    additional_properties: dict[str, Any] = _field(factory=dict)
    """ Further keys of the record, by their names on the wire. """

    def to_dict(self) -> dict[str, Any]:
        """The record as the API writes it: keys of the wire, dates in its form, nothing for what is unset."""
        return {
            **self.additional_properties,
            **set_keys(
                {
                    "results": write_list(lambda item: write_model(item), self.results),
                    "page": self.page,
                    "limit": self.limit,
                    "hasMore": self.has_more,
                    "totalPages": self.total_pages,
                    "totalResults": self.total_results,
                }
            ),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> TaskPage:
        """Reads a record of the API. What it leaves out is UNSET; what breaks the contract stays as it is."""
        from ..models.task import Task

        d = dict(src_dict)
        record = cls(
            results=read_list(lambda item: read_model(Task, item), d.pop("results", UNSET)),
            page=d.pop("page", UNSET),
            limit=d.pop("limit", UNSET),
            has_more=d.pop("hasMore", UNSET),
            total_pages=d.pop("totalPages", UNSET),
            total_results=d.pop("totalResults", UNSET),
        )
        record.additional_properties = d
        return record

    def __getitem__(self, key: str) -> Any:
        """A further key of the record, by its name on the wire."""
        return self.additional_properties[key]

    def __contains__(self, key: object) -> bool:
        return key in self.additional_properties
