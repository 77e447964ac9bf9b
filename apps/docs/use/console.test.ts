import { operations } from '@case-management/contract'
import { startMock } from '@case-management/mock'
import type { Listening } from '@case-management/serving'
import { demo, mintToken, startSandbox, type SandboxServer } from '@case-management/sandbox'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerBody, callAs, openConsole, send, writeBody } from '../browser/console-page.ts'
import { oneOf } from '../browser/looked-at.ts'
import { useSite } from '../browser/site.ts'

const site = await useSite()
const { open, url } = site
let sandbox: SandboxServer
let mock: Listening

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, tasks: 40 })
  mock = await startMock({ port: 0 })
})
afterAll(async () => {
  await sandbox.close()
  await mock.close()
})

const requestKeepsContract = 'Parameters and body keep the contract.'
const answerKeepsContract = 'The answer keeps the contract.'

describe('the console', () => {
  it('has a part behind each link of its contents', async () => {
    const { page } = await open('console.html')
    await page.getByRole('button', { name: 'Send' }).waitFor()
    const links = await page.getByRole('navigation', { name: 'On this page' }).getByRole('link').all()
    expect(links.length).toBeGreaterThan(3)
    for (const link of links) await page.locator(`${await link.getAttribute('href')}`).waitFor()
  })

  it('is loaded by no other page, and loads signing and validators only when they are needed', async () => {
    for (const path of ['reference.html', 'operations/getTasks.html']) {
      const { page } = await open(path)
      await page.waitForLoadState('networkidle')
      expect((await loaded(page)).filter((name) => name.includes('console'))).toEqual([])
    }
    const { page, problems } = await open('console.html')
    await page.getByRole('button', { name: 'Send' }).waitFor()
    await page.waitForLoadState('networkidle')
    expect((await loaded(page)).filter((name) => /validators|sign/.test(name))).toEqual([])
    expect(problems).toEqual([])
    const used = await openConsole(site, sandbox.url)
    await send(used.page)
    await used.page.getByText(answerKeepsContract).waitFor()
    for (const part of ['validators', 'sign'])
      expect((await loaded(used.page)).filter((name) => name.includes(`/console-${part}-`))).toHaveLength(1)
  })

  it('is reached from the reference and from the page of each operation', async () => {
    for (const { id } of oneOf(Object.values(operations))) {
      for (const path of [`operations/${id}.html`, `reference.html#tag/Tasks/operation/${id}`]) {
        const { page } = await open(path)
        const link = page.getByRole('link', { name: 'Try it in the console' })
        await link.and(page.locator(`[href$="console.html#${id}"]`)).click()
        await page.waitForURL(new RegExp(`/console\\.html#${id}$`))
        expect(await page.getByRole('radio', { name: id }).isChecked()).toBe(true)
      }
    }
  })

  it('finds tasks of the sandbox, updates one, and finds it changed', async () => {
    const { page, problems } = await openConsole(site, sandbox.url)
    // Neither does the client warn of the secret of the demo app, which is public.
    expect(problems).toEqual([])
    expect(await send(page)).toMatch(/^200 OK, \d+ ms, [\d,]+ bytes$/)
    await page.getByText(requestKeepsContract).waitFor()
    await page.getByText(answerKeepsContract).waitFor()
    await page.getByText('Answer headers').click()
    await page.getByText(/^x-request-id: /).waitFor()
    expect(await answerBody(page)).toMatchObject({ totalResults: 40, limit: 3 })

    await page.getByRole('radio', { name: 'updateTask' }).check()
    const known = await page
      .locator('#taskId-known option')
      .evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''))
    expect(known).toHaveLength(3)
    await page.getByLabel('Task (taskId)').fill(known[0] ?? '')
    await writeBody(page, '{"name": "Renamed in the console"}')
    expect(await send(page)).toMatch(/^200 /)
    expect(await answerBody(page)).toMatchObject({ _id: known[0], name: 'Renamed in the console' })

    await page.getByRole('radio', { name: 'getTasks' }).check()
    await writeBody(page, '{"searchText": "renamed in the console"}')
    await send(page)
    expect(await answerBody(page)).toMatchObject({ totalResults: 1 })
  })

  it('shows the answer that an example of the mock names, and its errors', async () => {
    const { page } = await openConsole(site, mock.url)
    await page.getByText('Optional headers').click()
    await page.getByLabel(/^Prefer/).fill('code=429')
    expect(await send(page)).toMatch(/^429 /)
    await page.getByText(answerKeepsContract).waitFor()
    await page
      .getByRole('main')
      .getByText(/RateLimit|rate limit/i)
      .first()
      .waitFor()
    expect(await callAs(page, 'curl')).toContain("--header 'Prefer: code=429'")
    expect(await callAs(page, 'TypeScript')).toContain("{ headers: { Prefer: 'code=429' } }")
    await page.getByLabel(/^Prefer/).fill('')
    expect(await send(page)).toMatch(/^200 /)
  })

  it('says what is wrong with a token', async () => {
    const { page } = await openConsole(site, sandbox.url)
    await page.getByLabel('Token (JWT)').fill(await mintToken({ ...demo, expiresIn: -60 }))
    expect(await send(page)).toMatch(/^401 /)
    await page.getByText(answerKeepsContract).waitFor()
    expect(await page.locator('.answer .bad').textContent()).toMatch(/^getTasks: 401 .*token/i)
  })

  it('judges no request that was not sent, and names a missing token', async () => {
    const { page } = await openConsole(site, sandbox.url)
    await page.getByLabel('Token (JWT)').fill('')
    expect(await send(page)).toBe('No answer')
    const broken = page.locator('div.bad', { hasText: 'The request breaks the contract' })
    expect(await broken.getByRole('listitem').allTextContents()).toEqual(['/headers/auth is missing'])
    const { page: unreached } = await openConsole(site, 'http://127.0.0.1:9')
    expect(await send(unreached)).toBe('No answer')
    expect(await unreached.locator('.good').count()).toBe(0)
  })

  it('names the keys of a request that breaks the contract, and sends it all the same', async () => {
    const { page } = await openConsole(site, sandbox.url)
    await writeBody(page, '{"limit": 0, "titel": "x"}')
    expect(await send(page)).toMatch(/^412 /)
    const broken = page.locator('div.bad', { hasText: 'The request breaks the contract' })
    expect(await broken.getByRole('listitem').allTextContents()).toEqual([
      '/titel is not a known key',
      '/limit must be >= 1',
    ])
    await writeBody(page, '{"limit": ')
    expect(await send(page)).toMatch(/^400 /)
    await page.getByText(/^The body is not JSON: .* It can be sent/).waitFor()
  })

  it('refuses to send a token unencrypted beyond this machine, and offers no demo access there', async () => {
    const { page } = await openConsole(site, sandbox.url)
    await page.getByLabel('Host', { exact: true }).fill('http://platform.kore.ai')
    await page.getByLabel('Token (JWT)').fill('a.b.c')
    expect(await page.getByRole('button', { name: 'Fill in demo access' }).count()).toBe(0)
    expect(await send(page)).toBe('No answer')
    const label = 'Call this host by plain http'
    await page.getByText(`Call it by https, or check "${label}" under "Where and who".`).waitFor()
    const allow = page.getByLabel(label)
    await allow.check()
    expect(await callAs(page, 'TypeScript')).toContain('allowInsecureHost: true')
    // It holds for this host alone.
    await page.getByLabel('Host', { exact: true }).fill('http://sandbox:4000')
    expect(await allow.isChecked()).toBe(false)
  })

  it.each(['127.0.0.2', '::1'])('calls a sandbox at %s of this machine', async (hostname) => {
    const other = await startSandbox({ port: 0, hostname, tasks: 1 })
    try {
      const { page } = await openConsole(site, other.url)
      expect(await send(page)).toMatch(/^200 /)
    } finally {
      await other.close()
    }
  })

  it('forgets the token when the host is another, and says so', async () => {
    const { page, problems } = await openConsole(site, sandbox.url)
    const host = page.getByLabel('Host', { exact: true })
    const token = page.getByLabel('Token (JWT)')
    const removed = page.getByRole('status').filter({ hasText: 'the token was removed' })
    await host.fill(`${sandbox.url}/`)
    expect(await token.inputValue()).not.toBe('')
    await host.fill('https://elsewhere.example')
    expect(await token.inputValue()).toBe('')
    await removed.waitFor()
    await token.fill('a.b.c')
    expect(await removed.count()).toBe(0)
    for (const kind of ['Mock on this machine', 'Another host']) {
      await token.fill('a.b.c')
      await page.getByLabel('Kind of host').selectOption({ label: kind })
      expect(await token.inputValue()).toBe('')
    }
    expect(problems).toEqual([])
  })

  it('asks at the field for a host and a task, and shows no address without them', async () => {
    const { page } = await openConsole(site, sandbox.url)
    await page.getByRole('radio', { name: 'updateTask' }).check()
    const task = page.getByLabel('Task (taskId)')
    const host = page.getByLabel('Host', { exact: true })
    const hintOf = (id: string) => page.locator(`#${id}-hint`).textContent()
    expect(await hintOf('taskId')).toContain('begins with ti-')
    expect(await page.getByRole('group', { name: 'curl, text' }).count()).toBe(0)
    await page.getByText('Fill in the task, and the call stands here as a program.').waitFor()
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Nothing was sent: fill in the task.').waitFor()
    expect(await task.evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await task.getAttribute('aria-describedby')).toBe('taskId-hint')
    await task.fill('ti-1')
    await page.getByRole('group', { name: 'curl, text' }).waitFor()
    await host.fill('')
    expect(await hintOf('host')).toContain('The name of a host')
    expect(await page.getByRole('group', { name: 'curl, text' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Send' }).click()
    await page.getByText('Nothing was sent: fill in the host.').waitFor()
  })

  it('keeps the token out of address, storage and programs', async () => {
    const { page } = await openConsole(site, sandbox.url)
    await send(page)
    const token = await page.getByLabel('Token (JWT)').inputValue()
    expect(token).toMatch(/^eyJ/)
    expect(page.url()).not.toContain(token)
    const kept = await page.evaluate(() =>
      JSON.stringify([
        Object.entries(localStorage),
        Object.entries(sessionStorage),
        document.cookie,
        history.state,
      ]),
    )
    expect(kept).not.toContain(token)
    expect(await page.locator('body').innerText()).not.toContain(token)
    for (const form of ['curl', 'TypeScript', 'Environment', 'Link'] as const)
      expect(await callAs(page, form)).not.toContain(token)
    await page.reload()
    await page.getByRole('button', { name: 'Send' }).waitFor()
    expect(await page.getByLabel('Token (JWT)').inputValue()).toBe('')
  })

  it('makes the body from a form of the schema', async () => {
    const { page } = await openConsole(site, sandbox.url)
    await page.getByRole('button', { name: 'Remove limit' }).click()
    for (const [group, key] of [
      ['filter', 'unresolved'],
      ['filter', 'status'],
      ['order', 'sortBy'],
    ] as const) {
      await page.getByLabel(`Key to add to ${group}`).selectOption(key)
      await page.getByRole('button', { name: `Add ${key}` }).click()
    }
    await page.getByLabel('status 1', { exact: true }).fill('open')
    await page.getByLabel('Form of sortBy').selectOption('object')
    await page.getByLabel('Key to add to sortBy').selectOption('dueDate')
    await page.getByRole('button', { name: 'Add dueDate' }).first().click()
    await page.getByLabel('dueDate', { exact: true }).selectOption('desc')
    expect(await send(page)).toMatch(/^200 /)
    await page.getByText(requestKeepsContract).waitFor()
    await page.getByLabel('JSON', { exact: true }).check()
    expect(JSON.parse(await page.getByLabel('Body as JSON').inputValue())).toEqual({
      unresolved: true,
      status: ['open'],
      sortBy: { dueDate: 'desc' },
    })
  })

  it('works with the keyboard alone', async () => {
    const { page } = await openConsole(site, sandbox.url)
    await page.getByLabel('Host', { exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.outcome').filter({ hasText: /^200 / }).waitFor()
    const unreachable = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main :is(button, input, select, textarea, summary, a)')]
        .filter((element) => element.tabIndex < 0 || element.getBoundingClientRect().width === 0)
        .map((element) => element.outerHTML),
    )
    expect(unreachable).toEqual([])
  })

  it('tells the way without JavaScript', async () => {
    const { page, problems } = await open('console.html', { javaScriptEnabled: false })
    expect(await page.getByRole('main').innerText()).toContain('The console needs JavaScript, which is off.')
    await page.getByRole('main').getByRole('link', { name: 'Get tasks' }).click()
    await page.waitForURL(new URL('operations/getTasks.html', url).href)
    expect(problems).toEqual([])
  })
})

function loaded(page: Page): Promise<string[]> {
  return page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
}
