package casemanagement_test

import (
	"context"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"os"
	"time"

	"casemanagement"
)

// useSandbox sets the variables that the examples read.
func useSandbox() *facts {
	world, err := promiseHost()
	if err != nil {
		log.Fatal(err)
	}
	for name, value := range map[string]string{
		"TASKS_URL": world.Hosts["sandbox"], "TASKS_ACCOUNT_ID": world.AccountID, "TASKS_STREAM_ID": world.StreamID,
		"TASKS_APP_ID": world.AppID, "TASKS_CLIENT_SECRET": world.ClientSecret,
	} {
		if err := os.Setenv(name, value); err != nil {
			log.Fatal(err)
		}
	}
	return world
}

// exampleClient is a client of the sandbox, and a task that only examples change.
func exampleClient(options ...casemanagement.Option) (client *casemanagement.Client, taskID string) {
	world := useSandbox()
	client, err := casemanagement.New(world.config("sandbox"), options...)
	if err != nil {
		log.Fatal(err)
	}
	return client, world.TaskIDs[len(world.TaskIDs)-1]
}

func Example() {
	useSandbox()

	client, err := casemanagement.New(casemanagement.Config{
		Host:      os.Getenv("TASKS_URL"), // such as platform.kore.ai
		AccountID: os.Getenv("TASKS_ACCOUNT_ID"),
		StreamID:  os.Getenv("TASKS_STREAM_ID"),
		Auth: casemanagement.Credentials{
			AppID:        os.Getenv("TASKS_APP_ID"),
			ClientSecret: casemanagement.NewSecret(os.Getenv("TASKS_CLIENT_SECRET")),
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	page, err := client.GetTasks(context.Background(), casemanagement.TaskFilter{Status: []string{"Open"}, Limit: 3})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(page.Results), "of the open tasks")
	// Output: 3 of the open tasks
}

func ExampleClient_Tasks() {
	client, _ := exampleClient()
	ctx := context.Background()

	count := 0
	for task, err := range client.Tasks(ctx, casemanagement.TaskFilter{Limit: 100}) {
		if err != nil {
			log.Fatal(err)
		}
		if task.ID != "" {
			count++
		}
	}
	fmt.Println(count, "tasks")
	// Output: 300 tasks
}

func ExampleClient_UpdateTask() {
	client, taskID := exampleClient()
	ctx := context.Background()

	task, err := client.UpdateTask(ctx, taskID, casemanagement.TaskUpdate{
		Name:     casemanagement.Ptr("Call back"),
		Tags:     []string{},                                                         // empties the list
		Priority: casemanagement.Value(casemanagement.PriorityInput{Name: "High"}),   // sets it
		DueDate:  casemanagement.DueOn(time.Date(2027, 3, 1, 9, 30, 0, 0, time.UTC)), // a time
		Desc:     casemanagement.Null[string](),                                      // clears it
		Status:   nil,                                                                // stays as it is
	})
	if err != nil {
		log.Fatal(err)
	}
	due, _ := task.Due()
	fmt.Println(task.Name, task.Tags, task.Priority.Name, due)
	// Output: Call back [] High 2027-03-01 09:30:00 +0000 UTC
}

func ExampleTask_Due() {
	client, taskID := exampleClient()
	ctx := context.Background()

	task, err := client.UpdateTask(ctx, taskID, casemanagement.TaskUpdate{DueDate: casemanagement.NoDueDate()})
	if err != nil {
		log.Fatal(err)
	}
	if _, ok := task.Due(); !ok {
		fmt.Println("not due")
	}
	// Output: not due
}

func ExampleSort() {
	client, _ := exampleClient()
	ctx := context.Background()

	page, err := client.GetTasks(ctx, casemanagement.TaskFilter{
		StartDate: casemanagement.At(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)),
		SortBy:    casemanagement.Sort{Field: casemanagement.SortFieldCreatedAt, Direction: casemanagement.SortDirectionDesc},
		Limit:     2,
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(page.Results[0].CreatedAt.After(page.Results[1].CreatedAt.Time))
	// Output: true
}

func ExampleError() {
	client, _ := exampleClient()
	ctx := context.Background()

	_, err := client.GetTasks(ctx, casemanagement.TaskFilter{Limit: 5000})
	var failure *casemanagement.Error
	switch {
	case errors.Is(err, casemanagement.ErrValidation) && errors.As(err, &failure):
		fmt.Println(failure.Status, failure.Keys, failure.Hint)
	case errors.Is(err, casemanagement.ErrRateLimit) && errors.As(err, &failure):
		fmt.Println("come back in", failure.RetryAfter)
	case err != nil:
		log.Fatal(err)
	}
	// Output: 412 [/limit] Correct the request
}

func ExampleWithLogger() {
	useSandbox()
	shown := func(_ []string, attribute slog.Attr) slog.Attr {
		if attribute.Key == slog.LevelKey || attribute.Key == slog.MessageKey || attribute.Key == "status" {
			return attribute
		}
		return slog.Attr{}
	}
	logger := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: shown}))
	client, _ := exampleClient(casemanagement.WithLogger(logger))

	if _, err := client.GetTasks(context.Background(), casemanagement.TaskFilter{}); err != nil {
		log.Fatal(err)
	}
	// Output: level=INFO msg="getTasks: answer" status=200
}

func ExampleWithTimeout() {
	client, _ := exampleClient(casemanagement.WithTimeout(time.Minute), casemanagement.WithAttemptTimeout(10*time.Second))

	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	page, err := client.GetTasks(ctx, casemanagement.TaskFilter{Limit: 1}, casemanagement.WithRetries(0))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(page.TotalResults)
	// Output: 300
}

func ExampleTokenFunc() {
	world := useSandbox()
	signed := func(ctx context.Context) (string, error) { return world.credentials().Token(ctx, "") }

	auth := casemanagement.TokenFunc(func(ctx context.Context, refused string) (string, error) {
		return signed(ctx) // call your own service that signs
	})
	config := world.config("sandbox")
	config.Auth = auth
	client, err := casemanagement.New(config)
	if err != nil {
		log.Fatal(err)
	}
	page, err := client.GetTasks(context.Background(), casemanagement.TaskFilter{Limit: 1})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(page.Results))
	// Output: 1
}

func ExampleWithHTTPClient() {
	useSandbox()
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.Proxy = nil // or http.ProxyURL(…), or certificates in TLSClientConfig
	client, _ := exampleClient(casemanagement.WithHTTPClient(&http.Client{Transport: transport}))

	page, err := client.GetTasks(context.Background(), casemanagement.TaskFilter{Limit: 2})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(page.Results))
	// Output: 2
}
