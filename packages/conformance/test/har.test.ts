import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createHar } from '../src/reports/har.ts'

function exchangeWith(body: string) {
  return {
    request: {
      method: 'POST',
      url: 'http://127.0.0.1/getTasks',
      headers: { 'Content-Type': 'application/json' },
      body,
    },
    response: { status: 200, headers: { 'content-type': 'application/json' }, body: '{"name":"Ünï"}' },
    startedAt: 0,
    duration: 1,
  }
}

it('is whole JSON after each exchange, so that a run that is killed leaves one too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'traffic.har')
  const har = createHar(file)
  onTestFinished(har.close)
  const sent = async () => {
    const { log }: { log: { entries: { request: { postData: { text: string } } }[] } } = JSON.parse(
      await readFile(file, 'utf8'),
    )
    return log.entries.map(({ request }) => request.postData.text)
  }
  expect(await sent()).toEqual([])
  const bodies = ['{"name":"é"}', '{}', `{"name":"${'日'.repeat(100)}"}`]
  for (const [index, body] of bodies.entries()) {
    har.add(exchangeWith(body))
    expect(await sent()).toEqual(bodies.slice(0, index + 1))
  }
})
