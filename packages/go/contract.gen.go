// Code generated from the operation descriptors of the contract. DO NOT EDIT.

package casemanagement

import "time"

// ContractVersion is the version of the contract that this client was generated from.
const ContractVersion = "1.1.0"

// Optional request headers, for [WithHeader].
const (
	HeaderClientApp       = "client-app"
	HeaderXTimezoneOffset = "X-Timezone-Offset"
	HeaderAppLanguage     = "app-language"
	HeaderBotLanguage     = "bot-language"
	HeaderState           = "state"
	HeaderIID             = "iId"
)

// Headers that the client sets or reads itself.
const (
	tokenHeader      = "auth"
	accountIDHeader  = "accountId"
	xRequestIDHeader = "X-Request-Id"
	allowHeader      = "Allow"
	retryAfterHeader = "Retry-After"
)

// How tokens are signed.
const (
	appIDClaim   = "appId"
	subjectClaim = "sub"
	apiScope     = "Case Management Configuration"
)

var getTasks = operation{
	id:             "getTasks",
	method:         "POST",
	path:           "/caseManagement/api/public/analytics/{streamId}/getTasks",
	pathParameters: []string{"streamId"},
	contentType:    "application/json",
	maxDepth:       32,
	retry: retryPolicy{
		idempotent:        true,
		maxAttempts:       3,
		statuses:          []int{408, 429, 500, 502, 503, 504},
		baseDelay:         500 * time.Millisecond,
		maxDelay:          8000 * time.Millisecond,
		rateLimitDelay:    60000 * time.Millisecond,
		rateLimitMessages: []string{"Rate limit for this API has been reached", "exceeded the per-minute rate limit", "exceeded the hourly rate limit"},
	},
	pagination: &pagination{items: "results", total: "totalResults", hasMore: "hasMore", skip: "skip"},
}

var updateTask = operation{
	id:             "updateTask",
	method:         "POST",
	path:           "/caseManagement/api/public/analytics/{streamId}/updateTask/{taskId}",
	pathParameters: []string{"streamId", "taskId"},
	contentType:    "application/json",
	maxDepth:       32,
	retry: retryPolicy{
		idempotent:        true,
		maxAttempts:       3,
		statuses:          []int{408, 429, 500, 502, 503, 504},
		baseDelay:         500 * time.Millisecond,
		maxDelay:          8000 * time.Millisecond,
		rateLimitDelay:    60000 * time.Millisecond,
		rateLimitMessages: []string{"Rate limit for this API has been reached", "exceeded the per-minute rate limit", "exceeded the hourly rate limit"},
	},
}
