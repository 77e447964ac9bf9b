import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { operations, security } from '@case-management/contract'
import { demo, mintToken } from '@case-management/sandbox'
import * as fc from 'fast-check'
import { dislikeOf } from './dislike.ts'
import { fuzzRequests, type FuzzRequest } from './fuzz-request.ts'
import type { FuzzedHost } from './fuzzed-host.ts'
import { otherCaller, type CallerTimes } from './other-caller.ts'
import { send, type Places } from './send.ts'

/** A request that a host did not bear, and why. */
export interface Disliked {
  request: FuzzRequest
  why: string
}

/** What came of many requests. */
export interface Fuzzed {
  /** Answers by status, and what else there was. */
  outcomes: Record<string, number>
  disliked: Disliked[]
  /** How long another caller's searches took meanwhile. */
  other: CallerTimes
}

const atOnce = 32
/** Drawn at once, so that no seed needs the memory for all. */
const drawn = 500

/** Sends requests that a seed decides, many at once. */
export async function fuzz(
  host: FuzzedHost,
  { requests, seed }: { requests: number; seed: number },
): Promise<Fuzzed> {
  const fuzzed: Pick<Fuzzed, 'outcomes' | 'disliked'> = { outcomes: {}, disliked: [] }
  const caller = otherCaller(host)
  for (let from = 0; from < requests; from += drawn) {
    const numRuns = Math.min(drawn, requests - from)
    const batch = fc.sample(fuzzRequests, { numRuns, seed: seed + from })
    await sendAll(host, batch, fuzzed)
  }
  return { ...fuzzed, other: await caller.end() }
}

/** Sends these requests, many at once. */
export async function sendAll(
  host: FuzzedHost,
  requests: readonly FuzzRequest[],
  fuzzed: Pick<Fuzzed, 'outcomes' | 'disliked'>,
): Promise<void> {
  const places = await placesOf(host)
  const waiting = requests[Symbol.iterator]()
  const sender = async () => {
    for (const request of waiting) {
      const outcome = await send(request, places)
      const kind = typeof outcome === 'string' ? outcome : String(outcome.status)
      fuzzed.outcomes[kind] = (fuzzed.outcomes[kind] ?? 0) + 1
      const why = dislikeOf(host.name, request, outcome)
      if (why !== undefined) fuzzed.disliked.push({ request, why })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, sender))
}

/** What requests to a host need to be let in. */
async function placesOf({ url }: Pick<FuzzedHost, 'url'>): Promise<Places> {
  const token = await mintToken(demo)
  const response = await search(url, token)
  const page: { results: { _id: string }[] } = JSON.parse(await response.text())
  return { port: Number(new URL(url).port), token, taskId: page.results[0]?._id ?? '' }
}

async function search(url: string, token: string): Promise<Response> {
  return await fetch(`${url}${operations.getTasks.path.replace('{streamId}', demo.streamId)}`, {
    method: 'POST',
    headers: {
      [security.header]: token,
      accountId: demo.accountId,
      'Content-Type': 'application/json',
      Connection: 'close',
    },
    body: '{}',
  })
}

/** Opens connections that never finish: without a word, in their head or in a body. */
export async function unfinished({ url }: FuzzedHost, count: number): Promise<Socket[]> {
  const { port, token } = await placesOf({ url })
  const head = `POST ${operations.getTasks.path.replace('{streamId}', demo.streamId)} HTTP/1.1\r\nHost: localhost\r\n${security.header}: ${token}\r\naccountId: ${demo.accountId}\r\nContent-Type: application/json\r\n`
  const beginnings = [
    '',
    head,
    `${head}Content-Length: 100\r\n\r\n{`,
    `${head}Content-Length: 1000000\r\n\r\n{${' '.repeat(900_000)}`,
  ]
  return await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const socket = connect(port, '127.0.0.1').on('error', () => {})
      socket.resume()
      await once(socket, 'connect')
      socket.write(beginnings[index % beginnings.length] ?? '')
      return socket
    }),
  )
}
