import { expect, it } from 'vitest'
import { whyUnreached } from '../../console/why-unreached.ts'

const local = { protocol: 'http:', origin: 'http://127.0.0.1:4020' }
const published = { protocol: 'https:', origin: 'https://docs.example' }
const nothingAnswers = () => Promise.resolve(false)
const answering = (urls: string[]) => (url: string) => Promise.resolve(urls.includes(url))

it('a page that came by https is told of mixed content, and asks nothing of the host', async () => {
  const why = await whyUnreached('http://sandbox:4000', published, () => Promise.reject(new Error('asked')))
  expect(why).toMatch(/^This page came by https.* call http:\/\/sandbox:4000 by plain http \(mixed content\)/)
})

it('a host that answers all the same does not allow the page, and is told which headers to allow', async () => {
  const why = await whyUnreached('Host.example', published, answering(['https://host.example']))
  expect(why).toContain('does not let pages from https://docs.example call it (CORS)')
  expect(why).toContain('name auth, accountId, content-type in Access-Control-Allow-Headers')
})

it.each([
  ['http://[::1]:4000', 'http://127.0.0.1:4000'],
  ['http://127.0.0.1:4000', 'http://[::1]:4000'],
  ['http://localhost:4000', 'http://[::1]:4000'],
])('at %s, where only %s answers, that one is named', async (host, there) => {
  expect(await whyUnreached(host, local, answering([there]))).toContain(`something does at ${there}: `)
})

it.each([
  ['http://127.0.0.1:4000', local, /Is the server started, and the port right\?$/],
  ['http://127.0.0.1:4000', published, /does not let a page from https:\/\/docs\.example call this machine/],
  ['https://[2001:db8::1]', local, /needs a network that has IPv6\.$/],
  ['host.example', local, /certificate that the browser does not trust, .* look the same\.$/],
  ['https://127.0.0.1:4000', local, /started.* server that speaks plain http alone, look the same\.$/],
])('where nothing answers at %s, it says what to look at', async (host, page, told) => {
  expect(await whyUnreached(host, page, nothingAnswers)).toMatch(told)
})
