package casemanagement

import "encoding/json"

// toldPage is a page, and what the host told of the pages that follow. The contract requires both, and a host may leave
// them out all the same.
type toldPage struct {
	TaskPage
	total   *int64
	hasMore *bool
}

// UnmarshalJSON reads the page, and whether these two are in it.
func (p *toldPage) UnmarshalJSON(data []byte) error {
	if err := json.Unmarshal(data, &p.TaskPage); err != nil {
		return err
	}
	var told map[string]json.RawMessage
	if err := json.Unmarshal(data, &told); err != nil {
		return err
	}
	if err := readKey(told[getTasks.pagination.total], &p.total); err != nil {
		return err
	}
	return readKey(told[getTasks.pagination.hasMore], &p.hasMore)
}

// follows tells whether another page follows, after so many tasks. Where the host says nothing, or that there is none while
// its total is larger, an empty page is the last one: to ask once too often leaves nothing out.
func (p *toldPage) follows(skip int64) bool {
	some := len(p.Results) > 0
	switch {
	case p.hasMore != nil && *p.hasMore:
		return true
	case p.total != nil:
		return some && skip < *p.total
	case p.hasMore != nil:
		return false
	}
	return some
}

func readKey(text json.RawMessage, into any) error {
	if text == nil {
		return nil
	}
	return json.Unmarshal(text, into)
}
