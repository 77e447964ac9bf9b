package casemanagement

import (
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"regexp"
	"strings"
	"time"
)

// Option is an option of [New].
type Option interface{ applyClient(*settings) error }

// CallOption is an option of one call, before that of the client; [New] takes it, too, for all calls.
type CallOption interface {
	Option
	applyCall(*settings) error
}

// settings are what options set.
type settings struct {
	httpClient     *http.Client
	allowInsecure  bool
	hooks          []Hooks
	header         http.Header
	timeout        time.Duration
	attemptTimeout time.Duration
	// retries is negative where the contract decides.
	retries int
}

func defaultSettings() settings {
	return settings{
		httpClient:     defaultHTTPClient,
		header:         http.Header{},
		timeout:        2 * time.Minute,
		attemptTimeout: 30 * time.Second,
		retries:        -1,
	}
}

// forCall are the settings of one call.
func (s settings) forCall(options []CallOption) (settings, error) {
	s.header = s.header.Clone()
	for _, option := range options {
		if err := option.applyCall(&s); err != nil {
			return s, err
		}
	}
	return s, nil
}

type clientOption func(*settings) error

func (o clientOption) applyClient(s *settings) error { return o(s) }

type callOption func(*settings) error

func (o callOption) applyClient(s *settings) error { return o(s) }
func (o callOption) applyCall(s *settings) error   { return o(s) }

// WithHTTPClient sends with a client of yours: its Transport is the place for middleware, certificates and proxies.
// It follows no redirects, whatever it says of them.
func WithHTTPClient(client *http.Client) Option {
	return clientOption(func(s *settings) error {
		if client == nil {
			return errors.New("WithHTTPClient got no client")
		}
		s.httpClient = client
		return nil
	})
}

// AllowInsecureHost allows plain http for a host that is not this machine, such as one of a Compose network.
// Anybody on the way can read the token.
func AllowInsecureHost() Option {
	return clientOption(func(s *settings) error {
		s.allowInsecure = true
		return nil
	})
}

// WithHooks adds functions that see what the client does.
func WithHooks(hooks Hooks) Option {
	return clientOption(func(s *settings) error {
		s.hooks = append(s.hooks, hooks)
		return nil
	})
}

// WithLogger logs what the client does: calls that fail for good as errors, retries as warnings, answers as info,
// requests as debug. It logs no body, because tasks tell of people, no header, and no token.
func WithLogger(logger *slog.Logger) Option {
	return clientOption(func(s *settings) error {
		if logger == nil {
			return errors.New("WithLogger got no logger")
		}
		s.hooks = append(s.hooks, logging(logger))
		return nil
	})
}

// WithTimeout sets how long a call may take, with all attempts and the waits between them: 2 minutes when it is not set.
// The deadline of the context holds, too. A wait that would not fit, such as the minute of a rate limit, is not begun.
func WithTimeout(timeout time.Duration) CallOption {
	return callOption(func(s *settings) error {
		s.timeout = timeout
		return checkPositive("WithTimeout", timeout)
	})
}

// WithAttemptTimeout sets how long one attempt may take, from asking for a token to the end of the answer:
// 30 seconds when it is not set.
func WithAttemptTimeout(timeout time.Duration) CallOption {
	return callOption(func(s *settings) error {
		s.attemptTimeout = timeout
		return checkPositive("WithAttemptTimeout", timeout)
	})
}

// WithRetries sets how often a call is repeated after its first attempt; 2 when it is not set, as the contract says.
func WithRetries(retries int) CallOption {
	return callOption(func(s *settings) error {
		if retries < 0 {
			return fmt.Errorf("WithRetries cannot be %d", retries)
		}
		s.retries = retries
		return nil
	})
}

var headerName = regexp.MustCompile("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$")

// WithHeader adds a request header, such as [HeaderXTimezoneOffset].
func WithHeader(name, value string) CallOption {
	return callOption(func(s *settings) error {
		// The value may be a secret.
		if !headerName.MatchString(name) || strings.ContainsFunc(value, isControl) {
			return fmt.Errorf("the header %.40q cannot be sent", name)
		}
		s.header.Set(name, value)
		return nil
	})
}

func isControl(char rune) bool { return char < ' ' && char != '\t' || char == 0x7f }

func checkPositive(option string, timeout time.Duration) error {
	if timeout <= 0 {
		return fmt.Errorf("%s cannot be %s", option, timeout)
	}
	return nil
}
