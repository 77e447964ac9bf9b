package casemanagement

import (
	"encoding/json"
	"errors"
	"fmt"
)

// Sort is the order of a filter: SortBy: casemanagement.Sort{Field: casemanagement.SortFieldDueDate}.
type Sort struct {
	Field SortField
	// Direction is ascending when it is empty.
	Direction SortDirection
}

// MarshalJSON writes {"dueDate": "asc"}.
func (s Sort) MarshalJSON() ([]byte, error) {
	if err := s.check(); err != nil {
		return nil, err
	}
	direction := s.Direction
	if direction == "" {
		direction = SortDirectionAsc
	}
	return json.Marshal(map[SortField]SortDirection{s.Field: direction})
}

// UnmarshalJSON reads both forms of the contract: {"dueDate": "asc"}, and "dueDate".
func (s *Sort) UnmarshalJSON(data []byte) error {
	if json.Unmarshal(data, &s.Field) == nil {
		s.Direction = SortDirectionAsc
		return nil
	}
	var order map[SortField]SortDirection
	if err := json.Unmarshal(data, &order); err != nil || len(order) != 1 {
		return fmt.Errorf("%.40q is no order", data)
	}
	for s.Field, s.Direction = range order {
	}
	return nil
}

func (s Sort) check() error {
	if s.Field == "" {
		return errors.New("the order has a direction and no field")
	}
	return nil
}
