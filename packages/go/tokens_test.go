package casemanagement_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/golang-jwt/jwt/v5"

	cm "casemanagement"
)

const unauthorized = `{"errors":[{"msg":"Invalid JWT Token","code":4002}]}`

// only answers well to one token, and the latest that was given is the only one.
func accepting(latest *atomic.Int64) *stubHost {
	return &stubHost{answer: func(_ int, request *http.Request) (*http.Response, error) {
		if request.Header.Get("auth") == fmt.Sprintf("token-%d", latest.Load()) {
			return answerOf(200, page), nil
		}
		return answerOf(401, unauthorized), nil
	}}
}

func TestCallsThatWereRefusedTogetherShareOneRenewal(t *testing.T) {
	t.Parallel()
	var latest, renewals atomic.Int64
	kept := "token-0"
	latest.Store(1)
	host := accepting(&latest)
	var together sync.WaitGroup
	together.Add(20)
	answer := host.answer
	host.answer = func(number int, request *http.Request) (*http.Response, error) {
		if number <= 20 {
			together.Done()
			together.Wait()
		}
		return answer(number, request)
	}
	client := host.clientAs(t, cm.TokenFunc(func(_ context.Context, refused string) (string, error) {
		if refused == "" {
			return kept, nil
		}
		if refused != kept {
			t.Errorf("%s was refused, the function was told %s", kept, refused)
		}
		renewals.Add(1)
		return fmt.Sprintf("token-%d", latest.Add(1)), nil
	}))
	var calls sync.WaitGroup
	for range 20 {
		calls.Go(func() {
			if _, err := client.GetTasks(context.Background(), cm.TaskFilter{}); err != nil {
				t.Error(err)
			}
		})
	}
	calls.Wait()
	if renewals.Load() != 1 {
		t.Errorf("the token was renewed %d times", renewals.Load())
	}
	// A source that goes on giving the old token is not asked for each call.
	if _, err := client.GetTasks(t.Context(), cm.TaskFilter{}); err != nil || renewals.Load() != 1 {
		t.Errorf("a later call: %v, %d renewals", err, renewals.Load())
	}
}

func TestATokenThatCannotBeRenewedGivesTheErrorOfTheHost(t *testing.T) {
	t.Parallel()
	for name, auth := range map[string]cm.Auth{
		"a static token":            cm.StaticToken("a-bad-token"),
		"a function of one token":   cm.TokenFunc(func(context.Context, string) (string, error) { return "a-bad-token", nil }),
		"tokens that are all wrong": cm.Credentials{AppID: "cs-1", ClientSecret: cm.NewSecret("wrong")},
	} {
		host := always(401, unauthorized)
		_, err := host.clientAs(t, auth).GetTasks(t.Context(), cm.TaskFilter{})
		failure := failureOf(t, err)
		if !errors.Is(err, cm.ErrAuthentication) || failure.Status != 401 || failure.Code != "4002" || failure.Msg != "Invalid JWT Token" {
			t.Errorf("%s: %+v", name, failure)
		}
		if len(host.requests) > 2 {
			t.Errorf("%s was tried %d times", name, len(host.requests))
		}
	}
}

func TestARenewalThatPanicsFailsItsCallsAndEndsNoProcess(t *testing.T) {
	t.Parallel()
	_, err := always(401, unauthorized).clientAs(t, cm.TokenFunc(func(_ context.Context, refused string) (string, error) {
		if refused != "" {
			panic("no renewal")
		}
		return "a-bad-token", nil
	})).GetTasks(t.Context(), cm.TaskFilter{})
	if !errors.Is(err, cm.ErrAuthentication) || !strings.Contains(err.Error(), "no renewal") {
		t.Errorf("got %v", err)
	}
}

func TestATokenThatCannotBeSentIsRefusedBeforeSending(t *testing.T) {
	t.Parallel()
	broken := errors.New("no network")
	for name, give := range map[string]cm.TokenFunc{
		"empty":          func(context.Context, string) (string, error) { return " ", nil },
		"Bearer":         func(context.Context, string) (string, error) { return "Bearer abc", nil },
		"HTML":           func(context.Context, string) (string, error) { return "<html>\n</html>", nil },
		"a line of HTML": func(context.Context, string) (string, error) { return "<html></html>", nil },
		"JSON":           func(context.Context, string) (string, error) { return `{"html":"abc"}`, nil },
		"JSON text":      func(context.Context, string) (string, error) { return `"html"`, nil },
		"sentence":       func(context.Context, string) (string, error) { return "no html here", nil },
		"error":          func(context.Context, string) (string, error) { return "", broken },
	} {
		host := always(200, page)
		_, err := host.clientAs(t, give).GetTasks(t.Context(), cm.TaskFilter{})
		if !errors.Is(err, cm.ErrAuthentication) || len(host.requests) > 0 || strings.Contains(err.Error(), "html") {
			t.Errorf("%s: %v", name, err)
		}
		if name == "error" && !errors.Is(err, broken) {
			t.Errorf("the cause is lost: %v", err)
		}
	}
}

func TestCredentialsSignTokensAndRenewThemInTime(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		host := always(200, page)
		client := host.clientAs(t, cm.Credentials{AppID: "cs-1", ClientSecret: cm.NewSecret("secret"), Subject: "u-1"})
		for range 3 {
			if _, err := client.GetTasks(t.Context(), cm.TaskFilter{}); err != nil {
				t.Fatal(err)
			}
			time.Sleep(2*time.Minute + time.Second)
		}
		var tokens []string
		for _, request := range host.requests {
			tokens = append(tokens, request.Header.Get("auth"))
		}
		if tokens[0] != tokens[1] || tokens[1] == tokens[2] {
			t.Errorf("a token was not kept for four of its five minutes: %d, %d", len(tokens[0]), len(tokens[2]))
		}
		claims := jwt.MapClaims{}
		_, err := jwt.NewParser(jwt.WithValidMethods([]string{"HS256"})).ParseWithClaims(tokens[2], claims,
			func(*jwt.Token) (any, error) { return []byte("secret"), nil })
		if err != nil || claims["appId"] != "cs-1" || claims["sub"] != "u-1" || claims["exp"].(float64)-claims["iat"].(float64) != 300 {
			t.Errorf("the token says %v, %v", claims, err)
		}
	})
}

func TestAWrongClockIsNamedWithA401(t *testing.T) {
	t.Parallel()
	for off, told := range map[time.Duration]string{
		-time.Hour:        "the clock of this machine is 1h0m",
		-30 * time.Second: "s ahead of that of the host",
		90 * time.Second:  "s behind that of the host",
	} {
		date := time.Now().Add(off).UTC().Format(http.TimeFormat)
		_, err := always(401, unauthorized, "Date", date).client(t).GetTasks(t.Context(), cm.TaskFilter{})
		if hint := failureOf(t, err).Hint; !strings.Contains(hint, told) {
			t.Errorf("%s: the hint is %q", off, hint)
		}
	}
	date := time.Now().Add(-5 * time.Second).UTC().Format(http.TimeFormat)
	_, err := always(401, unauthorized, "Date", date).client(t).GetTasks(t.Context(), cm.TaskFilter{})
	if hint := failureOf(t, err).Hint; strings.Contains(hint, "clock") {
		t.Errorf("5 s: the hint is %q", hint)
	}
}
