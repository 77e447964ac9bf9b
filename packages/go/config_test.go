package casemanagement_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	cm "casemanagement"
)

func TestHostsAreReadAsPeopleWriteThem(t *testing.T) {
	t.Parallel()
	const path = "/caseManagement/api/public/analytics/st-1/getTasks"
	for host, url := range map[string]string{
		"platform.kore.ai":                "https://platform.kore.ai" + path,
		"https://platform.kore.ai/":       "https://platform.kore.ai" + path,
		"HTTPS://Platform.Kore.ai:8443//": "https://Platform.Kore.ai:8443" + path,
		"gateway.example/kore/":           "https://gateway.example/kore" + path,
		"http://localhost:4000":           "http://localhost:4000" + path,
		"http://127.0.0.2":                "http://127.0.0.2" + path,
		"http://[::1]:4000":               "http://[::1]:4000" + path,
		"http://[::ffff:127.0.0.1]":       "http://[::ffff:127.0.0.1]" + path,
		"http://tasks.localhost.":         "http://tasks.localhost." + path,
	} {
		config := stubConfig
		config.Host = host
		answering := always(200, page)
		client := newClient(t, config, cm.WithHTTPClient(&http.Client{Transport: answering}))
		if _, err := client.GetTasks(t.Context(), cm.TaskFilter{}); err != nil || answering.requests[0].URL.String() != url {
			t.Errorf("%s gave %s, %v", host, answering.requests[0].URL, err)
		}
	}
}

func TestAClientThatCannotBeIsRefusedWhenItIsMade(t *testing.T) {
	t.Parallel()
	with := func(change func(*cm.Config)) cm.Config {
		config := stubConfig
		change(&config)
		return config
	}
	host := func(host string) cm.Config { return with(func(c *cm.Config) { c.Host = host }) }
	for _, refused := range []struct {
		config  cm.Config
		options []cm.Option
		says    string
	}{
		{config: host(""), says: "Host is missing"},
		{config: with(func(c *cm.Config) { c.AccountID = "" }), says: "AccountID is missing"},
		{config: with(func(c *cm.Config) { c.StreamID = "" }), says: "StreamID is missing"},
		{config: with(func(c *cm.Config) { c.Auth = nil }), says: "Auth is missing"},
		{config: with(func(c *cm.Config) { c.AccountID = "a\nb" }), says: "AccountID cannot be sent"},
		{config: with(func(c *cm.Config) { c.Auth = cm.Credentials{AppID: "cs-1"} }), says: "need AppID and ClientSecret"},
		{config: host("https://"), says: "no host name"},
		{config: host("not a host"), says: "no host name"},
		{config: host("http://platform.kore.ai"), says: "must use https"},
		{config: host("http://localhost.example"), says: "must use https"},
		{config: host("http://128.0.0.1"), says: "must use https"},
		{config: host("ftp://localhost"), says: "must use https"},
		{config: host("https://user:hunter2@platform.kore.ai"), says: "no credentials"},
		{config: host("platform.kore.ai?a=b"), says: "no credentials, query"},
		{config: host("platform.kore.ai#a"), says: "no credentials, query"},
		{config: stubConfig, options: []cm.Option{cm.WithTimeout(0)}, says: "WithTimeout cannot be"},
		{config: stubConfig, options: []cm.Option{cm.WithAttemptTimeout(-time.Second)}, says: "WithAttemptTimeout cannot be"},
		{config: stubConfig, options: []cm.Option{cm.WithRetries(-1)}, says: "WithRetries cannot be -1"},
		{config: stubConfig, options: []cm.Option{cm.WithHeader("a b", "c")}, says: "cannot be sent"},
		{config: stubConfig, options: []cm.Option{cm.WithHeader("a", "hunter2\r\n")}, says: "cannot be sent"},
		{config: stubConfig, options: []cm.Option{cm.WithHTTPClient(nil)}, says: "no client"},
		{config: stubConfig, options: []cm.Option{cm.WithLogger(nil)}, says: "no logger"},
	} {
		_, err := cm.New(refused.config, refused.options...)
		if err == nil || !strings.Contains(err.Error(), refused.says) || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("got %v, want %s", err, refused.says)
		}
	}
	if _, err := cm.New(host("http://sandbox:4000"), cm.AllowInsecureHost()); err != nil {
		t.Errorf("AllowInsecureHost does not allow a host: %v", err)
	}
}

func TestHeadersOfACallStandBeforeThoseOfTheClientAndNeverBeforeTheRequired(t *testing.T) {
	t.Parallel()
	host := always(200, page)
	client := host.client(t, cm.WithHeader(cm.HeaderClientApp, "a"), cm.WithHeader(cm.HeaderState, "s"))
	_, err := client.GetTasks(t.Context(), cm.TaskFilter{}, cm.WithHeader(cm.HeaderClientApp, "b"),
		cm.WithHeader("AUTH", "another"), cm.WithHeader("accountid", "another"))
	if err != nil {
		t.Fatal(err)
	}
	for name, value := range map[string]string{
		"client-app": "b", "state": "s", "auth": "a-good-token", "accountId": "account", "Content-Type": "application/json",
	} {
		if got := host.requests[0].Header.Values(name); len(got) != 1 || got[0] != value {
			t.Errorf("%s is %q, want %q", name, got, value)
		}
	}
	if _, err := client.GetTasks(t.Context(), cm.TaskFilter{}); err != nil || host.requests[1].Header.Get("client-app") != "a" {
		t.Errorf("a header of one call stayed: %v", err)
	}
}
