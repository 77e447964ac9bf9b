package casemanagement

import (
	"context"
	"errors"
	"fmt"
	"net/url"
)

// Config is whom a client calls, and as whom. All of it is needed.
type Config struct {
	// Host of the environment: platform.kore.ai, with or without a scheme, a port and a trailing slash.
	// Plain http is for this machine only, such as http://localhost:4000, unless [AllowInsecureHost] allows it.
	Host string
	// AccountID is sent with each request.
	AccountID string
	// StreamID is the stream (the bot) that holds the tasks.
	StreamID string
	// Auth is [Credentials], a [TokenFunc], or a [StaticToken].
	Auth Auth
}

// Client is the task API of one stream. Make one and keep it: it is safe for use by many goroutines at once, and needs no
// closing.
type Client struct {
	base      *url.URL
	accountID string
	streamID  string
	tokens    *tokens
	defaults  settings
}

// New makes a client. It sends nothing yet.
func New(config Config, options ...Option) (*Client, error) {
	client, err := newClient(config, options)
	if err != nil {
		return nil, fmt.Errorf("casemanagement: %w", err)
	}
	return client, nil
}

func newClient(config Config, options []Option) (*Client, error) {
	for _, need := range []struct {
		name    string
		missing bool
	}{
		{"Host", config.Host == ""},
		{"AccountID", config.AccountID == ""},
		{"StreamID", config.StreamID == ""},
		{"Auth", config.Auth == nil},
	} {
		if need.missing {
			return nil, fmt.Errorf("%s is missing", need.name)
		}
	}
	defaults := defaultSettings()
	for _, option := range options {
		if err := option.applyClient(&defaults); err != nil {
			return nil, err
		}
	}
	defaults.httpClient = withoutRedirects(defaults.httpClient)
	if err := WithHeader(accountIDHeader, config.AccountID).applyCall(&settings{header: defaults.header.Clone()}); err != nil {
		return nil, errors.New("AccountID cannot be sent in a header")
	}
	base, err := baseURL(config.Host, defaults.allowInsecure)
	if err != nil {
		return nil, err
	}
	auth := config.Auth
	if credentials, ok := auth.(Credentials); ok {
		if err := credentials.check(); err != nil {
			return nil, err
		}
		auth = &keptTokens{credentials: credentials}
	}
	return &Client{
		base:      base,
		accountID: config.AccountID,
		streamID:  config.StreamID,
		tokens:    &tokens{auth: auth},
		defaults:  defaults,
	}, nil
}

// String names the client by its host and stream.
func (c *Client) String() string {
	return fmt.Sprintf("casemanagement.Client(%s, %s)", c.base, c.streamID)
}

// GetTasks finds tasks, and gives one page of them: the first 50 without Skip and Limit. Its errors are of type [*Error].
func (c *Client) GetTasks(ctx context.Context, filter TaskFilter, options ...CallOption) (*TaskPage, error) {
	return do[TaskPage](ctx, c, &getTasks, filter, options, c.streamID)
}

// UpdateTask changes the keys of a task that are set, leaves the others as they are, and gives the whole record after the
// change. Its errors are of type [*Error]. After [ErrConnection], [ErrTimeout] or [ErrCanceled] the update may have been
// applied; to send it again leaves the same record.
func (c *Client) UpdateTask(ctx context.Context, taskID string, changes TaskUpdate, options ...CallOption) (*Task, error) {
	return do[Task](ctx, c, &updateTask, changes, options, c.streamID, taskID)
}

// do runs one call, and tells the hooks when it fails.
func do[Body any](
	ctx context.Context, c *Client, o *operation, value any, options []CallOption, path ...string,
) (*Body, error) {
	body, failed := run[Body](ctx, c, o, value, options, path)
	if failed != nil {
		c.defaults.onError(ctx, failed)
		return nil, failed
	}
	return body, nil
}

func run[Body any](
	ctx context.Context, c *Client, o *operation, value any, options []CallOption, path []string,
) (*Body, *Error) {
	set, err := c.defaults.forCall(options)
	if err != nil {
		return nil, invalid(o, "", "%v", err)
	}
	tail, err := o.pathFor(path...)
	if err != nil {
		return nil, asError(err)
	}
	body, err := encode(o, value)
	if err != nil {
		return nil, asError(err)
	}
	return send[Body](ctx, &call{Client: c, settings: set, operation: o, url: c.base.String() + tail, body: body})
}

// asError is the error that is known to be one of this package.
func asError(err error) *Error {
	var known *Error
	errors.As(err, &known)
	return known
}
