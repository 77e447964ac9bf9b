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
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.field_meta_data import FieldMetaData


@_define(kw_only=True)
class Field:
    """A field of the task's template, with its value in this task."""

    id: str | Unset = UNSET
    """ Identifier of the field, `fd-` followed by an opaque string. """
    show: bool | Unset = UNSET
    """ Whether forms show the field. """
    display_name: str | Unset = UNSET
    """ Label. """
    lname: str | Unset = UNSET
    """ Label in lower case; the filter `customFields` looks for it. """
    desc: str | Unset = UNSET
    """ What the field is for. """
    is_enabled: bool | Unset = UNSET
    """ Whether the account uses the field. """
    is_active: bool | Unset = UNSET
    """ Whether the field is active.
    The vendor does not say how this differs from `isEnabled`. """
    meta_data: FieldMetaData | Unset = UNSET
    """ How a form shows the field. """
    type_: str | Unset = UNSET
    """ `system` for a field that every template has, `custom` for one that the account made. """
    required: bool | Unset = UNSET
    """ Whether forms ask for a value.
    This API does not enforce it. """
    data_type: str | Unset = UNSET
    """ Kind of value.
    An open set, of which `textarea`, `datetime`, `input` and `dropdown` are seen. """
    selected_value: bool | float | list[bool | float | None | str] | None | str | Unset = UNSET
    """ Value of the field in this task: text, for `datetime` an ISO 8601 string in UTC; `""` or `null`
    when it has none.
    The vendor's samples show text and `null`; other forms are inferred. """
    additional_properties: dict[str, Any] = _field(factory=dict)
    """ Further keys of the record, by their names on the wire. """

    def to_dict(self) -> dict[str, Any]:
        """The record as the API writes it: keys of the wire, dates in its form, nothing for what is unset."""
        return {
            **self.additional_properties,
            **set_keys(
                {
                    "_id": self.id,
                    "show": self.show,
                    "displayName": self.display_name,
                    "lname": self.lname,
                    "desc": self.desc,
                    "isEnabled": self.is_enabled,
                    "isActive": self.is_active,
                    "metaData": write_model(self.meta_data),
                    "type": self.type_,
                    "required": self.required,
                    "dataType": self.data_type,
                    "selectedValue": write_list(lambda item: item, self.selected_value),
                }
            ),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Field:
        """Reads a record of the API. What it leaves out is UNSET; what breaks the contract stays as it is."""
        from ..models.field_meta_data import FieldMetaData

        d = dict(src_dict)
        record = cls(
            id=d.pop("_id", UNSET),
            show=d.pop("show", UNSET),
            display_name=d.pop("displayName", UNSET),
            lname=d.pop("lname", UNSET),
            desc=d.pop("desc", UNSET),
            is_enabled=d.pop("isEnabled", UNSET),
            is_active=d.pop("isActive", UNSET),
            meta_data=read_model(FieldMetaData, d.pop("metaData", UNSET)),
            type_=d.pop("type", UNSET),
            required=d.pop("required", UNSET),
            data_type=d.pop("dataType", UNSET),
            selected_value=read_list(lambda item: item, d.pop("selectedValue", UNSET)),
        )
        record.additional_properties = d
        return record

    def __getitem__(self, key: str) -> Any:
        """A further key of the record, by its name on the wire."""
        return self.additional_properties[key]

    def __contains__(self, key: object) -> bool:
        return key in self.additional_properties
