import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import type { WriteAnswer } from './listener.ts'

/** Forms in which HTTP lets a host send the same answer. */
export const wireForms: Readonly<Record<string, WriteAnswer>> = {
  'compressed by gzip': compressed('gzip', gzipSync),
  'compressed by brotli': compressed('br', brotliCompressSync),
  'compressed by deflate': compressed('deflate', deflateSync),
  'in chunks that cut characters': inChunks,
  slowly: async (outgoing, response) => {
    await wait(10)
    await inChunks(outgoing, response, 2)
  },
  'with headers in other letters': async (outgoing, response) => {
    const headers = [...response.headers].flatMap(([name, value], index) => [
      index % 2 === 0 ? name.toUpperCase() : capitalised(name),
      name === 'content-type' ? 'Application/JSON ; Charset="UTF-8"' : value,
    ])
    outgoing.writeHead(response.status, headers)
    outgoing.end(await response.text())
  },
  'on a connection of its own': async (outgoing, response) => {
    outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), connection: 'close' })
    outgoing.end(await response.text())
  },
}

function compressed(name: string, compress: (bytes: Uint8Array) => Uint8Array): WriteAnswer {
  return async (outgoing, response) => {
    const { 'content-length': _length, ...headers } = Object.fromEntries(response.headers)
    outgoing.writeHead(response.status, { ...headers, 'content-encoding': name, vary: 'accept-encoding' })
    outgoing.end(compress(new Uint8Array(await response.arrayBuffer())))
  }
}

/** In pieces of which few end where a character does. */
async function inChunks(outgoing: Parameters<WriteAnswer>[0], response: Response, pause = 0): Promise<void> {
  const { 'content-length': _length, ...headers } = Object.fromEntries(response.headers)
  outgoing.writeHead(response.status, headers)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const piece = bytes.length < 1000 ? 7 : 1001
  for (let start = 0; start < bytes.length; start += piece) {
    if (!outgoing.write(bytes.subarray(start, start + piece))) await once(outgoing, 'drain')
    await wait(pause)
  }
  outgoing.end()
}

function capitalised(name: string): string {
  return name.replaceAll(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
}
