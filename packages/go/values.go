package casemanagement

import (
	"time"

	"github.com/oapi-codegen/nullable"
)

// Ptr gives a pointer to a value, for the keys of an update that are pointers: Name: casemanagement.Ptr("Call back").
func Ptr[T any](value T) *T { return &value }

// Value sets a key that can be null.
func Value[T any](value T) nullable.Nullable[T] { return nullable.NewNullableWithValue(value) }

// Null clears a key that can be null: Priority: casemanagement.Null[casemanagement.PriorityInput]().
func Null[T any]() nullable.Nullable[T] { return nullable.NewNullNullable[T]() }

// DueOn sets the due date of a task.
func DueOn(date time.Time) nullable.Nullable[Millis] { return Value(Millis{date}) }

// NoDueDate clears the due date of a task.
func NoDueDate() nullable.Nullable[Millis] { return Null[Millis]() }
