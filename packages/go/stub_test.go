package casemanagement_test

import (
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"

	"casemanagement"
)

// stubHost answers in the place of the network, so that tests run in a bubble of time.
type stubHost struct {
	mutex    sync.Mutex
	requests []*http.Request
	bodies   []string
	// answer is given the number of the request, from 1.
	answer func(number int, request *http.Request) (*http.Response, error)
}

func (s *stubHost) RoundTrip(request *http.Request) (*http.Response, error) {
	body, err := io.ReadAll(request.Body)
	if err != nil {
		return nil, err
	}
	s.mutex.Lock()
	s.requests = append(s.requests, request)
	s.bodies = append(s.bodies, string(body))
	number := len(s.requests)
	s.mutex.Unlock()
	return s.answer(number, request)
}

const (
	record = `{"_id":"ti-1","caseId":"ci-1","caseRefId":"CA-1","name":"A task"}`
	page   = `{"results":[` + record + `],"page":1,"limit":50,"hasMore":false,"totalPages":1,"totalResults":1}`
)

// answerOf is an answer in JSON. Headers come as name and value in turn.
func answerOf(status int, body string, headers ...string) *http.Response {
	header := http.Header{"Content-Type": {"application/json"}}
	for index := 0; index < len(headers); index += 2 {
		header.Set(headers[index], headers[index+1])
	}
	return &http.Response{StatusCode: status, Header: header, Body: io.NopCloser(strings.NewReader(body))}
}

// always answers the same.
func always(status int, body string, headers ...string) *stubHost {
	return &stubHost{answer: func(int, *http.Request) (*http.Response, error) {
		return answerOf(status, body, headers...), nil
	}}
}

// inTurn answers with each in turn, and with the last one from then on.
func inTurn(answers ...func() *http.Response) *stubHost {
	return &stubHost{answer: func(number int, _ *http.Request) (*http.Response, error) {
		return answers[min(number, len(answers))-1](), nil
	}}
}

func answers(status int, body string, headers ...string) func() *http.Response {
	return func() *http.Response { return answerOf(status, body, headers...) }
}

var stubConfig = casemanagement.Config{
	Host: "tasks.example", AccountID: "account", StreamID: "st-1", Auth: casemanagement.StaticToken("a-good-token"),
}

func (s *stubHost) client(t testing.TB, options ...casemanagement.Option) *casemanagement.Client {
	t.Helper()
	return newClient(t, stubConfig, append(options, casemanagement.WithHTTPClient(&http.Client{Transport: s}))...)
}

func (s *stubHost) clientAs(t testing.TB, auth casemanagement.Auth) *casemanagement.Client {
	t.Helper()
	config := stubConfig
	config.Auth = auth
	return newClient(t, config, casemanagement.WithHTTPClient(&http.Client{Transport: s}))
}
