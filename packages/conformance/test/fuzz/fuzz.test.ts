import { expect, test } from 'vitest'
import { countOf } from '../support/some-of.ts'
import { rememberedRequests } from './corpus.ts'
import { fuzz, sendAll, unfinished, type Fuzzed } from './fuzz.ts'
import { fuzzedHost } from './fuzzed-host.ts'

const hosts = ['sandbox', 'mock'] as const

test.each(hosts)('the %s bears what it once did not', async (name) => {
  const host = await fuzzedHost(name)
  const fuzzed: Pick<Fuzzed, 'outcomes' | 'disliked'> = { outcomes: {}, disliked: [] }
  const requests = rememberedRequests.map(({ request }) => request)
  // Whether an answer is lost that closes a connection is a matter of the moment.
  await sendAll(host, Array.from({ length: countOf(20, 5) }, () => requests).flat(), fuzzed)
  expect(await host.end()).toBe(0)
  expect(host.errors()).toBe('')
  // Without bodies, some of which are too long to be shown.
  expect(fuzzed.disliked.map(({ request, why }) => `${why}: ${request.head}`)).toEqual([])
})

test.each(hosts)('the %s bears requests of every kind beside connections that never finish', async (name) => {
  const host = await fuzzedHost(name)
  const sockets = await unfinished(host, 60)
  const { disliked, outcomes, other } = await fuzz(host, { requests: countOf(250, 100), seed: 7 })
  expect(await host.end()).toBe(0)
  for (const socket of sockets) socket.destroy()
  expect(host.errors()).toBe('')
  expect(disliked).toEqual([])
  // Of every kind there were some: taken, refused, and left by their callers.
  expect(outcomes).toMatchObject({
    200: expect.any(Number),
    412: expect.any(Number),
    left: expect.any(Number),
  })
  expect(other.clock.length).toBeGreaterThan(0)
})
