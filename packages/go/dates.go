package casemanagement

import (
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"time"
)

// The form of the contract: UTC with milliseconds.
const isoMillis = "2006-01-02T15:04:05.000Z"

// Timestamp is a moment that the contract writes as ISO 8601 text in UTC with milliseconds; finer parts are cut off.
// In a request the zero value is unset.
type Timestamp struct{ time.Time }

// At is the moment of a time, for the dates of a filter: StartDate: casemanagement.At(time.Now().Add(-time.Hour)).
func At(moment time.Time) Timestamp { return Timestamp{moment} }

// MarshalJSON writes the form of the contract.
func (t Timestamp) MarshalJSON() ([]byte, error) { return writeText(t.Time) }

// UnmarshalJSON reads ISO 8601 text.
func (t *Timestamp) UnmarshalJSON(data []byte) error { return readText(data, &t.Time) }

func (t Timestamp) check() error { return checkDate(t.Time) }

// Millis is a moment that the contract writes as milliseconds since 1970; finer parts are cut off.
type Millis struct{ time.Time }

// MarshalJSON writes the form of the contract.
func (m Millis) MarshalJSON() ([]byte, error) {
	if err := m.check(); err != nil {
		return nil, err
	}
	return strconv.AppendInt(nil, m.UnixMilli(), 10), nil
}

// UnmarshalJSON reads milliseconds since 1970.
func (m *Millis) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	var number float64
	if err := json.Unmarshal(data, &number); err != nil || math.Abs(number) > maxSafeInteger {
		return fmt.Errorf("%.40q are no milliseconds since 1970", data)
	}
	m.Time = time.UnixMilli(int64(number)).UTC()
	return nil
}

func (m Millis) check() error { return checkDate(m.Time) }

// ETA is the moment when a task is due as ISO 8601 text. The zero value is the empty text, which means that there is none.
type ETA struct{ time.Time }

// MarshalJSON writes the form of the contract.
func (e ETA) MarshalJSON() ([]byte, error) {
	if e.IsZero() {
		return []byte(`""`), nil
	}
	return writeText(e.Time)
}

// UnmarshalJSON reads ISO 8601 text, or an empty one.
func (e *ETA) UnmarshalJSON(data []byte) error {
	if string(data) == `""` {
		*e = ETA{}
		return nil
	}
	return readText(data, &e.Time)
}

func (e ETA) check() error {
	if e.IsZero() {
		return nil
	}
	return checkDate(e.Time)
}

// Due tells when a task is due, from whichever of dueDate and ETA it has; false when it has no due date.
func (t *Task) Due() (time.Time, bool) {
	if due, err := t.DueDate.Get(); err == nil {
		return due.Time, true
	}
	if t.ETA != nil && !t.ETA.IsZero() {
		return t.ETA.Time, true
	}
	return time.Time{}, false
}

func writeText(moment time.Time) ([]byte, error) {
	if err := checkDate(moment); err != nil {
		return nil, err
	}
	return strconv.AppendQuote(nil, moment.UTC().Format(isoMillis)), nil
}

func readText(data []byte, into *time.Time) error {
	if string(data) == "null" {
		return nil
	}
	var text string
	if err := json.Unmarshal(data, &text); err != nil {
		return fmt.Errorf("%.40q is no date", data)
	}
	moment, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		return fmt.Errorf("%.40q is no date", text)
	}
	*into = moment.UTC()
	return nil
}

// checkDate refuses what the contract has no form for, such as the zero time.
func checkDate(moment time.Time) error {
	if year := moment.UTC().Year(); year < 1970 || year > 9999 {
		return fmt.Errorf("the date is not between 1970 and 9999, its year is %d", year)
	}
	return nil
}
