package casemanagement

import (
	"net/url"
	"strings"
	"time"
	"unicode/utf8"
)

// operation is all that it takes to call an operation of the contract.
type operation struct {
	id, method, path, contentType string
	pathParameters                []string
	// maxDepth is how deep lists and objects of the body may be nested; the body itself is level 1.
	maxDepth   int
	retry      retryPolicy
	pagination *pagination
}

// retryPolicy is x-retry of the contract.
type retryPolicy struct {
	idempotent          bool
	maxAttempts         int
	statuses            []int
	baseDelay, maxDelay time.Duration
	// rateLimitDelay is the wait after a rate limit that names no time.
	rateLimitDelay time.Duration
	// rateLimitMessages are texts by which a rate limit is known, whatever the status.
	rateLimitMessages []string
}

// pagination is x-pagination of the contract: keys of the bodies.
type pagination struct{ items, total, hasMore, skip string }

// pathFor fills in the path parameters, given in the order of the contract.
func (o *operation) pathFor(values ...string) (string, error) {
	path := o.path
	for index, name := range o.pathParameters {
		value := values[index]
		// Encoding alone would not keep a value one segment: a URL takes dots as they are,
		// and some gateways decode a slash before they look at the path.
		if value == "" || value == "." || value == ".." || strings.ContainsAny(value, `/\`) || !utf8.ValidString(value) {
			return "", invalid(o, name, "%s %q is no identifier", name, value)
		}
		path = strings.ReplaceAll(path, "{"+name+"}", url.PathEscape(value))
	}
	return path, nil
}
