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
class FieldMetaDataInput:
    """How a form shows the field."""

    type_: str | Unset = UNSET
    """ Kind of input, as `dataType` of the field. """
    display_name: str | Unset = UNSET
    """ Label. """
    name: str | Unset = UNSET
    """ Name in code; for system fields the key of the record, such as `dueDate`. """
    description: str | Unset = UNSET
    """ What the field is for. """
    placeholder: str | Unset = UNSET
    """ Text in the empty input. """
    read_only: bool | Unset = UNSET
    """ Whether people cannot change the value in the form. """
    tooltip_text: str | Unset = UNSET
    """ Text beside the input. """
    values: list[Any] | Unset = UNSET
    """ Values to choose from, in custom fields.
    The vendor's samples only show an empty list, so the entries may have any form. """
    value: str | Unset = UNSET
    """ Value set beforehand, in custom fields. """
    is_multi: bool | Unset = UNSET
    """ Whether several values can be chosen, in custom fields. """
    is_visible: bool | Unset = UNSET
    """ Whether the form shows the field, in custom fields. """
    default_error_msg: str | Unset = UNSET
    """ Text shown when the value is refused, in custom fields. """
    validate_on: str | Unset = UNSET
    """ When the form checks the value, in custom fields. """
    validation_rules: list[Any] | Unset = UNSET
    """ Rules by which the form checks the value, in custom fields.
    The vendor's samples only show an empty list, so the entries may have any form. """

    def to_dict(self) -> dict[str, Any]:
        """The record as the API writes it: keys of the wire, dates in its form, nothing for what is unset."""
        return {
            **set_keys(
                {
                    "type": self.type_,
                    "displayName": self.display_name,
                    "name": self.name,
                    "description": self.description,
                    "placeholder": self.placeholder,
                    "readOnly": self.read_only,
                    "tooltipText": self.tooltip_text,
                    "values": self.values,
                    "value": self.value,
                    "isMulti": self.is_multi,
                    "isVisible": self.is_visible,
                    "defaultErrorMsg": self.default_error_msg,
                    "validateOn": self.validate_on,
                    "validationRules": self.validation_rules,
                }
            ),
        }

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> FieldMetaDataInput:
        """Reads a record of the API. What it leaves out is UNSET; what breaks the contract stays as it is."""
        d = dict(src_dict)
        record = cls(
            type_=d.pop("type", UNSET),
            display_name=d.pop("displayName", UNSET),
            name=d.pop("name", UNSET),
            description=d.pop("description", UNSET),
            placeholder=d.pop("placeholder", UNSET),
            read_only=d.pop("readOnly", UNSET),
            tooltip_text=d.pop("tooltipText", UNSET),
            values=d.pop("values", UNSET),
            value=d.pop("value", UNSET),
            is_multi=d.pop("isMulti", UNSET),
            is_visible=d.pop("isVisible", UNSET),
            default_error_msg=d.pop("defaultErrorMsg", UNSET),
            validate_on=d.pop("validateOn", UNSET),
            validation_rules=d.pop("validationRules", UNSET),
        )
        return record
