package casemanagement_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	cm "casemanagement"
)

const refusal = `{"errors":[{"msg":"No","code":"X"}]}`

// timed runs a call of a host in a bubble of time, and tells how long it took.
func timed(t *testing.T, host *stubHost, options ...cm.CallOption) (took time.Duration, err error) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		client, begun := host.client(t), time.Now()
		_, err = client.GetTasks(t.Context(), cm.TaskFilter{}, options...)
		took = time.Since(begun)
	})
	return took, err
}

func TestARetryWaitsAsTheHostAsks(t *testing.T) {
	t.Parallel()
	// The clock of the bubble begins at 2000-01-01T00:00:00Z; that of the host is off.
	const date = "Sun, 06 Nov 1994 08:49:37 GMT"
	for _, asked := range []struct {
		value, date string
		wait        time.Duration
	}{
		{"7", "", 7 * time.Second},
		{"1.5", "", 2 * time.Second},
		{"60s", "", time.Minute},
		{"Sun, 06 Nov 1994 08:50:17 GMT", date, 40 * time.Second},
		{"Sunday, 06-Nov-94 08:50:17 GMT", date, 40 * time.Second},
		{"Sun Nov  6 08:50:17 1994", date, 40 * time.Second},
		{"Sun Nov  6 08:50:17 1994", "Sun Nov  6 08:49:37 1994", 40 * time.Second},
		{"Sat, 01 Jan 2000 00:00:30 GMT", "", 30 * time.Second},
		{"Saturday, 01-Jan-00 00:00:30 GMT", "no date", 30 * time.Second},
		{"2000-01-01T00:00:30Z", "", 30 * time.Second},
		{"Fri, 31 Dec 1999 23:59:30 GMT", "", 0},
		{"Sun, 06 Nov 1994 08:49:30 GMT", date, 0},
		{"", "", time.Minute},
		{"soon", "", time.Minute},
		{"-5", "", time.Minute},
	} {
		t.Run(fmt.Sprintf("%q at %q", asked.value, asked.date), func(t *testing.T) {
			host := inTurn(answers(429, refusal, "Retry-After", asked.value, "Date", asked.date), answers(200, page))
			took, err := timed(t, host)
			// The jitter is that of the first retry of the contract.
			if err != nil || took < asked.wait || took > asked.wait+500*time.Millisecond {
				t.Errorf("took %s, %v, want %s", took, err, asked.wait)
			}
		})
	}
}

func TestWhatPassesIsRepeatedAndWhatDoesNotIsNot(t *testing.T) {
	t.Parallel()
	for status, attempts := range map[int]int{
		301: 1, 304: 1, 400: 1, 401: 1, 403: 1, 404: 1, 405: 1, 408: 3, 412: 1, 418: 1, 422: 1, 429: 3,
		500: 3, 501: 3, 502: 3, 503: 3, 504: 3, 520: 3,
	} {
		host := always(status, refusal, "Retry-After", "1")
		_, err := timed(t, host)
		if failure := failureOf(t, err); failure.Attempts != attempts || len(host.requests) != attempts || failure.Status != status {
			t.Errorf("%d was sent %d times: %v", status, len(host.requests), err)
		}
	}
	lost := &stubHost{answer: func(int, *http.Request) (*http.Response, error) { return nil, io.ErrUnexpectedEOF }}
	if _, err := timed(t, lost); !errors.Is(err, cm.ErrConnection) || !errors.Is(err, io.ErrUnexpectedEOF) || len(lost.requests) != 3 {
		t.Errorf("a lost connection was tried %d times: %v", len(lost.requests), err)
	}
	cut := always(200, page[:40])
	if _, err := timed(t, cut); !errors.Is(err, cm.ErrUnexpectedAnswer) || len(cut.requests) != 3 {
		t.Errorf("JSON that was cut short was asked for %d times: %v", len(cut.requests), err)
	}
	once := always(503, refusal)
	if _, err := timed(t, once, cm.WithRetries(0)); len(once.requests) != 1 {
		t.Errorf("WithRetries(0) sent %d: %v", len(once.requests), err)
	}
}

func TestCallersThatWereToldTheSameTimeComeBackSpread(t *testing.T) {
	t.Parallel()
	var waits []time.Duration
	for range 30 {
		took, err := timed(t, inTurn(answers(429, refusal, "Retry-After", "1"), answers(200, page)))
		if err != nil {
			t.Fatal(err)
		}
		waits = append(waits, took)
	}
	if spread := slices.Max(waits) - slices.Min(waits); spread < 100*time.Millisecond {
		t.Errorf("they come back within %s", spread)
	}
}

func TestTimeEndsACall(t *testing.T) {
	t.Parallel()
	silent := func() *stubHost {
		return &stubHost{answer: func(_ int, request *http.Request) (*http.Response, error) {
			<-request.Context().Done()
			return nil, request.Context().Err()
		}}
	}
	host := silent()
	took, err := timed(t, host, cm.WithAttemptTimeout(time.Second))
	if !errors.Is(err, cm.ErrTimeout) || len(host.requests) != 3 || took < 3*time.Second || took > 5*time.Second {
		t.Errorf("three attempts of a second took %s: %v", took, err)
	}
	took, err = timed(t, silent(), cm.WithTimeout(10*time.Second))
	if !errors.Is(err, cm.ErrTimeout) || !errors.Is(err, context.DeadlineExceeded) || took != 10*time.Second {
		t.Errorf("a call of ten seconds took %s: %v", took, err)
	}
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 3*time.Second)
		defer cancel()
		begun := time.Now()
		_, err := silent().client(t).GetTasks(ctx, cm.TaskFilter{})
		if took := time.Since(begun); !errors.Is(err, cm.ErrTimeout) || !errors.Is(err, context.DeadlineExceeded) || took != 3*time.Second {
			t.Errorf("a context of three seconds took %s: %v", took, err)
		}
	})
	limited := always(429, refusal)
	took, err = timed(t, limited, cm.WithTimeout(30*time.Second))
	if !errors.Is(err, cm.ErrRateLimit) || took != 0 || failureOf(t, err).RetryAfter != time.Minute {
		t.Errorf("a wait that does not fit was begun, for %s: %v", took, err)
	}
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		host := always(429, refusal)
		time.AfterFunc(5*time.Second, cancel)
		begun := time.Now()
		_, err := host.client(t).GetTasks(ctx, cm.TaskFilter{})
		if took := time.Since(begun); !errors.Is(err, cm.ErrCanceled) || !errors.Is(err, context.Canceled) || took != 5*time.Second {
			t.Errorf("canceled in a wait, it took %s: %v", took, err)
		}
		_, err = host.client(t).GetTasks(ctx, cm.TaskFilter{})
		if failure := failureOf(t, err); !errors.Is(err, cm.ErrCanceled) || failure.Attempts != 0 || len(host.requests) != 1 {
			t.Errorf("a call was sent after its context had ended: %v", err)
		}
	})
}
