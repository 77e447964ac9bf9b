package casemanagement_test

import (
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	cm "casemanagement"
)

func TestAnUpdateSendsWhatIsSetAndNothingElse(t *testing.T) {
	t.Parallel()
	abroad := time.FixedZone("", -5*3600)
	for body, changes := range map[string]cm.TaskUpdate{
		`{}`:                     {},
		`{"name":"A"}`:           {Name: cm.Ptr("A")},
		`{"lname":""}`:           {LName: cm.Ptr("")},
		`{"isActive":false}`:     {IsActive: cm.Ptr(false)},
		`{"tags":[]}`:            {Tags: []string{}},
		`{"fields":[]}`:          {Fields: []cm.FieldInput{}},
		`{"attachments":[{}]}`:   {Attachments: []cm.Attachment{{}}},
		`{"desc":null}`:          {Desc: cm.Null[string]()},
		`{"desc":""}`:            {Desc: cm.Value("")},
		`{"priority":null}`:      {Priority: cm.Null[cm.PriorityInput]()},
		`{"currAssignee":{}}`:    {CurrAssignee: cm.Value(cm.AssigneeInput{})},
		`{"dueDate":null}`:       {DueDate: cm.NoDueDate()},
		`{"dueDate":0}`:          {DueDate: cm.DueOn(time.UnixMilli(0))},
		`{"dueDate":1803873600}`: {DueDate: cm.DueOn(time.Unix(1803873, 600_999_999).In(abroad))},
		`{"ETA":null}`:           {ETA: cm.Null[cm.ETA]()},
		`{"ETA":""}`:             {ETA: cm.Value(cm.ETA{})},
		`{"ETA":"2027-03-01T09:30:00.000Z"}`: {
			ETA: cm.Value(cm.ETA{Time: time.Date(2027, 3, 1, 4, 30, 0, 0, abroad)}),
		},
		`{"createdAt":"2027-03-01T09:30:00.001Z"}`: {
			CreatedAt: cm.At(time.Date(2027, 3, 1, 4, 30, 0, 1_999_999, abroad)),
		},
		`{"fields":[{"selectedValue":null}]}`:               {Fields: []cm.FieldInput{{SelectedValue: cm.Null[any]()}}},
		`{"fields":[{}]}`:                                   {Fields: []cm.FieldInput{{}}},
		`{"fields":[{"selectedValue":["en",1,true,null]}]}`: {Fields: []cm.FieldInput{{SelectedValue: cm.Value[any]([]any{"en", 1, true, nil})}}},
	} {
		host := always(200, record)
		if _, err := host.client(t).UpdateTask(t.Context(), "ti-1", changes); err != nil || host.bodies[0] != body {
			t.Errorf("got %v, %v, want %s", host.bodies, err, body)
		}
	}
}

func TestAFilterSendsWhatIsSetAndNothingElse(t *testing.T) {
	t.Parallel()
	for body, filter := range map[string]cm.TaskFilter{
		`{}`:                                {},
		`{"status":[]}`:                     {Status: []string{}},
		`{"status":["Open"],"limit":5}`:     {Status: []string{"Open"}, Limit: 5},
		`{"sortBy":{"dueDate":"asc"}}`:      {SortBy: cm.Sort{Field: cm.SortFieldDueDate}},
		`{"sortBy":{"name":"desc"}}`:        {SortBy: cm.Sort{Field: cm.SortFieldName, Direction: cm.SortDirectionDesc}},
		`{"ETAlist":["overdue"]}`:           {ETAList: []cm.ETABucket{cm.ETABucketOverdue}},
		`{"selectedColumns":["_id","ETA"]}`: {SelectedColumns: []cm.TaskColumn{cm.TaskColumnID, cm.TaskColumnETA}},
		`{"customFields":[{"lname":"age","selectedValue":null}]}`: {
			CustomFields: []cm.CustomFieldFilter{{LName: "age"}},
		},
	} {
		host := always(200, page)
		if _, err := host.client(t).GetTasks(t.Context(), filter); err != nil || host.bodies[0] != body {
			t.Errorf("got %v, %v, want %s", host.bodies, err, body)
		}
	}
}

func TestWhatJSONWouldWriteAsAnotherValueIsRefusedByItsKey(t *testing.T) {
	t.Parallel()
	circle := map[string]any{}
	circle["self"] = circle
	var pointers any
	pointers = &pointers
	field := func(value any) cm.TaskUpdate {
		return cm.TaskUpdate{Fields: []cm.FieldInput{{}, {SelectedValue: cm.Value(value)}}}
	}
	for _, refused := range []struct {
		key     string
		changes cm.TaskUpdate
	}{
		{"/priority/score", cm.TaskUpdate{Priority: cm.Value(cm.PriorityInput{Name: "High", Score: cm.Ptr(math.NaN())})}},
		{"/timestampValue", cm.TaskUpdate{TimestampValue: cm.Ptr(math.Inf(1))}},
		{"/name", cm.TaskUpdate{Name: cm.Ptr("caf\xe9")}},
		{"/tags/1", cm.TaskUpdate{Tags: []string{"a", "\xff"}}},
		{"/dueDate", cm.TaskUpdate{DueDate: cm.DueOn(time.Time{})}},
		{"/dueDate", cm.TaskUpdate{DueDate: cm.DueOn(time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC))}},
		{"/ETA", cm.TaskUpdate{ETA: cm.Value(cm.ETA{Time: time.Unix(-1, 0)})}},
		{"/createdAt", cm.TaskUpdate{CreatedAt: cm.At(time.Unix(-1, 0))}},
		{"/participants/0/assignedAt", cm.TaskUpdate{Participants: []cm.ParticipantInput{{AssignedAt: cm.At(time.Unix(-1, 0))}}}},
		{"/fields/1/selectedValue", field(math.NaN())},
		{"/fields/1/selectedValue", field(float32(math.Inf(-1)))},
		{"/fields/1/selectedValue", field(int64(1)<<53 + 1)},
		{"/fields/1/selectedValue", field(uint64(math.MaxUint64))},
		{"/fields/1/selectedValue", field([]byte("bytes"))},
		{"/fields/1/selectedValue", field([]string(nil))},
		{"/fields/1/selectedValue", field(time.Now())},
		{"/fields/1/selectedValue", field(make(chan int))},
		{"/fields/1/selectedValue", field(pointers)},
		{"/fields/1/selectedValue/0", field([]any{complex(1, 1)})},
		{"/attachments/0", cm.TaskUpdate{Attachments: []cm.Attachment{nil}}},
		{"/attachments/0/a~1b/size", cm.TaskUpdate{Attachments: []cm.Attachment{{"a/b": map[string]any{"size": math.NaN()}}}}},
	} {
		host := always(200, record)
		_, err := host.client(t).UpdateTask(t.Context(), "ti-1", refused.changes)
		if failure := failureOf(t, err); !errors.Is(err, cm.ErrValidation) || failure.Attempts != 0 ||
			len(failure.Keys) != 1 || failure.Keys[0] != refused.key || !strings.Contains(err.Error(), refused.key) {
			t.Errorf("got %v, %q, want %s", err, failure.Keys, refused.key)
		}
		if len(host.requests) > 0 {
			t.Errorf("%s was sent: %s", refused.key, host.bodies)
		}
	}
	_, err := always(200, record).client(t).UpdateTask(t.Context(), "ti-1", cm.TaskUpdate{Attachments: []cm.Attachment{circle}})
	if !errors.Is(err, cm.ErrValidation) {
		t.Errorf("a circle gave %v", err)
	}
}

func TestATaskIDThatIsNoSegmentOfAPathIsRefused(t *testing.T) {
	t.Parallel()
	for _, id := range []string{"", ".", "..", "a/b", `a\b`, "\xff"} {
		host := always(200, record)
		_, err := host.client(t).UpdateTask(t.Context(), id, cm.TaskUpdate{})
		if failure := failureOf(t, err); !errors.Is(err, cm.ErrValidation) || failure.Keys[0] != "taskId" || len(host.requests) > 0 {
			t.Errorf("%q gave %v", id, err)
		}
	}
	host := always(200, record)
	if _, err := host.client(t).UpdateTask(t.Context(), "a b?c#d%", cm.TaskUpdate{}); err != nil {
		t.Fatal(err)
	}
	if path := host.requests[0].URL.EscapedPath(); !strings.HasSuffix(path, "/updateTask/a%20b%3Fc%23d%25") {
		t.Errorf("the path is %s", path)
	}
}
