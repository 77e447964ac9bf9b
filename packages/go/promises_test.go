package casemanagement_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"casemanagement"
)

// shown is what the test of a promise works with.
type shown struct {
	*testing.T
	*facts
	promise promised
	client  *casemanagement.Client
	// taskID is of a task that no other test touches.
	taskID string
}

func (s shown) clientWith(auth casemanagement.Auth, options ...casemanagement.Option) *casemanagement.Client {
	config := s.config(s.promise.Host)
	if auth != nil {
		config.Auth = auth
	}
	return newClient(s, config, options...)
}

func (s shown) update(changes casemanagement.TaskUpdate) *casemanagement.Task {
	s.Helper()
	task, err := s.client.UpdateTask(s.Context(), s.taskID, changes)
	if err != nil {
		s.Fatal(err)
	}
	return task
}

func (s shown) read() *casemanagement.Task {
	return taskOf(s, newClient(s, s.config("sandbox")), s.taskID)
}

func (s shown) sent() []seen { return requests(s, s.Hosts[s.promise.Host], "/"+s.taskID) }

// expectSent holds the one update that the host saw to a body.
func (s shown) expectSent(body string) {
	s.Helper()
	if sent := s.sent(); len(sent) != 1 || string(sent[0].Body) != body {
		s.Errorf("the host saw %v, want %s once", sent, body)
	}
}

// expectSame holds a record to one that was read before, but for some keys.
func (s shown) expectSame(before map[string]any, changed ...string) {
	s.Helper()
	after := recordOf(s, s.read())
	for _, key := range changed {
		delete(before, key)
		delete(after, key)
	}
	if !reflect.DeepEqual(before, after) {
		s.Errorf("the record was\n%v\nand is\n%v", before, after)
	}
}

// kept has the test of each promise by its name.
var kept = map[string]func(shown){
	"rename-changes-nothing-else": func(s shown) {
		before := recordOf(s, s.read())
		s.update(casemanagement.TaskUpdate{Name: casemanagement.Ptr("Renamed")})
		if task := s.read(); task.Name != "Renamed" || *task.LName != "renamed" {
			s.Errorf("the task is named %s", task.Name)
		}
		s.expectSame(before, "name", "lname", "updatedAt", "updatedBy")
		s.expectSent(`{"name":"Renamed"}`)
	},
	"empty-update-is-empty": func(s shown) {
		before := recordOf(s, s.read())
		s.update(casemanagement.TaskUpdate{})
		s.expectSame(before, "updatedAt", "updatedBy")
		s.expectSent(`{}`)
	},
	"null-clears-a-due-date": func(s shown) {
		if _, ok := s.read().Due(); !ok {
			s.Fatal("the task has no due date to begin with")
		}
		s.update(casemanagement.TaskUpdate{DueDate: casemanagement.NoDueDate()})
		if due, ok := s.read().Due(); ok {
			s.Errorf("the task is still due on %s", due)
		}
		s.expectSent(`{"dueDate":null}`)
	},
	"empty-list-empties": func(s shown) {
		before := recordOf(s, s.read())
		s.update(casemanagement.TaskUpdate{Tags: []string{}})
		if tags := s.read().Tags; tags == nil || len(tags) > 0 {
			s.Errorf("the task has the tags %v", tags)
		}
		s.expectSame(before, "tags", "updatedAt", "updatedBy")
		s.expectSent(`{"tags":[]}`)
	},
	"every-task-comes-once": func(s shown) {
		tasks := s.readAll(casemanagement.TaskFilter{SortBy: casemanagement.Sort{Field: casemanagement.SortFieldCreatedAt}})
		task := tasks[s.taskID]
		if task == nil {
			s.Fatalf("%s is missing", s.taskID)
		}
		languages := []any{"en", "de"}
		if !slices.ContainsFunc(task.Fields, func(field casemanagement.Field) bool {
			return *field.DisplayName == "Languages" && reflect.DeepEqual(field.SelectedValue.GetOrEmpty(), languages)
		}) {
			s.Errorf("no field of %v has the languages", task.Fields)
		}
		for key, value := range map[string]any{"Languages": languages, "Contract Years": 5.0} {
			if custom, ok := task.AdditionalProperties[key].(map[string]any); !ok || !reflect.DeepEqual(custom["selectedValue"], value) {
				s.Errorf("%s is %v, want %v", key, custom, value)
			}
		}
	},
	"dates-go-out-as-the-contract-has-them/due-date": func(s shown) {
		date := time.Date(2027, 3, 1, 9, 30, 0, 250_000_000, time.FixedZone("", 5*3600+1800))
		s.update(casemanagement.TaskUpdate{DueDate: casemanagement.DueOn(date)})
		if due, _ := s.read().Due(); !due.Equal(date) {
			s.Errorf("the task is due on %s, want %s", due, date)
		}
		s.expectSent(`{"dueDate":1803873600250}`)
	},
	"dates-go-out-as-the-contract-has-them/creation-date": func(s shown) {
		date := time.Date(2026, 1, 5, 9, 30, 0, 250_999_999, time.FixedZone("", 5*3600+1800))
		page, err := s.client.GetTasks(s.Context(), casemanagement.TaskFilter{StartDate: casemanagement.At(date)})
		if err != nil || len(page.Results) == 0 {
			s.Fatalf("got %v, %v", page, err)
		}
		if !slices.ContainsFunc(requests(s, s.Hosts[s.promise.Host], "/getTasks"), func(request seen) bool {
			return string(request.Body) == `{"startDate":"2026-01-05T04:00:00.250Z"}`
		}) {
			s.Error("the host did not see the date in the form of the contract")
		}
	},

	"answers-arrive-as-they-are/unauthorized":        fails(casemanagement.ErrAuthentication),
	"answers-arrive-as-they-are/precondition-failed": fails(casemanagement.ErrValidation),
	"answers-arrive-as-they-are/rate-limited":        fails(casemanagement.ErrRateLimit),
	"answers-arrive-as-they-are/rate-limited-once": func(s shown) {
		s.update(casemanagement.TaskUpdate{Tags: []string{"again"}})
		sent := s.sent()
		if len(sent) != 2 || sent[0].Status != 429 || sent[1].Status != 200 {
			s.Fatalf("the host saw %v", sent)
		}
		if wait := sent[1].ReceivedAt - sent[0].ReceivedAt; wait < 900 {
			s.Errorf("the call was repeated after %d ms", wait)
		}
	},
	"answers-arrive-as-they-are/server-error":   fails(casemanagement.ErrServer),
	"answers-arrive-as-they-are/html-502":       fails(casemanagement.ErrServer),
	"answers-arrive-as-they-are/html-200":       fails(casemanagement.ErrUnexpectedAnswer),
	"answers-arrive-as-they-are/broken-json":    fails(casemanagement.ErrUnexpectedAnswer),
	"answers-arrive-as-they-are/cut-connection": fails(casemanagement.ErrConnection),

	"refused-content-is-not-sent-again/bad-request":                           failsOnce(casemanagement.ErrValidation),
	"refused-content-is-not-sent-again/precondition-failed":                   failsOnce(casemanagement.ErrValidation),
	"refused-content-is-not-sent-again/precondition-failed-like-a-rate-limit": failsOnce(casemanagement.ErrValidation),

	"no-secret-in-any-text/quoted-token":         hidesSecrets,
	"no-secret-in-any-text/quoted-token-in-html": hidesSecrets,
	"no-secret-in-any-text/log": func(s shown) {
		auth := &rememberingAuth{Credentials: s.credentials(), secrets: []string{s.ClientSecret}}
		var log bytes.Buffer
		logger := slog.New(slog.NewJSONHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))
		var events []any
		client := s.clientWith(auth, casemanagement.WithLogger(logger), casemanagement.WithHooks(casemanagement.Hooks{
			OnRequest:  func(_ context.Context, event casemanagement.RequestEvent) { events = append(events, event) },
			OnResponse: func(_ context.Context, event casemanagement.ResponseEvent) { events = append(events, event) },
		}))
		if _, err := client.UpdateTask(s.Context(), s.taskID, casemanagement.TaskUpdate{Tags: []string{"logged"}}); err != nil {
			s.Fatal(err)
		}
		_, err := client.UpdateTask(s.Context(), s.taskID, casemanagement.TaskUpdate{Name: casemanagement.Ptr("")})
		failureOf(s, err)
		if lines := strings.Count(log.String(), "\n"); lines != 5 {
			s.Errorf("the log has %d entries, want two requests, two answers and an error:\n%s", lines, &log)
		}
		auth.expectNone(s, log.String(), fmt.Sprintf("%v %+v %#v", events, events, events))
	},
	"no-secret-in-any-text/client": func(s shown) {
		auth := &rememberingAuth{Credentials: s.credentials(), secrets: []string{s.ClientSecret}}
		token, err := auth.Token(s.Context(), "")
		if err != nil {
			s.Fatal(err)
		}
		for _, held := range []casemanagement.Auth{auth, s.credentials(), casemanagement.StaticToken(token)} {
			config := s.config(s.promise.Host)
			config.Auth = held
			client := newClient(s, config)
			if _, err := client.GetTasks(s.Context(), casemanagement.TaskFilter{Limit: 1}); err != nil {
				s.Fatal(err)
			}
			if held == casemanagement.Auth(auth) {
				auth.expectNone(s, textsOf(client)...)
				continue
			}
			auth.expectNone(s, append(textsOf(client), textsOf(config)...)...)
		}
	},

	"no-task-is-lost/capped-limit":    readsAll,
	"no-task-is-lost/pages-from-zero": readsAll,
}

func TestEveryPromiseHasATestAndEveryTestAPromise(t *testing.T) {
	t.Parallel()
	var names []string
	for _, promise := range hosts(t).Promises {
		names = append(names, promise.Name)
	}
	slices.Sort(names)
	if tests := slices.Sorted(maps.Keys(kept)); !slices.Equal(names, tests) {
		t.Errorf("the promises are\n%q\nand the tests\n%q", names, tests)
	}
}

func TestPromises(t *testing.T) {
	t.Parallel()
	world := hosts(t)
	for index, promise := range world.Promises {
		t.Run(promise.Name, func(t *testing.T) {
			t.Parallel()
			test, found := kept[promise.Name]
			if !found {
				t.Fatalf("nothing shows that the client keeps it: %s", promise.Promise)
			}
			test(shown{
				T: t, facts: world, promise: promise, taskID: world.TaskIDs[index],
				client: newClient(t, world.config(promise.Host)),
			})
		})
	}
}

// expectAll holds an error to what the promise expects of it.
func (s shown) expectAll(err error, kind error) {
	s.Helper()
	failure := failureOf(s, err)
	if kind != nil && !errors.Is(err, kind) {
		s.Errorf("got %v, want %v", err, kind)
	}
	code := strings.Trim(string(s.promise.Expects.Code), `"`)
	if failure.Status != s.promise.Expects.Status && kind != casemanagement.ErrConnection || failure.Code != code ||
		s.promise.Expects.Msg != "" && failure.Msg != s.promise.Expects.Msg {
		s.Errorf("got %+v, want %+v", failure, s.promise.Expects)
	}
	if wait := time.Duration(s.promise.Expects.RetryAfter) * time.Second; failure.RetryAfter != wait {
		s.Errorf("got RetryAfter %s, want %s", failure.RetryAfter, wait)
	}
}

func fails(kind error) func(shown) {
	return func(s shown) {
		client := s.clientWith(nil, casemanagement.WithRetries(0))
		_, err := client.UpdateTask(s.Context(), s.taskID, casemanagement.TaskUpdate{Tags: []string{}})
		s.expectAll(err, kind)
		_, err = client.GetTasks(s.Context(), casemanagement.TaskFilter{Limit: 1})
		s.expectAll(err, kind)
	}
}

func failsOnce(kind error) func(shown) {
	return func(s shown) {
		_, err := s.client.UpdateTask(s.Context(), s.taskID, casemanagement.TaskUpdate{Tags: []string{}})
		s.expectAll(err, kind)
		if sent := s.sent(); len(sent) != 1 {
			s.Errorf("the host saw it %d times", len(sent))
		}
	}
}

func hidesSecrets(s shown) {
	auth := &rememberingAuth{Credentials: s.credentials(), secrets: []string{s.ClientSecret}}
	client := s.clientWith(auth, casemanagement.WithRetries(0))
	_, err := client.UpdateTask(s.Context(), s.taskID, casemanagement.TaskUpdate{Tags: []string{}})
	s.expectAll(err, nil)
	auth.expectNone(s, textsOf(err)...)
}

func readsAll(s shown) { s.readAll(casemanagement.TaskFilter{Limit: 100}) }

// readAll reads all tasks of the stream, and holds them to coming once.
func (s shown) readAll(filter casemanagement.TaskFilter) map[string]*casemanagement.Task {
	s.Helper()
	count, tasks := 0, map[string]*casemanagement.Task{}
	for task, err := range s.client.Tasks(s.Context(), filter) {
		if err != nil {
			s.Fatal(err)
		}
		count++
		tasks[task.ID] = task
	}
	if count != s.TaskCount || len(tasks) != s.TaskCount {
		s.Errorf("got %d tasks, %d of them different, want %d", count, len(tasks), s.TaskCount)
	}
	return tasks
}

// rememberingAuth remembers what must show nowhere: its tokens, their signatures, and the client secret.
type rememberingAuth struct {
	casemanagement.Credentials
	mutex   sync.Mutex
	secrets []string
}

func (r *rememberingAuth) Token(ctx context.Context, refused string) (string, error) {
	token, err := r.Credentials.Token(ctx, refused)
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.secrets = append(r.secrets, token, token[strings.LastIndex(token, ".")+1:])
	return token, err
}

func (r *rememberingAuth) expectNone(t testing.TB, texts ...string) {
	t.Helper()
	for _, text := range texts {
		for _, secret := range r.secrets {
			if secret == "" || strings.Contains(text, secret) {
				t.Errorf("a secret shows: %s", text)
			}
		}
	}
}

// textsOf are all texts that a value can be turned into.
func textsOf(value any) []string {
	var log bytes.Buffer
	slog.New(slog.NewTextHandler(&log, nil)).Info("value", "value", value)
	slog.New(slog.NewJSONHandler(&log, nil)).Info("value", "value", value)
	written, _ := json.Marshal(value)
	return []string{
		log.String(), string(written),
		fmt.Sprint(value), fmt.Sprintf("%+v", value), fmt.Sprintf("%#v", value), fmt.Sprintf("%s %q %x %d", value, value, value, value),
		fmt.Sprintf("%+v %#v", reflect.Indirect(reflect.ValueOf(value)), reflect.Indirect(reflect.ValueOf(value))),
	}
}
