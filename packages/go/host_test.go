package casemanagement_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"casemanagement"
)

// facts is the line of packages/promise-host.
type facts struct {
	AccountID, StreamID, AppID, ClientSecret, Subject string
	Hosts                                             map[string]string
	TaskCount                                         int
	TaskIDs                                           []string
	Promises                                          []promised
}

// promised is one thing that a client shows.
type promised struct {
	Name, Promise, Host string
	Expects             struct {
		Status     int
		Code       json.RawMessage
		Msg        string
		RetryAfter int
	}
}

func (f *facts) credentials() casemanagement.Credentials {
	return casemanagement.Credentials{
		AppID: f.AppID, ClientSecret: casemanagement.NewSecret(f.ClientSecret), Subject: f.Subject,
	}
}

func (f *facts) config(host string) casemanagement.Config {
	return casemanagement.Config{
		Host: f.Hosts[host], AccountID: f.AccountID, StreamID: f.StreamID, Auth: f.credentials(),
	}
}

var root = filepath.Join("..", "..")

// hostInput is held for as long as this process runs: the hosts end when it is closed, or collected.
var hostInput io.Closer

// promiseHost starts the hosts with the first test that needs them. They end with this process, which holds their input.
var promiseHost = sync.OnceValues(func() (*facts, error) {
	cli := filepath.Join(root, "packages", "promise-host", "src", "cli.ts")
	if _, err := os.Stat(cli); err != nil {
		return nil, errNoHost
	}
	node := exec.Command(filepath.Join("node_modules", ".bin", "node"),
		"--conditions=@case-management/source", filepath.Join("packages", "promise-host", "src", "cli.ts"))
	node.Dir = root
	node.Stderr = os.Stderr
	input, err := node.StdinPipe()
	if err != nil {
		return nil, err
	}
	hostInput = input
	output, err := node.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := node.Start(); err != nil {
		return nil, fmt.Errorf("%w: run pnpm install in the root of the repository", err)
	}
	line, err := bufio.NewReader(output).ReadBytes('\n')
	if err != nil {
		return nil, fmt.Errorf("the promise host said nothing: %w", err)
	}
	started := &facts{}
	return started, json.Unmarshal(line, started)
})

var errNoHost = errors.New("packages/promise-host is not here: the module is tested in its repository")

func hosts(t testing.TB) *facts {
	t.Helper()
	started, err := promiseHost()
	if errors.Is(err, errNoHost) {
		t.Skip(err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return started
}

// seen is a request as a host of the promises saw it.
type seen struct {
	Path       string
	Body       json.RawMessage
	Status     int
	ReceivedAt int64
}

// requests are those that a host was sent for one path.
func requests(t testing.TB, host, ending string) []seen {
	t.Helper()
	response, err := http.Get(host + "/__sandbox/requests")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	var log struct{ Requests []seen }
	if err := json.Unmarshal(text, &log); err != nil {
		t.Fatal(err)
	}
	var found []seen
	for _, request := range log.Requests {
		if strings.HasSuffix(request.Path, ending) {
			found = append(found, request)
		}
	}
	return found
}

// newClient makes a client, or ends the test.
func newClient(t testing.TB, config casemanagement.Config, options ...casemanagement.Option) *casemanagement.Client {
	t.Helper()
	client, err := casemanagement.New(config, options...)
	if err != nil {
		t.Fatal(err)
	}
	return client
}

// failureOf is the error of a call, which must be one of this package.
func failureOf(t testing.TB, err error) *casemanagement.Error {
	t.Helper()
	var failure *casemanagement.Error
	if !errors.As(err, &failure) {
		t.Fatalf("got %v, want an error of the client", err)
	}
	return failure
}

// taskOf reads one task, as JSON, with all of its keys.
func taskOf(t testing.TB, client *casemanagement.Client, id string) *casemanagement.Task {
	t.Helper()
	for task, err := range client.Tasks(context.Background(), casemanagement.TaskFilter{Limit: 100}) {
		if err != nil {
			t.Fatal(err)
		}
		if task.ID == id {
			return task
		}
	}
	t.Fatalf("there is no task %s", id)
	return nil
}

// recordOf is a task as plain JSON values.
func recordOf(t testing.TB, task *casemanagement.Task) map[string]any {
	t.Helper()
	text, err := json.Marshal(task)
	if err != nil {
		t.Fatal(err)
	}
	var record map[string]any
	if err := json.Unmarshal(text, &record); err != nil {
		t.Fatal(err)
	}
	return record
}
