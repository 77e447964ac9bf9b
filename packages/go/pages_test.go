package casemanagement_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"testing"

	cm "casemanagement"
)

// listHost gives pages of a list of task ids.
type listHost struct {
	ids []string
	// tell changes what a page tells of those that follow.
	tell func(page map[string]any)
	// largest is the most tasks of a page.
	largest int
	// ignoresSkip gives the first page again and again.
	ignoresSkip bool
}

func (l *listHost) stub() *stubHost {
	host := &stubHost{}
	host.answer = func(number int, _ *http.Request) (*http.Response, error) {
		filter := struct{ Skip, Limit int }{Limit: 50}
		if err := json.Unmarshal([]byte(host.bodies[number-1]), &filter); err != nil {
			return nil, err
		}
		if l.ignoresSkip {
			filter.Skip = 0
		}
		end := min(filter.Skip+min(filter.Limit, l.largest), len(l.ids))
		results := []any{}
		for _, id := range l.ids[min(filter.Skip, len(l.ids)):end] {
			results = append(results, map[string]any{"_id": id, "name": id})
		}
		page := map[string]any{
			"results": results, "page": filter.Skip/filter.Limit + 1, "limit": filter.Limit, "totalPages": 1,
			"totalResults": len(l.ids), "hasMore": end < len(l.ids),
		}
		if l.tell != nil {
			l.tell(page)
		}
		text, err := json.Marshal(page)
		return answerOf(200, string(text)), err
	}
	return host
}

func numbered(count int) []string {
	ids := make([]string, count)
	for index := range ids {
		ids[index] = fmt.Sprintf("ti-%d", index)
	}
	return ids
}

func TestNoTaskIsLostWhateverAHostTellsOfItsPages(t *testing.T) {
	t.Parallel()
	for name, tell := range map[string]func(map[string]any){
		"all":                        nil,
		"no hasMore":                 func(page map[string]any) { delete(page, "hasMore") },
		"null for hasMore":           func(page map[string]any) { page["hasMore"] = nil },
		"no total":                   func(page map[string]any) { delete(page, "totalResults") },
		"neither":                    func(page map[string]any) { delete(page, "totalResults"); delete(page, "hasMore") },
		"pages from 0":               func(page map[string]any) { page["page"] = page["page"].(int) - 1 },
		"hasMore by the asked limit": func(page map[string]any) { page["hasMore"] = false },
	} {
		for _, limit := range []int{0, 10, 1000} {
			list := &listHost{ids: numbered(23), largest: 7, tell: tell}
			var got []string
			for task, err := range list.stub().client(t).Tasks(t.Context(), cm.TaskFilter{Limit: limit}) {
				if err != nil {
					t.Fatal(name, err)
				}
				got = append(got, task.ID)
			}
			if !slices.Equal(got, list.ids) {
				t.Errorf("%s, limit %d: got %q", name, limit, got)
			}
		}
	}
}

func TestTasksThatLeaveTheResultWhileItIsReadLoseNone(t *testing.T) {
	t.Parallel()
	list := &listHost{ids: numbered(20), largest: 5}
	seen := map[string]bool{}
	for task, err := range list.stub().client(t).Tasks(t.Context(), cm.TaskFilter{}) {
		if err != nil {
			t.Fatal(err)
		}
		if seen[task.ID] {
			t.Errorf("%s came twice", task.ID)
		}
		seen[task.ID] = true
		// As a loop does that closes each open task.
		list.ids = slices.DeleteFunc(list.ids, func(id string) bool { return id == task.ID })
	}
	if len(seen) != 20 || len(list.ids) != 0 {
		t.Errorf("got %d tasks, %q are left", len(seen), list.ids)
	}
}

func TestReadingEndsWithTheLoopAndWithAnError(t *testing.T) {
	t.Parallel()
	host := (&listHost{ids: numbered(20), largest: 5}).stub()
	for range host.client(t).Tasks(t.Context(), cm.TaskFilter{}) {
		break
	}
	for page, err := range host.client(t).Pages(t.Context(), cm.TaskFilter{}) {
		if err != nil || len(page.Results) != 5 {
			t.Errorf("got %v, %v", page, err)
		}
		break
	}
	if len(host.requests) != 2 {
		t.Errorf("%d pages were asked for", len(host.requests))
	}
	var errs []error
	for task, err := range always(404, refusal).client(t).Tasks(t.Context(), cm.TaskFilter{}) {
		if task != nil {
			t.Error("a task came with an error")
		}
		errs = append(errs, err)
	}
	if len(errs) != 1 || !errors.Is(errs[0], cm.ErrNotFound) {
		t.Errorf("got %v", errs)
	}
	var last error
	for _, err := range (&listHost{ids: numbered(20), largest: 5, ignoresSkip: true}).stub().client(t).Tasks(t.Context(), cm.TaskFilter{}) {
		last = err
	}
	if !errors.Is(last, cm.ErrUnexpectedAnswer) {
		t.Errorf("a host that ignores skip gave %v", last)
	}
}
