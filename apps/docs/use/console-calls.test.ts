import { createServer } from 'node:http'
import { demo, startSandbox, type SandboxServer } from '@case-management/sandbox'
import { listen } from '@case-management/serving'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import {
  answerBody,
  callAs,
  fillInDemoAccess,
  openConsole,
  send,
  writeBody,
} from '../browser/console-page.ts'
import { useSite } from '../browser/site.ts'

const site = await useSite()
const { open, url } = site
let sandbox: SandboxServer

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, tasks: 3 })
})
afterAll(() => sandbox.close())

it('says why no answer came: nothing there, the other of IPv4 and IPv6, or a host that does not allow the page', async () => {
  const { page } = await openConsole(site, 'http://127.0.0.1:9')
  const host = page.getByLabel('Host', { exact: true })
  expect(await send(page)).toBe('No answer')
  await page.getByText('Nothing answers at http://127.0.0.1:9. Is the server started').waitFor()
  const { port } = new URL(sandbox.url)
  await host.fill(`http://[::1]:${port}`)
  await fillInDemoAccess(page)
  await send(page)
  await page.getByText(`something does at http://127.0.0.1:${port}: the server listens`).waitFor()
  const closed = createServer((_, response) => response.end())
  const { url: closedUrl, close } = await listen(closed, { port: 0, variable: 'PORT' })
  onTestFinished(() => close())
  await host.fill(closedUrl)
  await fillInDemoAccess(page)
  await send(page)
  await page.getByText(`Something answers at ${closedUrl}, and this page may not read what it says`).waitFor()
  await page.locator('.answer').getByText('(CORS)').waitFor()
})

it('stands beside its answer where there is room, which stays in view while the form is scrolled', async () => {
  const { page } = await openConsole(site, sandbox.url)
  await send(page)
  await page.getByText('The answer keeps the contract.').waitFor()
  const boxOf = async (selector: string) => {
    const box = await page.locator(selector).boundingBox()
    if (!box) throw new Error(`${selector} is not drawn.`)
    return box
  }
  const [request, answer] = [await boxOf('.request'), await boxOf('.answer')]
  expect(answer.x).toBeGreaterThanOrEqual(request.x + request.width)
  await page
    .getByLabel('Key to add to filter')
    .evaluate((select) => select.scrollIntoView({ block: 'center' }))
  const [call, outcome] = [await boxOf('.tabs + section'), await boxOf('.outcome')]
  expect(call.y).toBeGreaterThanOrEqual(0)
  expect(outcome.y).toBeGreaterThanOrEqual(call.y + call.height)
  expect(outcome.y + outcome.height).toBeLessThanOrEqual(900)
  await page.setViewportSize({ width: 390, height: 844 })
  const [above, below] = [await boxOf('.request'), await boxOf('.answer')]
  expect(below.y).toBeGreaterThanOrEqual(above.y + above.height)
})

it('keeps the calls of the page, and fills one in again without its token', async () => {
  const { page } = await openConsole(site, sandbox.url)
  await writeBody(page, '{"limit": 1}')
  await send(page)
  await page.getByRole('radio', { name: 'updateTask' }).check()
  await page.getByLabel('Task (taskId)').fill('ti-none')
  await send(page)
  await page.getByLabel('Kind of host').selectOption({ label: 'Mock on this machine' })
  const calls = page.getByRole('region', { name: 'Calls of this page' }).getByRole('button')
  expect(await calls.allTextContents()).toEqual([
    expect.stringMatching(/^updateTask ti-none: 4\d\d /),
    expect.stringMatching(/^getTasks: 200 OK/),
  ])
  await calls.last().click()
  expect(await page.getByLabel('Body as JSON').inputValue()).toBe('{"limit": 1}')
  expect(await page.getByLabel('Host', { exact: true }).inputValue()).toBe(sandbox.url)
  expect(await page.getByLabel('Token (JWT)').inputValue()).toBe('')
  expect(await answerBody(page)).toMatchObject({ limit: 1 })
})

it('shares a call as a link without host, account, stream and token', async () => {
  const { page } = await openConsole(site, sandbox.url)
  await page.getByRole('radio', { name: 'updateTask' }).check()
  await page.getByLabel('Task (taskId)').fill('ti-1')
  await page.getByText('Optional headers').click()
  await page.getByLabel('app-language').fill('fr')
  await writeBody(page, '{"name": "A & B #1"}')
  const token = await page.getByLabel('Token (JWT)').inputValue()
  const link = await callAs(page, 'Link')
  for (const secret of [token, demo.accountId, demo.streamId, sandbox.url, encodeURIComponent(sandbox.url)])
    expect(link).not.toContain(secret)
  const { page: followed, problems } = await open(link.slice(url.length))
  expect(await followed.getByLabel('Task (taskId)').inputValue()).toBe('ti-1')
  expect(await followed.getByRole('radio', { name: 'updateTask' }).isChecked()).toBe(true)
  expect(await followed.getByLabel('name', { exact: true }).inputValue()).toBe('A & B #1')
  await followed.getByText('Optional headers').click()
  expect(await followed.getByLabel('app-language').inputValue()).toBe('fr')
  expect(problems).toEqual([])
})
