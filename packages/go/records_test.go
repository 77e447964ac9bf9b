package casemanagement_test

import (
	"encoding/json"
	"io"
	"net/http"
	"reflect"
	"strings"
	"testing"

	cm "casemanagement"
)

func TestARecordKeepsAllThatTheHostSays(t *testing.T) {
	t.Parallel()
	world := hosts(t)
	token, err := world.credentials().Token(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	url := world.Hosts["sandbox"] + "/caseManagement/api/public/analytics/" + world.StreamID + "/getTasks"
	request, err := http.NewRequest(http.MethodPost, url, strings.NewReader(`{"limit":1000,"sortBy":"createdAt"}`))
	if err != nil {
		t.Fatal(err)
	}
	for name, value := range map[string]string{"auth": token, "accountId": world.AccountID, "Content-Type": "application/json"} {
		request.Header.Set(name, value)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	var plain struct{ Results []json.RawMessage }
	if err := json.Unmarshal(text, &plain); err != nil || len(plain.Results) < 200 {
		t.Fatalf("got %d records, %v", len(plain.Results), err)
	}
	for _, said := range plain.Results {
		expectKept(t, said)
	}
}

func TestARecordKeepsKeysThatNobodyNamedAtAnyDepth(t *testing.T) {
	t.Parallel()
	for _, said := range []string{
		record,
		`{"_id":"ti-1","caseId":"ci-1","caseRefId":"","name":"","Name":"another","custom":{"a":[1,null]},"nothing":null}`,
		`{"_id":"ti-1","caseId":"","caseRefId":"","name":"","tags":[],"fields":[{}],"desc":null,"dueDate":null,"ETA":""}`,
		`{"_id":"ti-1","caseId":"","caseRefId":"","name":"","fields":[{"selectedValue":null,"Lname":1},{"selectedValue":["a",1,true,null]}]}`,
		`{"_id":"ti-1","caseId":"","caseRefId":"","name":"","status":{"name":"Open","sla":{"hours":4}},"priority":{"name":"High","score":1.5,"x":[]}}`,
		`{"_id":"ti-1","caseId":"","caseRefId":"","name":"","participants":[{"assignedAt":"2027-03-01T09:30:00.000Z","role":"owner"}]}`,
		`{"_id":"ti-1","caseId":"","caseRefId":"","name":"","dueDate":1803873600250,"ETA":"2027-02-28T21:20:00.250Z","timestampValue":1803873600250}`,
	} {
		expectKept(t, []byte(said))
	}
}

// expectKept reads a record and writes it again.
func expectKept(t *testing.T, said []byte) {
	t.Helper()
	var task cm.Task
	if err := json.Unmarshal(said, &task); err != nil {
		t.Fatal(err)
	}
	var want map[string]any
	if err := json.Unmarshal(said, &want); err != nil {
		t.Fatal(err)
	}
	if got := recordOf(t, &task); !reflect.DeepEqual(got, want) {
		t.Errorf("the record\n%s\nwas kept as\n%v", said, got)
	}
}
