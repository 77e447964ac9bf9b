import { contract } from '@case-management/contract'
import type { Exchange } from '../check/exchange.ts'
import type { RecordedRun } from './run-report.ts'

/** All traffic of the run as HAR 1.2. */
export function toHar({ exchanges }: RecordedRun): string {
  const log = {
    version: '1.2',
    creator: { name: '@case-management/conformance', version: contract.version },
    entries: exchanges.map(entry),
  }
  return `${JSON.stringify({ log })}\n`
}

function entry({ request, response, startedAt, duration, problem }: Exchange) {
  const content = response?.body ?? ''
  return {
    startedDateTime: new Date(startedAt).toISOString(),
    time: duration,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: pairs(request.headers),
      queryString: [],
      headersSize: -1,
      bodySize: Buffer.byteLength(request.body),
      postData: { mimeType: contentTypeOf(request.headers), text: request.body },
    },
    response: {
      status: response?.status ?? 0,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: pairs(response?.headers ?? {}),
      content: {
        size: Buffer.byteLength(content),
        mimeType: response?.headers['content-type'] ?? '',
        text: content,
      },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: duration, receive: 0 },
    ...(problem !== undefined && { comment: problem }),
  }
}

function pairs(headers: Record<string, string>): { name: string; value: string }[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }))
}

/** Dredd and Redocly write the names of headers each in their own way. */
function contentTypeOf(headers: Record<string, string>): string {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
}
