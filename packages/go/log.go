package casemanagement

import (
	"context"
	"log/slog"
)

// logging are hooks that log.
func logging(logger *slog.Logger) Hooks {
	return Hooks{
		OnRequest: func(ctx context.Context, event RequestEvent) {
			logger.DebugContext(ctx, event.Operation+": request",
				"method", event.Method, "url", event.URL, "attempt", event.Attempt)
		},
		OnResponse: func(ctx context.Context, event ResponseEvent) {
			logger.InfoContext(ctx, event.Operation+": answer",
				"status", event.Status, "duration", event.Duration, "attempt", event.Attempt, "requestId", event.RequestID)
		},
		OnRetry: func(ctx context.Context, event RetryEvent) {
			logger.WarnContext(ctx, event.Operation+": failed, another attempt follows",
				"attempt", event.Attempt, "delay", event.Delay, "error", event.Err)
		},
		OnError: func(ctx context.Context, failure *Error) {
			logger.ErrorContext(ctx, failure.Operation+": failed", "attempts", failure.Attempts, "error", failure)
		},
	}
}
