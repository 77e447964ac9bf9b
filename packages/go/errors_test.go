package casemanagement_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	cm "casemanagement"
)

func TestAnAnswerArrivesAsWhatItIs(t *testing.T) {
	t.Parallel()
	const html = "text/html"
	for _, answer := range []struct {
		status            int
		body, contentType string
		kind              error
		code, msg         string
	}{
		{412, `{"errors":[{"msg":"/limit must be <= 1000","code":412}]}`, "", cm.ErrValidation, "412", "/limit must be <= 1000"},
		{422, `{"errors":[{"message":"No","code":"ValidationError"}]}`, "", cm.ErrValidation, "ValidationError", "No"},
		{400, `{"error":[{"property":"fields.name","message":"No"}]}`, "", cm.ErrValidation, "", "No"},
		{400, `{"errors":[{"msg":"Invalid task id","code":400}]}`, "", cm.ErrNotFound, "400", "Invalid task id"},
		{404, `{"errors":[{"msg":"Gone","code":404}]}`, "", cm.ErrNotFound, "404", "Gone"},
		{401, `{"errors":[{"msg":"Invalid JWT Token","code":4002}]}`, "", cm.ErrAuthentication, "4002", "Invalid JWT Token"},
		{401, `<html>Sign in</html>`, html, cm.ErrAuthentication, "", ""},
		{401, `{"errors":[{"msg":"The app lacks the scope","code":4002}]}`, "", cm.ErrPermission, "4002", "The app lacks the scope"},
		{403, `{"status":403,"message":"No","data":{}}`, "", cm.ErrPermission, "", "No"},
		{405, `{"errors":[{"msg":"No","code":405}]}`, "", cm.ErrRefused, "405", "No"},
		{400, `{"errors":[{"msg":"Rate limit for this API has been reached","code":1}]}`, "", cm.ErrRateLimit, "1", "Rate limit for this API has been reached"},
		{200, `{"errors":[{"msg":"Rate limit for this API has been reached","code":1}]}`, "", cm.ErrRateLimit, "1", "Rate limit for this API has been reached"},
		{403, `You have exceeded the hourly rate limit`, "text/plain", cm.ErrRateLimit, "", ""},
		{412, `{"errors":[{"msg":"/name Rate limit for this API has been reached","code":412}]}`, "", cm.ErrValidation, "412", "/name Rate limit for this API has been reached"},
		{412, `{"errors":[{"msg":"No name: Rate limit for this API has been reached","code":412}]}`, "", cm.ErrValidation, "412", "No name: Rate limit for this API has been reached"},
		{500, `<html>`, html, cm.ErrServer, "", ""},
		{503, `null`, "", cm.ErrServer, "", ""},
		{408, ``, "", cm.ErrTimeout, "", ""},
		{404, `<html>`, html, cm.ErrUnexpectedAnswer, "", ""},
		{302, ``, "", cm.ErrUnexpectedAnswer, "", ""},
		{200, ``, "", cm.ErrUnexpectedAnswer, "", ""},
		{200, `<html>`, html, cm.ErrUnexpectedAnswer, "", ""},
		{200, `[]`, "", cm.ErrUnexpectedAnswer, "", ""},
		{200, `null`, "", cm.ErrUnexpectedAnswer, "", ""},
		{200, `{}`, "", cm.ErrUnexpectedAnswer, "", ""},
		{200, record, "", cm.ErrUnexpectedAnswer, "", ""},
		{200, `{"results":null}`, "", cm.ErrUnexpectedAnswer, "", ""},
		{200, `{"results":[{"name":"no id"}]}`, "", cm.ErrUnexpectedAnswer, "", ""},
		{200, `{"results":[{"_id":"ti-1","dueDate":"tomorrow"}]}`, "", cm.ErrUnexpectedAnswer, "", ""},
		{200, `{"errors":[{"msg":"No","code":1}]}`, "", cm.ErrUnexpectedAnswer, "1", "No"},
	} {
		headers := []string{"Location", "https://elsewhere.example/", "X-Request-Id", "r-1"}
		if answer.contentType != "" {
			headers = append(headers, "Content-Type", answer.contentType)
		}
		host := always(answer.status, answer.body, headers...)
		_, err := host.client(t, cm.WithRetries(0)).GetTasks(t.Context(), cm.TaskFilter{})
		failure := failureOf(t, err)
		if !errors.Is(err, answer.kind) || failure.Status != answer.status || failure.Code != answer.code ||
			failure.Msg != answer.msg || failure.RequestID != "r-1" || failure.Hint == "" || failure.Attempts != 1 {
			t.Errorf("%d %s: %v\n%+v", answer.status, answer.body, err, failure)
		}
		if strings.ContainsAny(err.Error(), "\n\x1b") || !strings.Contains(err.Error(), failure.Hint) {
			t.Errorf("the message is %q", err)
		}
	}
}

func TestAnErrorNamesTheKeysThatTheHostRefused(t *testing.T) {
	t.Parallel()
	for body, key := range map[string]string{
		`{"errors":[{"msg":"/limit must be <= 1000","code":412}]}`: "/limit",
		`{"error":[{"property":"fields.0.name","message":"No"}]}`:  "/fields/0/name",
	} {
		_, err := always(412, body).client(t).GetTasks(t.Context(), cm.TaskFilter{})
		if failure := failureOf(t, err); len(failure.Keys) != 1 || failure.Keys[0] != key {
			t.Errorf("%s names %q", body, failure.Keys)
		}
	}
}

func TestWhatAHostSaysIsShownInOneShortLine(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", 5000)
	_, err := always(412, `{"errors":[{"msg":"a\n\u001b[31mb\u202e `+long+`","code":"c\nd"}]}`).client(t).GetTasks(t.Context(), cm.TaskFilter{})
	if failure := failureOf(t, err); len(err.Error()) > 400 || len(failure.Msg) > 300 || !strings.HasPrefix(failure.Msg, "a [31mb x") || failure.Code != "c d" {
		t.Errorf("got %q, %q", failure.Msg, err)
	}
}

func TestATokenOfSomebodyElseIsHiddenToo(t *testing.T) {
	t.Parallel()
	const other = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1LTEifQ.c2lnbmF0dXJl"
	_, said := always(412, `{"errors":[{"msg":"Not \u0065yJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1LTEifQ.c2lnbmF0dXJl","code":1}]}`).
		client(t).GetTasks(t.Context(), cm.TaskFilter{})
	_, failed := always(200, page).clientAs(t, cm.TokenFunc(func(context.Context, string) (string, error) {
		return "", errors.New("no use for " + other)
	})).GetTasks(t.Context(), cm.TaskFilter{})
	for _, err := range []error{said, failed} {
		if text := failureOf(t, err).Msg + err.Error(); strings.Contains(text, "eyJ") || !strings.Contains(text, "[token]") {
			t.Errorf("a token shows: %s", text)
		}
	}
}
