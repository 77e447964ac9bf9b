package casemanagement

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// longestTold is how many characters of what the host said are told.
const longestTold = 300

// answer is an answer that was read to its end.
type answer struct {
	status int
	header http.Header
	body   []byte
}

// failure is why an attempt failed, and what that means for another one.
type failure struct {
	*Error
	// retryAfter is how long the host asked to wait; nil when it did not.
	retryAfter *time.Duration
	// damaged tells that the answer broke on its way: it claims to be good JSON and is not.
	damaged bool
	// answered tells that the host answered at all.
	answered bool
}

var (
	lacksScope = regexp.MustCompile(`(?i)permission|scope`)
	unknownID  = regexp.MustCompile(`(?i)^400 invalid \w+ ?id\b`)
)

// read gives the body of a good answer, or why it is none.
func read[Body any](o *operation, a answer, token string, now time.Time) (*Body, *failure) {
	if a.status < 200 || a.status > 299 {
		return nil, refusal(o, a, token, now)
	}
	var body Body
	err := json.Unmarshal(a.body, &body)
	if err == nil {
		err = checkExpected(&body)
	}
	if err == nil {
		return &body, nil
	}
	unread := refusal(o, a, token, now)
	if unread.Kind == ErrUnexpectedAnswer {
		hide := func(text string) string { return withoutTokens(text, token) }
		if json.Valid(a.body) {
			unread.what += fmt.Sprintf(" (%s)", oneLine(hide(err.Error()), longestTold))
		} else {
			unread.damaged = strings.Contains(a.header.Get("Content-Type"), "json")
		}
	}
	return nil, unread
}

// checkExpected tells what an answer lacks to be what the operation answers with.
func checkExpected(body any) error {
	switch held := body.(type) {
	case *Task:
		if held.ID == "" {
			return errors.New("the record has no _id")
		}
	case *toldPage:
		return checkExpected(&held.TaskPage)
	case *TaskPage:
		if held.Results == nil {
			return errors.New("the page has no list of tasks")
		}
		for index := range held.Results {
			if held.Results[index].ID == "" {
				return fmt.Errorf("record %d of the page has no _id", index)
			}
		}
	}
	return nil
}

// refusal is the error that an answer stands for.
func refusal(o *operation, a answer, token string, now time.Time) *failure {
	hide := func(text string) string { return withoutTokens(text, token) }
	body, isJSON := parse(a.body)
	text := strings.TrimSpace(hide(string(a.body)))
	if isJSON {
		body = hideIn(body, hide)
		written, _ := json.Marshal(body)
		text = string(written)
	}
	told := vendorErrors(body)
	first := told[0]
	what := strconv.Itoa(a.status)
	if first.msg != "" {
		what += " " + first.msg
	}
	if first.code != "" {
		what += fmt.Sprintf(" (code %s)", first.code)
	}
	what = oneLine(what, longestTold)

	wait := retryAfter(a.header, now)
	kind := kindOf(o, a.status, what, told, text, body, isJSON)
	made := newError(kind, o, what)
	made.Status = a.status
	made.Code = oneLine(first.code, longestTold)
	made.Msg = oneLine(first.msg, longestTold)
	made.RequestID = oneLine(hide(a.header.Get(xRequestIDHeader)), longestTold)
	switch kind {
	case ErrRateLimit:
		made.RetryAfter = o.retry.rateLimitDelay
		if wait != nil {
			made.RetryAfter = *wait
		}
		made.Hint = fmt.Sprintf("Wait %s", made.RetryAfter)
	case ErrUnexpectedAnswer:
		made.ContentType = oneLine(hide(a.header.Get("Content-Type")), longestTold)
		made.Start = string([]rune(text)[:min(len([]rune(text)), 200)])
		made.what = fmt.Sprintf("unexpected answer: %d, %s", a.status, describe(made.ContentType, text))
	case ErrValidation:
		for _, entry := range told {
			if entry.key != "" {
				made.Keys = append(made.Keys, oneLine(entry.key, longestTold))
			}
		}
	case ErrAuthentication:
		made.Hint += clockHint(a.header, now)
	}
	return &failure{Error: made, retryAfter: wait, answered: true}
}

func kindOf(o *operation, status int, what string, told []vendorError, text string, body any, isJSON bool) error {
	_, isRecord := body.(map[string]any)
	scope := lacksScope.MatchString(what)
	switch {
	case status == http.StatusTooManyRequests, isLimited(o, status, told, text, isJSON):
		return ErrRateLimit
	case status >= 500:
		return ErrServer
	case status == http.StatusRequestTimeout:
		return ErrTimeout
	// A gateway before the host refuses a token in a form of its own.
	case status == http.StatusUnauthorized && !scope:
		return ErrAuthentication
	case status < 400 || text != "" && !isRecord:
		return ErrUnexpectedAnswer
	case status == http.StatusUnauthorized || status == http.StatusForbidden:
		return ErrPermission
	// The vendor answers 400, not 404, to an id that it does not know.
	case status == http.StatusNotFound || unknownID.MatchString(what):
		return ErrNotFound
	case status == http.StatusBadRequest || quotesRequest(status):
		return ErrValidation
	}
	return ErrRefused
}

// quotesRequest tells of a status whose answer may quote what was sent.
func quotesRequest(status int) bool {
	return status == http.StatusPreconditionFailed || status == http.StatusUnprocessableEntity
}

// isLimited knows a rate limit by its text: under which status the vendor says it is not known.
// What refuses a value may quote it, and JSON cut short holds tasks; a gateway says it in plain text.
func isLimited(o *operation, status int, told []vendorError, text string, isJSON bool) bool {
	if quotesRequest(status) {
		return false
	}
	var said []string
	if !isJSON && !strings.HasPrefix(text, "{") {
		said = append(said, text)
	}
	if isJSON {
		for _, entry := range told {
			if entry.key == "" {
				said = append(said, entry.msg)
			}
		}
	}
	return slices.ContainsFunc(said, func(words string) bool {
		return slices.ContainsFunc(o.retry.rateLimitMessages, func(message string) bool {
			return strings.Contains(words, message)
		})
	})
}

func describe(contentType, text string) string {
	if text == "" {
		return "empty body"
	}
	if contentType == "" {
		contentType = "no content type"
	}
	return fmt.Sprintf("%s, %q", contentType, oneLine(text, 60))
}

// parse reads JSON into plain values; false when it is none.
func parse(text []byte) (any, bool) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var value any
	if !json.Valid(text) || decoder.Decode(&value) != nil {
		return nil, false
	}
	return value, true
}
