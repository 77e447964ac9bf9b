import { propagation, SpanKind, SpanStatusCode, trace, type TextMapPropagator } from '@opentelemetry/api'
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { operations } from '@case-management/contract'
import { expect, test } from 'vitest'
import type { Middleware } from '@case-management/client'
import { tracing } from '@case-management/client/otel'
import { clientOf, failureOf, streamId } from './helpers/client.ts'
import { scriptedFetch, type Step } from './helpers/scripted-fetch.ts'

/** The spans of one call. */
async function spansOf(propagate: boolean, ...steps: [Step, ...Step[]]) {
  const exporter = new InMemorySpanExporter()
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
  const fetch = scriptedFetch(...steps)
  const client = clientOf('platform.kore.ai', {
    fetch,
    retries: steps.length - 1,
    middleware: [tracing({ tracer: provider.getTracer('test'), propagate })],
  })
  await client.getTasks().catch(() => undefined)
  return { spans: exporter.getFinishedSpans(), requests: fetch.requests }
}

test('makes a client span for each attempt, with the attributes of the conventions', async () => {
  const { spans } = await spansOf(false, { status: 429, headers: { 'retry-after': '0' } }, {})
  expect(spans.map(({ name, kind }) => [name, kind])).toEqual([
    ['getTasks', SpanKind.CLIENT],
    ['getTasks', SpanKind.CLIENT],
  ])
  expect(spans[0]?.attributes).toEqual({
    'http.request.method': 'POST',
    'url.full': `https://platform.kore.ai${operations.getTasks.path.replace('{streamId}', streamId)}`,
    'url.template': operations.getTasks.path,
    'server.address': 'platform.kore.ai',
    'server.port': 443,
    'http.response.status_code': 429,
    'error.type': '429',
  })
  expect(spans[0]?.status.code).toBe(SpanStatusCode.ERROR)
  expect(spans[1]?.attributes).toMatchObject({
    'http.request.resend_count': 1,
    'http.response.status_code': 200,
  })
  expect(spans[1]?.status.code).toBe(SpanStatusCode.UNSET)
})

test('records why an attempt got no answer', async () => {
  const { spans } = await spansOf(false, new TypeError('fetch failed'))
  expect(spans[0]?.attributes).toMatchObject({ 'error.type': 'ConnectionError' })
  expect(spans[0]?.events.map(({ name }) => name)).toEqual(['exception'])
})

/** A body that breaks after its first bytes. */
const broken = () =>
  new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{"results":')),
    pull: (controller) => controller.error(new TypeError('terminated')),
  })

test('records that the body of an answer broke off', async () => {
  const { spans } = await spansOf(false, { body: broken() })
  expect(spans).toHaveLength(1)
  expect(spans[0]?.attributes).toMatchObject({ 'http.response.status_code': 200, 'error.type': 'TypeError' })
  expect(spans[0]?.status.code).toBe(SpanStatusCode.ERROR)
  expect(spans[0]?.events.map(({ name }) => name)).toEqual(['exception'])
})

test('keeps the status as the error when the body of a refusal broke off', async () => {
  const { spans } = await spansOf(false, { status: 500, body: broken() })
  expect(spans[0]?.attributes).toMatchObject({ 'http.response.status_code': 500, 'error.type': '500' })
  expect(spans[0]?.events.map(({ name }) => name)).toEqual(['exception'])
})

test('ends the span when the call ends, although the body never does and nothing listens to the signal', async () => {
  const exporter = new InMemorySpanExporter()
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
  const controller = new AbortController()
  const stalled = new ReadableStream({ pull: () => setImmediate(() => controller.abort()) && undefined })
  const client = clientOf('platform.kore.ai', {
    fetch: async () => new Response(stalled),
    middleware: [tracing({ tracer: provider.getTracer('test') })],
  })
  await failureOf(client.getTasks({}, { signal: controller.signal }))
  const spans = exporter.getFinishedSpans()
  expect(spans).toHaveLength(1)
  expect(spans[0]?.attributes).toMatchObject({ 'http.response.status_code': 200, 'error.type': 'AbortError' })
})

test('ends the span of a call that ended before it began', async () => {
  const exporter = new InMemorySpanExporter()
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
  const controller = new AbortController()
  const late: Middleware = (request, next) => {
    controller.abort()
    return next(request)
  }
  const client = clientOf('platform.kore.ai', {
    fetch: () => new Promise(() => undefined),
    middleware: [late, tracing({ tracer: provider.getTracer('test') })],
  })
  await failureOf(client.getTasks({}, { signal: controller.signal }))
  await expect.poll(() => exporter.getFinishedSpans()).toHaveLength(1)
})

const reading: Middleware = async (request, next) => {
  const response = await next(request)
  await response.text()
  return response
}

test('tells a layer beneath it that read the answer to clone it', async () => {
  const exporter = new InMemorySpanExporter()
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
  const tracer = provider.getTracer('test')
  const client = clientOf('platform.kore.ai', {
    fetch: scriptedFetch({}),
    middleware: [tracing({ tracer }), reading],
  })
  const error = await failureOf(client.getTasks())
  expect(error).toBeInstanceOf(TypeError)
  expect(String(error)).toContain('a middleware must pass on a clone')
  expect(exporter.getFinishedSpans()[0]?.attributes).toMatchObject({ 'error.type': 'TypeError' })
})

const propagator: TextMapPropagator = {
  inject: (context, carrier, setter) =>
    setter.set(carrier, 'traceparent', trace.getSpanContext(context)?.traceId ?? ''),
  extract: (context) => context,
  fields: () => ['traceparent'],
}

test('sends the trace context only when it is asked to', async () => {
  propagation.setGlobalPropagator(propagator)
  const sent = await spansOf(true, {})
  const kept = await spansOf(false, {})
  propagation.disable()
  expect(sent.requests[0]?.headers.get('traceparent')).toBe(sent.spans[0]?.spanContext().traceId)
  expect(kept.requests[0]?.headers.has('traceparent')).toBe(false)
})

test('does nothing where no provider is registered', async () => {
  const client = clientOf('platform.kore.ai', {
    fetch: scriptedFetch({ status: 500 }),
    middleware: [tracing()],
  })
  await expect(failureOf(client.getTasks())).resolves.toMatchObject({ name: 'ServerError' })
})
