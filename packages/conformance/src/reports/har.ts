import { closeSync, openSync, writeSync } from 'node:fs'
import { contract } from '@case-management/contract'
import type { Exchange } from '../check/exchange.ts'

/** A file with traffic as HAR 1.2, written while a run goes on. */
export interface HarFile {
  add: (exchange: Exchange) => void
  close: () => void
}

/**
 * Begins a file with traffic. Nothing of what is added stays in memory, and after each exchange the file is whole.
 *
 * @throws Error when the file cannot be written; so do the functions of the file.
 */
export function createHar(path: string): HarFile {
  const creator = { name: '@case-management/conformance', version: contract.version }
  const empty = JSON.stringify({ log: { version: '1.2', creator, entries: [] } })
  const end = ']}}'
  const file = openSync(path, 'w')
  let place = writeSync(file, empty.slice(0, -end.length))
  let comma = ''
  const add = (text: string) => {
    // The end is written each time and overwritten by what follows.
    place += writeSync(file, `${text}${end}`, place) - end.length
  }
  add('')
  return {
    add(exchange) {
      add(`${comma}\n${JSON.stringify(entry(exchange))}`)
      comma = ','
    },
    close: () => closeSync(file),
  }
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
