import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { serveDocs, type ServeDocsOptions } from '../src/index.ts'

let parent: string
let folder: string

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'docs-'))
  folder = await mkdtemp(join(parent, 'site-'))
  await writeFile(join(parent, 'secret.txt'), 'secret')
  await writeFile(join(folder, 'index.html'), '<title>site</title>')
  await writeFile(join(folder, 'icon.svg'), '<svg/>')
  await writeFile(join(folder, 'redoc.js'), '1')
  await writeFile(join(folder, 'text.md'), '# Text')
  await writeFile(join(folder, 'openapi.yaml'), 'openapi: 3.1.1')
})
afterAll(() => rm(parent, { recursive: true }))

async function serve(options: Partial<ServeDocsOptions> = {}): Promise<string> {
  const docs = await serveDocs({ port: 0, folder, ...options })
  onTestFinished(() => docs.close())
  return docs.url
}

describe.each(['/', '/docs', 'some/sub/path/', '/docs(1)/:next'])('under %s', (basePath) => {
  it.each([
    ['', 'text/html; charset=utf-8'],
    ['icon.svg', 'image/svg+xml'],
    ['redoc.js', 'text/javascript; charset=utf-8'],
    ['text.md', 'text/markdown; charset=utf-8'],
    ['openapi.yaml', 'text/yaml; charset=utf-8'],
  ])('serves "%s" as %s', async (path, type) => {
    const response = await fetch(new URL(path, await serve({ basePath })))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('answers 404 for what is not there', async () => {
    expect((await fetch(new URL('nothing.html', await serve({ basePath })))).status).toBe(404)
  })

  it.each(['../secret.txt', '%2e%2e/secret.txt', '..%2fsecret.txt', '%2e%2e%2fsecret.txt', '..\\secret.txt'])(
    'keeps %s inside the folder',
    async (path) => {
      const url = new URL(await serve({ basePath }))
      const socket = connect(Number(url.port), url.hostname)
      socket.end(`GET ${url.pathname}${path} HTTP/1.1\r\nHost: ${url.host}\r\nConnection: close\r\n\r\n`)
      const answer = await text(socket)
      expect(answer).toMatch(/^HTTP\/1\.1 40[04]/)
      expect(answer).not.toContain('secret')
    },
  )
})

it('leads from the root to a sub-path', async () => {
  const url = await serve({ basePath: '/docs' })
  for (const path of ['/', '/docs']) expect((await fetch(new URL(path, url))).url).toBe(url)
})

it('names a taken port, and the variable that moves it', async () => {
  const { port } = new URL(await serve())
  await expect(serveDocs({ port: Number(port), folder })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is taken; free it, or set DOCS_PORT to another.`,
  )
})

it('says what to do when the site is not built', async () => {
  await expect(serveDocs({ port: 0, folder: parent })).rejects.toThrow(
    'The docs are not built: run `pnpm build`',
  )
})
