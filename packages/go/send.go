package casemanagement

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"strings"
	"time"
)

// longestAnswer bounds an answer, in bytes: some ten times the largest page of the contract's largest plausible records.
const longestAnswer = 256 << 20

var errSameToken = errors.New("the token that the host refused was given again")

// call is one call, from which each attempt makes its request anew.
type call struct {
	*Client
	settings
	operation *operation
	url       string
	body      []byte
	// sent is how many requests were sent so far.
	sent int
	// token is the one of the last attempt.
	token string
}

// send sends a call until it succeeds, or another attempt would not help, within its retries and its time.
func send[Body any](ctx context.Context, c *call) (*Body, *Error) {
	ctx, cancel := context.WithTimeout(ctx, c.timeout)
	defer cancel()
	retries, renewed, refused := 0, false, ""
	var before *Error
	for number := 1; ; number++ {
		if err := ctx.Err(); err != nil {
			return nil, c.ended(err, before)
		}
		body, failed := attempt[Body](ctx, c, number, refused)
		if failed == nil {
			return body, nil
		}
		failed.Attempts = c.sent
		if err := ctx.Err(); err != nil && !failed.answered {
			return nil, c.ended(err, before)
		}
		if errors.Is(failed.cause, errSameToken) {
			// What the host said of it tells more.
			before.Hint += "; " + errSameToken.Error()
			return nil, before
		}
		before = failed.Error

		delay, again := time.Duration(0), false
		refused = ""
		if !renewed && failed.Kind == ErrAuthentication && failed.answered {
			_, fixed := c.tokens.auth.(staticToken)
			renewed, again, refused = true, !fixed, c.token
		} else if retries < c.maxRetries() {
			retries++
			delay, again = c.operation.retry.delay(failed, retries, rand.Float64())
		}
		if deadline, ok := ctx.Deadline(); !again || ok && time.Until(deadline) <= delay {
			return nil, failed.Error
		}
		c.onRetry(ctx, RetryEvent{Operation: c.operation.id, Attempt: number, Err: failed.Error, Delay: delay})
		if err := wait(ctx, delay); err != nil {
			return nil, c.ended(err, before)
		}
	}
}

func (c *call) maxRetries() int {
	if c.retries >= 0 {
		return c.retries
	}
	return c.operation.retry.maxAttempts - 1
}

func wait(ctx context.Context, delay time.Duration) error {
	timer := time.NewTimer(delay)
	defer timer.Stop()
	select {
	case <-timer.C:
		return ctx.Err()
	case <-ctx.Done():
		return ctx.Err()
	}
}

// ended is the error of a call whose context is done, or whose time is up.
func (c *call) ended(err error, before *Error) *Error {
	kind, what := ErrCanceled, "canceled"
	if errors.Is(err, context.DeadlineExceeded) {
		kind, what = ErrTimeout, "the time of the call is up"
	}
	if before != nil {
		what += fmt.Sprintf(", after: %s", before.what)
	}
	ended := newError(kind, c.operation, what)
	ended.Attempts, ended.cause = c.sent, err
	return ended
}

// attempt sends the request once and reads the answer to its end, so that a connection which breaks in the middle of the
// body counts as a failure of this attempt.
func attempt[Body any](ctx context.Context, c *call, number int, refused string) (*Body, *failure) {
	ctx, cancel := context.WithTimeout(ctx, c.attemptTimeout)
	defer cancel()
	token, failed := c.tokenFor(ctx, refused)
	if failed != nil {
		return nil, failed
	}
	c.token = token
	request, err := http.NewRequestWithContext(ctx, c.operation.method, c.url, bytes.NewReader(c.body))
	if err != nil {
		return nil, c.disconnected(ctx, "no request", err)
	}
	request.Header = c.header.Clone()
	request.Header.Set("Content-Type", c.operation.contentType)
	request.Header.Set(accountIDHeader, c.accountID)
	event := RequestEvent{
		Operation: c.operation.id, Attempt: number, Method: request.Method, URL: c.url, Header: request.Header.Clone(),
	}
	request.Header.Set(tokenHeader, token)
	c.onRequest(ctx, event)

	started := time.Now()
	c.sent++
	response, err := c.httpClient.Do(request)
	if err != nil {
		return nil, c.disconnected(ctx, "no answer", err)
	}
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(io.LimitReader(response.Body, longestAnswer+1))
	if err != nil {
		broken := c.disconnected(ctx, "the answer broke off", err)
		broken.Status = response.StatusCode
		return nil, broken
	}
	now := time.Now()
	c.onResponse(ctx, ResponseEvent{
		RequestEvent:   event,
		Status:         response.StatusCode,
		ResponseHeader: hiddenHeader(response.Header, token),
		RequestID:      withoutTokens(response.Header.Get(xRequestIDHeader), token),
		Duration:       now.Sub(started),
	})
	if len(body) > longestAnswer {
		tooLong := newError(ErrUnexpectedAnswer, c.operation, fmt.Sprintf("the answer is longer than %d bytes", longestAnswer))
		tooLong.Status = response.StatusCode
		return nil, &failure{Error: tooLong, answered: true}
	}
	body = bytes.TrimPrefix(body, []byte("\ufeff"))
	return read[Body](c.operation, answer{response.StatusCode, response.Header, body}, token, now)
}

// disconnected is the failure of an attempt that got no whole answer.
func (c *call) disconnected(ctx context.Context, what string, err error) *failure {
	kind := ErrConnection
	var late interface{ Timeout() bool }
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		kind, what = ErrTimeout, fmt.Sprintf("no whole answer within %s", c.attemptTimeout)
	} else {
		if errors.As(err, &late) && late.Timeout() {
			kind = ErrTimeout
		}
		what = fmt.Sprintf("%s (%s)", what, oneLine(withoutTokens(err.Error(), c.token), longestTold))
	}
	made := newError(kind, c.operation, what)
	made.cause = err
	return &failure{Error: made}
}

// tokenFor asks for the token of an attempt.
func (c *call) tokenFor(ctx context.Context, refused string) (string, *failure) {
	token, err := c.tokens.get(ctx, refused, c.attemptTimeout)
	if err != nil {
		if errors.Is(ctx.Err(), context.DeadlineExceeded) {
			late := newError(ErrTimeout, c.operation, fmt.Sprintf("no token within %s", c.attemptTimeout))
			late.cause = err
			return "", &failure{Error: late}
		}
		return "", c.noToken(fmt.Sprintf("no token (%s)", oneLine(err.Error(), longestTold)), err)
	}
	token = strings.TrimSpace(token)
	switch {
	case token == "":
		return "", c.noToken("the token is empty", nil)
	case len(token) > 7 && strings.EqualFold(token[:7], "bearer "):
		return "", c.noToken("the token must come without Bearer", nil)
	case strings.ContainsAny(token[:1], `<"{`), strings.ContainsFunc(token, func(char rune) bool { return char <= ' ' || char > '~' }):
		return "", c.noToken("what was given is not a token alone, such as an error page or JSON", nil)
	case token == refused:
		return "", c.noToken("no other token", errSameToken)
	}
	return token, nil
}

func (c *call) noToken(what string, cause error) *failure {
	made := newError(ErrAuthentication, c.operation, what)
	made.cause = cause
	return &failure{Error: made}
}
