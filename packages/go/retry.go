package casemanagement

import (
	"errors"
	"fmt"
	"math"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// asSeconds is a number of seconds; hosts also write a fraction, and the unit.
var asSeconds = regexp.MustCompile(`^\s*(\d+(?:\.\d+)?)\s*[sS]?\s*$`)

// longestWait is longer than anybody waits, and short enough to calculate with.
const longestWait = 365 * 24 * time.Hour

// clockDifference is told of when it is larger than this. A header Date has whole seconds.
const clockDifference = 10 * time.Second

// retryAfter is how long the host asks to wait: a number of seconds, or a date in one of the forms of RFC 9110,
// which is measured against the Date of the same answer, because clocks differ. A date in the past means 0.
// It is nil when the header is missing or has neither form.
func retryAfter(header http.Header, now time.Time) *time.Duration {
	value := header.Get(retryAfterHeader)
	if parts := asSeconds.FindStringSubmatch(value); parts != nil {
		// Figures without end are infinite, which is longer than the longest wait, too.
		seconds, _ := strconv.ParseFloat(parts[1], 64)
		wait := time.Duration(math.Min(math.Ceil(seconds), longestWait.Seconds())) * time.Second
		return &wait
	}
	if sent, ok := httpDate(header.Get("Date"), now); ok {
		now = sent
	}
	date, ok := httpDate(value, now)
	if !ok {
		return nil
	}
	wait := min(max(0, date.Sub(now)), longestWait)
	return &wait
}

// dateLayouts are the three forms of RFC 9110, 5.6.7, and what hosts write beside them. A date without a zone is GMT.
var dateLayouts = func() []string {
	layouts := []string{time.RFC3339, "2006-01-02T15:04:05"}
	for _, form := range []string{"Mon, _2 Jan 2006 15:04:05", twoDigitYear, time.ANSIC} {
		for _, zone := range []string{" GMT", " UTC", "", " -0700", " -07:00"} {
			layouts = append(layouts, form+zone)
		}
	}
	return layouts
}()

const twoDigitYear = "Monday, _2-Jan-06 15:04:05"

// httpDate reads a date of a header. A year of two figures is never more than 50 years ahead of now.
func httpDate(text string, now time.Time) (time.Time, bool) {
	text = strings.TrimSpace(text)
	for _, layout := range dateLayouts {
		date, err := time.Parse(layout, text)
		if err != nil {
			continue
		}
		if strings.HasPrefix(layout, twoDigitYear) {
			for date.Before(now.AddDate(-50, 0, 0)) {
				date = date.AddDate(100, 0, 0)
			}
			for date.After(now.AddDate(50, 0, 0)) {
				date = date.AddDate(-100, 0, 0)
			}
		}
		return date, true
	}
	return time.Time{}, false
}

// clockHint tells that a clock is wrong, which makes good tokens bad.
func clockHint(header http.Header, now time.Time) string {
	sent, ok := httpDate(header.Get("Date"), now)
	if !ok {
		return ""
	}
	off := now.Sub(sent).Round(time.Second)
	if off.Abs() <= clockDifference {
		return ""
	}
	direction := "ahead of"
	if off < 0 {
		direction = "behind"
	}
	return fmt.Sprintf("; the clock of this machine is %s %s that of the host", off.Abs(), direction)
}

// delay is how long to wait before the next attempt; false when another one would not help, or could harm.
// A rate limit is waited out as the host asks or as the contract says. Other failures are repeated only when the
// operation may run twice, after an exponentially growing wait with full jitter, and never before the host asks.
// Callers who were told the same time come back spread over the jitter.
func (p retryPolicy) delay(f *failure, retry int, random float64) (time.Duration, bool) {
	grown := float64(p.baseDelay) * math.Pow(2, float64(retry-1))
	jitter := time.Duration(random * math.Min(float64(p.maxDelay), grown))
	var asked time.Duration
	if f.retryAfter != nil {
		asked = *f.retryAfter
	}
	if errors.Is(f.Kind, ErrRateLimit) {
		if f.retryAfter == nil {
			asked = p.rateLimitDelay
		}
		return asked + jitter, true
	}
	// Beside the statuses of the contract every other from 500: gateways have some of their own, such as 520.
	transient := f.damaged || f.Kind == ErrConnection || f.Kind == ErrTimeout || f.Kind == ErrServer ||
		slices.Contains(p.statuses, f.Status)
	if !transient || !p.idempotent {
		return 0, false
	}
	if asked == 0 {
		return jitter, true
	}
	return asked + jitter, true
}
