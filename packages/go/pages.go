package casemanagement

import (
	"context"
	"fmt"
	"iter"
	"math"
)

// patience is how many pages in a row may have no new task, before the host is taken to ignore where a page begins.
const patience = 3

// Tasks ranges over all tasks that match a filter, and reads page after page while they are used. No task comes twice.
// Limit of the filter is the size of a page. An error ends it:
//
//	for task, err := range client.Tasks(ctx, casemanagement.TaskFilter{Unresolved: true}) {
//		if err != nil {
//			return err
//		}
//		fmt.Println(task.Name)
//	}
//
// Tasks move while they are read. When some leave the result (because the loop closes each open one that it gets, say),
// those behind them move up: reading then steps back by as many, so that none is left out.
func (c *Client) Tasks(ctx context.Context, filter TaskFilter, options ...CallOption) iter.Seq2[*Task, error] {
	return func(yield func(*Task, error) bool) {
		for part, err := range c.readPages(ctx, filter, options) {
			if err != nil {
				yield(nil, err)
				return
			}
			for _, task := range part.fresh {
				if !yield(task, nil) {
					return
				}
			}
		}
	}
}

// Pages ranges over the pages as the host gives them. A task that moves while they are read can be on two of them.
func (c *Client) Pages(ctx context.Context, filter TaskFilter, options ...CallOption) iter.Seq2[*TaskPage, error] {
	return func(yield func(*TaskPage, error) bool) {
		for part, err := range c.readPages(ctx, filter, options) {
			if !yield(part.page, err) || err != nil {
				return
			}
		}
	}
}

// readPage is a page, and those of its tasks that no page before it had.
type readPage struct {
	page  *TaskPage
	fresh []*Task
}

// readPages reads page after page, as x-pagination of the contract says.
func (c *Client) readPages(ctx context.Context, filter TaskFilter, options []CallOption) iter.Seq2[readPage, error] {
	return func(yield func(readPage, error) bool) {
		seen := map[string]bool{}
		first, skip := filter.Skip, filter.Skip
		total := int64(math.MaxInt64)
		stale, staleAllowed := 0, patience
		for {
			filter.Skip = skip
			page, err := do[toldPage](ctx, c, &getTasks, filter, options, c.streamID)
			if err != nil {
				yield(readPage{}, err)
				return
			}
			count := int64(math.MaxInt64)
			if page.total != nil {
				count = *page.total
			}
			// The steps back add up to no more than the result shrinks, so they come to an end.
			gone := int(min(int64(skip-first), total-count))
			total = min(total, count)
			if gone > 0 {
				skip -= gone
				staleAllowed += gone
				continue
			}
			var fresh []*Task
			// One page can hold a task twice, too.
			for index := range page.Results {
				if task := &page.Results[index]; !seen[task.ID] {
					seen[task.ID] = true
					fresh = append(fresh, task)
				}
			}
			if len(fresh) > 0 {
				stale = 0
			} else {
				stale++
			}
			if stale > staleAllowed {
				ignored := newError(ErrUnexpectedAnswer, &getTasks, fmt.Sprintf("no new task in %d pages", stale))
				ignored.Hint = fmt.Sprintf("The host ignores %s: use GetTasks", getTasks.pagination.skip)
				ignored.Attempts = 1
				yield(readPage{}, ignored)
				return
			}
			skip += len(page.Results)
			follows := page.follows(int64(skip))
			if !yield(readPage{&page.TaskPage, fresh}, nil) || !follows {
				return
			}
		}
	}
}
