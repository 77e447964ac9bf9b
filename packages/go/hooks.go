package casemanagement

import (
	"context"
	"net/http"
	"time"
)

// Hooks are functions that see what the client does; each may be nil. They change nothing, and are waited for.
type Hooks struct {
	// OnRequest is called before each attempt.
	OnRequest func(context.Context, RequestEvent)
	// OnResponse is called after each attempt that got an answer, whatever its status.
	OnResponse func(context.Context, ResponseEvent)
	// OnRetry is called before the wait for another attempt.
	OnRetry func(context.Context, RetryEvent)
	// OnError is called when a call fails for good, also one that was never sent.
	OnError func(context.Context, *Error)
}

// RequestEvent tells that an attempt begins.
type RequestEvent struct {
	// Operation is what is called, such as getTasks.
	Operation string
	// Attempt counts from 1.
	Attempt int
	Method  string
	URL     string
	// Header of the request, without the token.
	Header http.Header
}

// ResponseEvent tells that an answer was read to its end.
type ResponseEvent struct {
	RequestEvent
	Status int
	// ResponseHeader has the headers of the answer; where they repeat the token, it is hidden.
	ResponseHeader http.Header
	RequestID      string
	// Duration from the request to the end of the answer.
	Duration time.Duration
}

// RetryEvent tells that an attempt failed and another one follows.
type RetryEvent struct {
	Operation string
	// Attempt is the one that failed, from 1.
	Attempt int
	// Err is why it failed.
	Err *Error
	// Delay until the next attempt.
	Delay time.Duration
}

func (s *settings) onRequest(ctx context.Context, event RequestEvent) {
	for _, hook := range s.hooks {
		if hook.OnRequest != nil {
			hook.OnRequest(ctx, event)
		}
	}
}

func (s *settings) onResponse(ctx context.Context, event ResponseEvent) {
	for _, hook := range s.hooks {
		if hook.OnResponse != nil {
			hook.OnResponse(ctx, event)
		}
	}
}

func (s *settings) onRetry(ctx context.Context, event RetryEvent) {
	for _, hook := range s.hooks {
		if hook.OnRetry != nil {
			hook.OnRetry(ctx, event)
		}
	}
}

func (s *settings) onError(ctx context.Context, failure *Error) {
	for _, hook := range s.hooks {
		if hook.OnError != nil {
			hook.OnError(ctx, failure)
		}
	}
}

// hiddenHeader is a copy of a header in which no value holds the token.
func hiddenHeader(header http.Header, token string) http.Header {
	hidden := make(http.Header, len(header))
	for name, values := range header {
		for _, value := range values {
			hidden[name] = append(hidden[name], withoutTokens(value, token))
		}
	}
	return hidden
}
