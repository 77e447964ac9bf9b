import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { startPromiseHost, type PromiseHostFacts } from '@case-management/promise-host'
import { demo, mintToken } from '@case-management/sandbox'

const { facts, close } = await startPromiseHost()
afterAll(() => close())

const headers = {
  auth: await mintToken(demo),
  accountId: facts.accountId,
  'Content-Type': 'application/json',
}
const post = (host: string, path: string, body: object) =>
  fetch(`${facts.hosts[host]}/caseManagement/api/public/analytics/${facts.streamId}/${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
interface Page {
  page: number
  limit: number
  results: object[]
}
async function page(host: string, filter: object): Promise<Page> {
  const read: Page = JSON.parse(await (await post(host, 'getTasks', filter)).text())
  return read
}

test('every promise is shown on a host that there is, and every host shows one', () => {
  expect([...new Set(facts.promises.map(({ host }) => host))].toSorted()).toEqual(
    Object.keys(facts.hosts).toSorted(),
  )
})

test('no two promises have the same name', () => {
  const names = facts.promises.map(({ name }) => name)
  expect(names).toHaveLength(new Set(names).size)
})

test('the stream has as many tasks as it says, and those to change hold something in every key', async () => {
  expect(await page('sandbox', { limit: 1 })).toMatchObject({ totalResults: facts.taskCount })
  const { results } = await page('sandbox', { searchText: 'full record', limit: 1000 })
  expect(results).toHaveLength(facts.taskIds.length)
  for (const task of results) {
    expect(task).toMatchObject({
      tags: [expect.anything(), expect.anything()],
      queues: [expect.anything()],
      channel: [expect.anything(), expect.anything()],
      dueDate: expect.any(Number),
      Languages: { selectedValue: ['en', 'de'] },
    })
  }
})

test('the host that caps a page caps it, and goes on behind it', async () => {
  const first = await page('capped-limit', { limit: 100 })
  const second = await page('capped-limit', { limit: 100, skip: first.results.length })
  expect([first.limit, first.results.length, second.page]).toEqual([7, 7, 2])
})

test('the host that counts pages from 0 begins with 0', async () => {
  expect((await page('pages-from-zero', {})).page).toBe(0)
})

test('what a host refuses with is what the promise expects of an error', async () => {
  for (const { host, expects } of facts.promises) {
    if (expects?.msg === undefined) continue
    const response = await post(host, 'getTasks', { searchText: host })
    const { status, retryAfter, ...error } = expects
    expect(response.status).toBe(status)
    expect(response.headers.get('Retry-After')).toBe(retryAfter === undefined ? null : String(retryAfter))
    expect(await response.json()).toEqual({ errors: [error] })
  }
})

test('the host that limits the rate once serves what comes again', async () => {
  const statuses = []
  for (const searchText of ['a', 'a', 'b', 'a'])
    statuses.push((await post('rate-limited-once', 'getTasks', { searchText })).status)
  expect(statuses).toEqual([429, 200, 429, 200])
})

test('broken answers are broken', async () => {
  await expect((await post('broken-json', 'getTasks', {})).json()).rejects.toThrow(SyntaxError)
  await expect((await post('cut-connection', 'getTasks', {})).text()).rejects.toThrow(TypeError)
})

test('a host quotes the token that it was sent, and no list of requests holds it', async () => {
  for (const host of ['quotes-the-token', 'quotes-the-token-in-html']) {
    expect(await (await post(host, 'getTasks', {})).text()).toContain(headers.auth)
    const requests = await (await fetch(`${facts.hosts[host]}/__sandbox/requests`)).text()
    expect(JSON.parse(requests)).toMatchObject({ requests: [{ method: 'POST', body: {} }] })
    expect(requests).not.toContain(headers.auth)
  }
})

test('the command prints one line with the hosts, and ends when its standard input does', async () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  const command = spawn(
    process.execPath,
    ['--conditions=@case-management/source', 'packages/promise-host/src/cli.ts'],
    { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] },
  )
  let printed = ''
  for await (const chunk of command.stdout) {
    printed += String(chunk)
    if (printed.endsWith('\n')) command.stdin.end()
  }
  if (command.exitCode === null) await once(command, 'exit')
  expect(command.exitCode).toBe(0)
  const started: PromiseHostFacts = JSON.parse(printed)
  expect(Object.keys(started.hosts)).toEqual(Object.keys(facts.hosts))
})
