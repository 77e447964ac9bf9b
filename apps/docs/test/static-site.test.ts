import { once } from 'node:events'
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { request, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Listening } from '@case-management/serving'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { siteFolder } from '../site/paths.ts'
import { serveDocs } from '../src/index.ts'

const page = `<title>site</title>${'<p>The same again.</p>'.repeat(200)}`
const hashed = 'console-validators-ABCD1234.js'

let folder: string
let docs: Listening
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docs-'))
  for (const name of ['index.html', 'console.js', hashed, 'text.md'])
    await writeFile(join(folder, name), page)
  await writeFile(join(folder, 'small.txt'), 'small')
  docs = await serveDocs({ port: 0, folder, basePath: '/docs' })
})
afterAll(async () => {
  await docs.close()
  await rm(folder, { recursive: true })
})

interface Answer {
  status: number | undefined
  headers: IncomingMessage['headers']
  body: Buffer
}

/** Asks as a reader does that takes what it gets: `fetch` asks for compression by itself, and hides it. */
async function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const asked = request(new URL(path, docs.url), { method, headers }).end()
  const [answer]: IncomingMessage[] = await once(asked, 'response')
  if (!answer) throw new Error('There was no answer.')
  return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) }
}

describe('compression', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('is %s where the reader takes that', async (encoding, decompress) => {
    for (const path of ['', 'console.js', 'text.md', hashed]) {
      const { headers, body } = await ask(path, { 'Accept-Encoding': encoding })
      expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' })
      expect(body.length).toBeLessThan(page.length / 4)
      expect(decompress(body).toString()).toBe(page)
    }
  })

  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['GZIP', 'gzip'],
    ['*', 'br'],
  ])('of a reader that takes "%s" is %s', async (accepted, encoding) => {
    const { headers } = await ask('', { 'Accept-Encoding': accepted })
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' })
  })

  it.each(['gzip;q=0', 'identity', 'zstd', ''])('is none for a reader that takes "%s"', async (accepted) => {
    const { headers, body } = await ask('', { 'Accept-Encoding': accepted })
    expect(headers['content-encoding']).toBeUndefined()
    expect(headers.vary).toBe('Accept-Encoding')
    expect(body.toString()).toBe(page)
  })

  it('is not for what is small', async () => {
    const { headers, body } = await ask('small.txt', { 'Accept-Encoding': 'br, gzip' })
    expect(headers['content-encoding']).toBeUndefined()
    expect(body.toString()).toBe('small')
  })
})

describe('a reader that has the file already', () => {
  it.each([
    ['the tag', (tag: string) => tag],
    ['the tag among others', (tag: string) => `"other", ${tag}, W/"third"`],
    ['the tag without its mark', (tag: string) => tag.replace('W/', '')],
    ['any tag', () => '*'],
  ])('is told so by %s, whatever the encoding', async (_, sent) => {
    const { headers } = await ask('', { 'Accept-Encoding': 'br' })
    const tag = headers.etag ?? ''
    expect(tag).toMatch(/^W\/".+"$/)
    for (const encoding of ['br', 'gzip', 'identity']) {
      const answer = await ask('', { 'If-None-Match': sent(tag), 'Accept-Encoding': encoding })
      expectNotModified(answer)
      expect(answer.headers).toMatchObject({ etag: tag, 'cache-control': 'no-cache' })
    }
  })

  it('is told so by the date, which a tag outweighs', async () => {
    const { headers } = await ask('')
    const date = headers['last-modified'] ?? ''
    expectNotModified(await ask('', { 'If-Modified-Since': date }))
    expect(await ask('', { 'If-Modified-Since': date, 'If-None-Match': '"other"' })).toMatchObject({
      status: 200,
    })
  })

  it('gets the file once it has changed', async () => {
    const file = join(folder, 'console.js')
    const before = await ask('console.js')
    const { mtime } = await stat(file)
    await utimes(file, mtime, new Date(mtime.getTime() + 5000))
    const tag = before.headers.etag ?? ''
    const after = await ask('console.js', { 'If-None-Match': tag })
    expect(after.status).toBe(200)
    expect(after.headers.etag).not.toBe(tag)
  })
})

it('HEAD says what GET does, without the body', async () => {
  for (const path of ['', hashed, 'nothing.html']) {
    const { status, headers } = await ask(path)
    const head = await ask(path, {}, 'HEAD')
    const { date: _, ...told } = headers
    expect(head).toMatchObject({ status, headers: told })
    expect(head.body).toHaveLength(0)
  }
})

it('what is named after its content is kept for ever, and everything else asked for again', async () => {
  expect((await ask(hashed)).headers['cache-control']).toBe('public, max-age=31536000, immutable')
  for (const path of ['', 'index.html', 'console.js', 'text.md', `nothing/${hashed}`])
    expect((await ask(path)).headers['cache-control']).toBe('no-cache')
})

it('the built site has such names', async () => {
  const built = await serveDocs({ port: 0 })
  onTestFinished(() => built.close())
  const parts = (await readdir(siteFolder)).filter((name) => /^console-.*\.js$/.test(name))
  expect(parts.length).toBeGreaterThan(0)
  for (const name of parts) {
    const { headers } = await fetch(new URL(name, built.url), { method: 'HEAD' })
    expect(headers.get('cache-control')).toContain('immutable')
  }
})

it('has no ranges: who asks for a part gets the whole', async () => {
  const { status, headers, body } = await ask('', { Range: 'bytes=0-9' })
  expect(status).toBe(200)
  expect(headers['accept-ranges']).toBeUndefined()
  expect(body.toString()).toBe(page)
})

describe('an address without a page', () => {
  const browser = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

  it('shows browsers the page of the site for it, at any depth, with all that it loads', async () => {
    const built = await serveDocs({ port: 0, basePath: '/docs' })
    onTestFinished(() => built.close())
    const answer = await fetch(new URL('no/such/page.html', built.url), { headers: browser })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    const html = await answer.text()
    expect(html).toContain('There is no such page')
    const refers = Array.from(html.matchAll(/(?:(?:href|src)="|url\()([^"#)]+)/g), ([, to = '']) => to)
    expect(refers.length).toBeGreaterThan(10)
    for (const to of new Set(refers)) {
      expect(to).toMatch(/^\/docs\//)
      expect((await fetch(new URL(to, built.url), { method: 'HEAD' })).status).toBe(200)
    }
  })

  it('is one line for programs, and for browsers of a site that has no such page', async () => {
    for (const headers of [{}, { Accept: '*/*' }, browser]) {
      const { status, body } = await ask('nothing.html', headers)
      expect([status, body.toString()]).toEqual([404, 'There is no such page.\n'])
    }
  })
})

it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s, and says what it takes', async (method) => {
  expect(await ask('', {}, method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
})

it('says what is wrong in a line, and nothing of itself', async () => {
  for (const path of ['nothing.html', '%E0%A4%A', '.hidden', 'a%00b']) {
    const { status, headers, body } = await ask(path)
    expect(status).toBe(404)
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' })
    expect(headers['x-powered-by']).toBeUndefined()
    expect(body.toString()).toBe('There is no such page.\n')
  }
})

function expectNotModified(answer: Answer): void {
  expect(answer).toMatchObject({ status: 304, headers: { vary: 'Accept-Encoding' } })
  expect(answer.headers['x-content-type-options']).toBe('nosniff')
  expect(answer.body).toHaveLength(0)
}
