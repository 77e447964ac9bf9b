package casemanagement

import (
	"errors"
	"fmt"
	"log/slog"
	"time"
)

// What an [Error] is, for [errors.Is].
var (
	// ErrValidation: the request breaks the contract, or cannot be sent. Keys of the error tell where.
	ErrValidation = errors.New("casemanagement: invalid request")
	// ErrAuthentication: the host did not accept the token, or there was none.
	ErrAuthentication = errors.New("casemanagement: not authenticated")
	// ErrPermission: the host knows who calls, and does not let this app do it.
	ErrPermission = errors.New("casemanagement: not permitted")
	// ErrNotFound: the task, the stream or the account is not known to the host.
	ErrNotFound = errors.New("casemanagement: not found")
	// ErrRateLimit: too many calls. RetryAfter of the error tells how long to wait.
	ErrRateLimit = errors.New("casemanagement: rate limit")
	// ErrServer: the host, or a proxy before it, failed each time.
	ErrServer = errors.New("casemanagement: the host failed")
	// ErrConnection: no whole answer came. An update may have been applied all the same.
	ErrConnection = errors.New("casemanagement: no connection")
	// ErrTimeout: no whole answer came in time. An update may have been applied all the same.
	ErrTimeout = errors.New("casemanagement: timeout")
	// ErrCanceled: the context of the call was canceled. An update may have been applied all the same.
	ErrCanceled = errors.New("casemanagement: canceled")
	// ErrUnexpectedAnswer: the answer is not one of this API, such as a page of a proxy.
	ErrUnexpectedAnswer = errors.New("casemanagement: unexpected answer")
	// ErrRefused: the host refused the request with a status that has no kind of its own.
	ErrRefused = errors.New("casemanagement: refused")
)

// What to do about each kind of error.
var hints = map[error]string{
	ErrValidation:       "Correct the request",
	ErrAuthentication:   "Check the credentials, or the token",
	ErrPermission:       fmt.Sprintf("Give the app the API scope %q and publish it", apiScope),
	ErrNotFound:         "Check the task id, and host, stream and account",
	ErrServer:           "Try again later",
	ErrConnection:       "Check the host and the network",
	ErrTimeout:          "Try again, or allow more time",
	ErrCanceled:         "Its context ended it",
	ErrUnexpectedAnswer: "Check that the host is the API",
	ErrRefused:          "The host refused the request",
}

// Error is every error of a call. [errors.As] finds it, and [errors.Is] tells its kind:
//
//	var failure *casemanagement.Error
//	if errors.As(err, &failure) && errors.Is(err, casemanagement.ErrValidation) {
//		log.Print(failure.Keys)
//	}
//
// No text of it holds the token or the secret.
type Error struct {
	// Kind is one of the Err variables of this package.
	Kind error
	// Operation is what was called, such as getTasks.
	Operation string
	// Status of the answer; 0 when there was none.
	Status int
	// Code of the vendor, such as 4002 or ValidationError; empty when there was none.
	Code string
	// Msg of the vendor, in one line.
	Msg string
	// Hint is what to do about it.
	Hint string
	// RequestID to quote when asking for support.
	RequestID string
	// Attempts is how many requests were sent; 0 when none was.
	Attempts int
	// Keys of the request that are wrong, as far as they are known: JSON pointers into the body such as /limit,
	// and names of parameters and headers.
	Keys []string
	// RetryAfter is how long to wait after a rate limit.
	RetryAfter time.Duration
	// ContentType of an unexpected answer.
	ContentType string
	// Start is how the body of an unexpected answer begins.
	Start string

	what  string
	cause error
}

// Error tells what happened and what to do, in one line.
func (e *Error) Error() string { return fmt.Sprintf("%s: %s. %s", e.Operation, e.what, e.Hint) }

// Unwrap gives the kind, and what caused the error where something did: what the network or the token function failed
// with, or that of the context.
func (e *Error) Unwrap() []error {
	if e.cause == nil {
		return []error{e.Kind}
	}
	return []error{e.Kind, e.cause}
}

// LogValue is the error for log/slog, without its cause.
func (e *Error) LogValue() slog.Value {
	attributes := []slog.Attr{slog.String("message", e.Error()), slog.Int("attempts", e.Attempts)}
	if e.Status != 0 {
		attributes = append(attributes, slog.Int("status", e.Status))
	}
	if e.Code != "" {
		attributes = append(attributes, slog.String("code", e.Code))
	}
	if e.RequestID != "" {
		attributes = append(attributes, slog.String("requestId", e.RequestID))
	}
	if len(e.Keys) > 0 {
		attributes = append(attributes, slog.Any("keys", e.Keys))
	}
	return slog.GroupValue(attributes...)
}

// newError makes the error of a kind, with its hint.
func newError(kind error, o *operation, what string) *Error {
	return &Error{Kind: kind, Operation: o.id, Hint: hints[kind], what: withoutTokens(what, "")}
}

// invalid is the error for what cannot be sent.
func invalid(o *operation, key, format string, values ...any) *Error {
	failure := newError(ErrValidation, o, fmt.Sprintf(format, values...))
	failure.Keys = []string{key}
	return failure
}
