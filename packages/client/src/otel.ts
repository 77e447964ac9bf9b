/**
 * OpenTelemetry spans for what the client sends. Requires the peer dependency `@opentelemetry/api`.
 *
 * @packageDocumentation
 */
import {
  context,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  type Span,
  type Tracer,
} from '@opentelemetry/api'
import { checkUnread } from './check-unread.ts'
import type { Middleware } from './middleware.ts'

/**
 * Options of {@link tracing}.
 *
 * @example
 * ```ts
 * import { trace } from '@opentelemetry/api'
 * import { createTasksClient } from '@case-management/client'
 * import { tracing, type TracingOptions } from '@case-management/client/otel'
 *
 * const options: TracingOptions = { tracer: trace.getTracer('night-report'), propagate: true }
 * const client = createTasksClient({ host, accountId, streamId, auth, middleware: [tracing(options)] })
 * await client.getTasks()
 * ```
 */
export interface TracingOptions {
  /**
   * Creates the spans.
   *
   * @defaultValue the tracer `@case-management/client` of the global provider
   */
  tracer?: Tracer | undefined
  /**
   * Whether to send the trace context (`traceparent`) to the host. In a browser the host must allow it (CORS).
   *
   * @defaultValue false
   */
  propagate?: boolean | undefined
}

/**
 * A middleware that creates one client span per attempt, from the request to the end of the answer,
 * with the attributes of the HTTP semantic conventions. A truncated body is recorded as an error of the span,
 * and a call that ends first ends the span too.
 *
 * @example
 * ```ts
 * import { createTasksClient } from '@case-management/client'
 * import { tracing } from '@case-management/client/otel'
 *
 * const client = createTasksClient({ host, accountId, streamId, auth, middleware: [tracing()] })
 * await client.getTasks()
 * ```
 */
export function tracing({ tracer, propagate = false }: TracingOptions = {}): Middleware {
  return (request, next, { operation, attempt }) => {
    const { hostname, port, protocol } = new URL(request.url)
    const attributes = {
      'http.request.method': request.method,
      'url.full': request.url,
      'url.template': operation.path,
      'server.address': hostname,
      'server.port': Number(port || (protocol === 'https:' ? 443 : 80)),
      ...(attempt > 1 && { 'http.request.resend_count': attempt - 1 }),
    }
    // Asked for at each attempt, because a provider may be registered after the client was made.
    const source = tracer ?? trace.getTracer('@case-management/client')
    return source.startActiveSpan(operation.id, { kind: SpanKind.CLIENT, attributes }, async (span) => {
      const { signal } = request
      const ended = new AbortController()
      // A `fetch` that does not listen to the signal would leave the span open when the call ends.
      const aborted = new Promise<never>((_resolve, reject) => {
        if (signal.aborted) reject(signal.reason)
        signal.addEventListener('abort', () => reject(signal.reason), { signal: ended.signal })
      })
      aborted.catch(() => undefined)
      try {
        if (propagate) {
          propagation.inject(trace.setSpan(context.active(), span), request.headers, {
            set: (headers, name, value) => headers.set(name, value),
          })
        }
        const response = await Promise.race([next(request), aborted])
        span.setAttribute('http.response.status_code', response.status)
        if (!response.ok) fail(span, String(response.status))
        checkUnread('answer', response)
        // A copy, because the client reads the answer itself, and says what it means that it broke off.
        await Promise.race([response.clone().arrayBuffer(), aborted]).catch((cause: unknown) =>
          record(span, cause, response.ok),
        )
        return response
      } catch (error) {
        record(span, error)
        throw error
      } finally {
        ended.abort()
        span.end()
      }
    })
  }
}

/** @param decides - whether this is what the attempt failed with, and not a status that came before it. */
function record(span: Span, error: unknown, decides = true): void {
  if (error instanceof Error) span.recordException(error)
  if (decides) fail(span, error instanceof Error ? error.name : 'unknown')
}

function fail(span: Span, type: string): void {
  span.setAttribute('error.type', type)
  span.setStatus({ code: SpanStatusCode.ERROR })
}
