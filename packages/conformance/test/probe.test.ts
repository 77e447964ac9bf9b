import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contract } from '@case-management/contract'
import { contractDialect } from '@case-management/contract/questions'
import { demo, readDialect } from '@case-management/sandbox'
import { assert, asyncProperty, constantFrom, uniqueArray } from 'fast-check'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { main } from '../src/commands/program.ts'
import { exitCodes } from '../src/exit-codes.ts'
import { budgets } from '../src/probe/budgets.ts'
import { dialectOf, everyAnswer, mistakesOf, probeSandbox } from './support/probed-sandbox.ts'
import { records } from './support/records.ts'
import { sandboxFlags, servedSandbox } from './support/served-sandbox.ts'
import { countOf, someOf } from './support/some-of.ts'

/** As many requests are sent at most where tokens can be signed. */
const most = budgets.reads + budgets.settling + budgets.bodies + budgets.tokens

describe('a probe', () => {
  it('tells the answers of a host that behaves as the contract says, and no wrong one', async () => {
    startAtNoon()
    const probe = await probeSandbox(contractDialect)
    expect(mistakesOf(probe, contractDialect)).toEqual([])
    expect(toldBy(probe)).toBeGreaterThanOrEqual(76)
    expect(probe.requests).toBeLessThanOrEqual(most)
  })

  it('that may write tells what updates show too, and puts the tasks back', async () => {
    startAtNoon()
    const probe = await probeSandbox(contractDialect, { writes: true, spoils: true })
    expect(mistakesOf(probe, contractDialect)).toEqual([])
    expect(probe.changed).toEqual([])
    expect(toldBy(probe)).toBeGreaterThanOrEqual(103)
    expect(probe.requests).toBeLessThanOrEqual(most + budgets.writes + budgets.spoiling + budgets.putBack)
  })

  it('says nothing wrong of hosts that answer one question or two in another way, and leaves their tasks as they were', async () => {
    await assert(
      asyncProperty(
        uniqueArray(constantFrom(...everyAnswer()), { minLength: 1, maxLength: 2, selector: ({ id }) => id }),
        async (cases) => {
          const dialect = dialectOf(...cases)
          const probe = await probeSandbox(dialect, { writes: true })
          expect(mistakesOf(probe, dialect)).toEqual([])
          expect(probe.changed).toEqual([])
          expect(probe.requests).toBeLessThanOrEqual(most + budgets.writes + budgets.putBack)
        },
      ),
      { seed: 26, numRuns: countOf(12, 1), endOnFailure: true },
    )
  })

  it.each(
    someOf(2, [
      { id: 'status-matching', answer: { answer: 'exact' } },
      { id: 'malformed-body', answer: { answer: 'refused', value: { status: 422, code: 'NotValid' } } },
      { id: 'largest-limit', answer: { answer: 'capped', value: 20 } },
      { id: 'window-key', answer: { answer: 'updated' } },
    ] as const),
  )('names the answer $answer to $id, with the exchange that shows it', async ({ id, answer }) => {
    const { findings } = await probeSandbox(dialectOf({ id, answer }))
    const finding = findings.get(id)
    expect(finding).toMatchObject({ kind: 'told', answer })
    expect(JSON.stringify(finding)).not.toContain(demo.secret)
  })

  it('takes an error of the server for no answer', async () => {
    const dialect = dialectOf({ id: 'longest-list', answer: { answer: 'unlimited' } })
    const probe = await probeSandbox(dialect, {
      breakHost: (honest) => async (request) =>
        (await request.clone().text()).includes('"z101"')
          ? Response.json({ errors: [{ msg: 'Internal', code: 500 }] }, { status: 500 })
          : honest(request),
    })
    expect(mistakesOf(probe, dialect)).toEqual([])
    expect(probe.findings.get('longest-list')).toMatchObject({
      kind: 'cannot-tell',
      reason: expect.stringContaining('answered with 500'),
    })
  })

  it('takes what only a gateway answered for no answer, and puts back past it', async () => {
    let calls = 0
    const probe = await probeSandbox(contractDialect, {
      tasks: 60,
      writes: true,
      breakHost: (honest) => (request) =>
        ++calls % 10 === 8
          ? Promise.resolve(new Response('<h1>Bad gateway</h1>', { status: 502 }))
          : honest(request),
    })
    expect(mistakesOf(probe, contractDialect)).toEqual([])
    expect(probe.problems).toEqual([])
    expect(probe.changed).toEqual([])
  })

  it('says "none of these" of a host whose filter finds what no answer lets through', async () => {
    const { findings } = await probeSandbox(contractDialect, {
      breakHost: (honest) => async (request) => {
        const body = await request.clone().text()
        return honest(body.includes('"unassigned":true') ? without(request, body, 'unassigned') : request)
      },
    })
    expect(findings.get('unassigned-in-queue')).toMatchObject({ kind: 'none-of-these' })
  })

  it('ends as soon as it is told to', async () => {
    const controller = new AbortController()
    let requests = 0
    const probe = probeSandbox(contractDialect, {
      signal: controller.signal,
      breakHost: (honest) => (request) => {
        if (++requests === 10) controller.abort()
        return honest(request)
      },
    })
    await expect(probe).rejects.toThrow('aborted')
    expect(requests).toBe(10)
  })

  it('puts back what it wrote when it is told to end', async () => {
    const controller = new AbortController()
    let changed: readonly string[] = ['not known']
    const probe = probeSandbox(contractDialect, {
      writes: true,
      signal: controller.signal,
      onEnd: (left) => (changed = left),
      breakHost: (honest) => async (request) => {
        if ((await request.clone().text()) === '{"assigneeType":"unassigned"}') controller.abort()
        return honest(request)
      },
    })
    await expect(probe).rejects.toThrow('aborted')
    expect(changed).toEqual([])
  })

  it('goes on from what was told before', async () => {
    const controller = new AbortController()
    const findings = new Map()
    let requests = 0
    const first = probeSandbox(contractDialect, {
      findings,
      signal: controller.signal,
      breakHost: (honest) => (request) => {
        if (++requests === 45) controller.abort()
        return honest(request)
      },
    })
    await expect(first).rejects.toThrow('aborted')
    const second = await probeSandbox(contractDialect, { findings })
    expect(mistakesOf(second, contractDialect)).toEqual([])
    expect(toldBy(second)).toBeGreaterThanOrEqual(73)
    expect(second.requests).toBeLessThan(45)
  })

  it.each([
    { status: 429, headers: { 'Retry-After': '1' }, wait: 'sent' },
    { status: 403, headers: undefined, wait: 'absent' },
  ])('tells a rate limit of $status only when it may ask for it', async ({ status, headers, wait }) => {
    let requests = 0
    const probe = await probeSandbox(contractDialect, {
      asksRateLimit: true,
      breakHost: (honest) => (request) =>
        ++requests < 150
          ? honest(request)
          : Promise.resolve(
              Response.json(
                { errors: [{ msg: 'Rate limit for this API has been reached', code: 1 }] },
                { status, ...(headers && { headers }) },
              ),
            ),
    })
    expect(probe.findings.get('rate-limit-status')).toMatchObject({ answer: { value: status } })
    expect(probe.findings.get('rate-limit-wait')).toMatchObject({ answer: { answer: wait } })
    expect(probe.requests).toBe(150)
  })

  it('tells nothing that a stream without tasks does not show', async () => {
    const probe = await probeSandbox(contractDialect, { tasks: 0 })
    expect(mistakesOf(probe, contractDialect)).toEqual([])
    expect(probe.findings.get('status-matching')).toMatchObject({ kind: 'cannot-tell' })
  })
})

/** The same request without one key of its body. */
function without(request: Request, body: string, key: string): Request {
  const { [key]: _, ...others }: Record<string, unknown> = JSON.parse(body)
  const { url, method, headers } = request
  return new Request(url, { method, headers, body: JSON.stringify(others) })
}

/**
 * Begins the test at one moment of one day, from which time goes on: the due dates of the tasks follow from it, and at
 * some moments they tell no answers about due dates apart.
 */
function startAtNoon(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 5, 17, 12), shouldAdvanceTime: true })
  onTestFinished(() => {
    vi.useRealTimers()
  })
}

function toldBy({ findings }: Awaited<ReturnType<typeof probeSandbox>>): number {
  return [...findings.values()].filter(({ kind }) => kind === 'told').length
}

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'probe-'))
  onTestFinished(() => rm(made, { recursive: true }))
  return made
}

async function call(...args: string[]): Promise<{ code: number; lines: string[]; errors: string[] }> {
  const [lines, errors]: [string[], string[]] = [[], []]
  const code = await main(args, {
    print: (line) => lines.push(line),
    printError: (line) => errors.push(line),
  })
  return { code, lines, errors }
}

describe('conformance probe', () => {
  it('prints a table and writes a dialect that a sandbox takes, and reports without secrets', async () => {
    const url = await servedSandbox()
    const made = await folder()
    const [out, json, markdown] = ['tenant.json', 'probe.json', 'probe.md'].map((name) => join(made, name))
    const { code, lines, errors } = await call(
      'probe',
      ...sandboxFlags(url),
      `--out=${out}`,
      '--report',
      String(json),
      String(markdown),
    )
    expect({ code, errors }).toEqual({
      code: exitCodes.conforms,
      errors: [expect.stringContaining(`at most ${most} requests`)],
    })
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}default-limit +number 50 +number 50$/))
    expect(lines.at(-1)).toMatch(/ 0 differ from the contract; \d+ requests$/)
    expect(await readDialect(String(out))).toEqual(contractDialect)
    const reports = `${await readFile(String(json), 'utf8')}${await readFile(String(markdown), 'utf8')}`
    expect(reports).not.toContain(demo.secret)
    expect(reports).not.toMatch(/eyJ/)
  })

  it('notes what is left of the task that it may spoil, and ends as if it were as before', async () => {
    const appended = dialectOf({ id: 'update-of-lists', answer: { answer: 'appended' } })
    const url = await servedSandbox(undefined, appended)
    const [spoilt] = records(1, demo)
    const { code, errors } = await call(
      'probe',
      ...sandboxFlags(url),
      '--allow-writes',
      `--task-id=${spoilt?._id}`,
      `--spoil-task-id=${spoilt?._id}`,
    )
    expect({ code, errors }).toEqual({
      code: exitCodes.conforms,
      errors: expect.arrayContaining([
        expect.stringMatching(`As --spoil-task-id permits, ${spoilt?._id} .*tags`),
      ]),
    })
  })

  it('goes on from no rest of another host, and spoils nothing without being allowed to write', async () => {
    const url = await servedSandbox()
    const made = await folder()
    const out = join(made, 'tenant.json')
    await writeFile(
      `${out}.part`,
      JSON.stringify({ contract: contract.version, host: 'https://other.example', findings: {} }),
    )
    const { code, errors } = await call('probe', ...sandboxFlags(url), `--out=${out}`)
    expect({ code, errors }).toEqual({
      code: exitCodes.wrongUse,
      errors: [expect.stringContaining('remove it to begin anew')],
    })
    expect((await call('probe', ...sandboxFlags(url), '--spoil-task-id=ti-1')).code).toBe(exitCodes.wrongUse)
  })

  it('ends with its code when the host is not there, or when the credentials are not', async () => {
    const ids = [`--account-id=${demo.accountId}`, `--stream-id=${demo.streamId}`]
    const host = '--host=http://127.0.0.1:9'
    expect((await call('probe', host, ...ids, '--token=some-token')).code).toBe(exitCodes.unreachable)
    expect((await call('probe', host, ...ids)).code).toBe(exitCodes.wrongUse)
    const refused = await call('probe', `--host=${await servedSandbox()}`, ...ids, '--token=some-token')
    expect(refused.code).toBe(exitCodes.wrongUse)
    expect(refused.errors.at(-1)).toContain('refuses the first request')
  })
})

describe('conformance dialect diff', () => {
  it('names the questions on which two files differ, and those that only one of them answers', async () => {
    const made = await folder()
    const file = async (name: string, answers: object, noneOfThese?: string[]) => {
      await writeFile(join(made, name), JSON.stringify({ contract: contract.version, answers, noneOfThese }))
      return join(made, name)
    }
    const bare = await file('bare.json', {})
    const own = contractDialect['status-matching']
    const same = await file('same.json', { 'status-matching': own, me: { answer: 'subject' } })
    const other = await file('other.json', { 'status-matching': { answer: 'exact' } })
    const unlike = await file('unlike.json', { me: { answer: 'subject' } }, ['status-matching'])
    expect(await call('dialect', 'diff', same, same)).toMatchObject({
      code: exitCodes.conforms,
      lines: ['The dialects do not differ.'],
    })
    expect(await call('dialect', 'diff', same, other)).toMatchObject({
      code: exitCodes.differs,
      lines: [
        'me: subject → not asked',
        'status-matching: ignoring-separators → exact',
        'The dialects differ on 1 question; only one of them answers 1 question more.',
      ],
    })
    expect(await call('dialect', 'diff', same, unlike)).toMatchObject({
      code: exitCodes.differs,
      lines: ['status-matching: ignoring-separators → none of these', 'The dialects differ on 1 question.'],
    })
    expect(await call('dialect', 'diff', bare, other)).toMatchObject({
      code: exitCodes.differs,
      lines: [
        'status-matching: not asked → exact',
        'The dialects do not differ; only one of them answers 1 question more.',
      ],
    })
  })

  it.each([
    ['{', 'is not JSON'],
    ['{"contract": "1.0.0", "answers": {"nonesuch": {"answer": "exact"}}}', 'nonesuch'],
    [
      '{"contract": "1.0.0", "answers": {"status-matching": {"answer": "nonesuch"}}}',
      '/answers/status-matching',
    ],
    ['{"contract": "0.1.0", "answers": {}}', 'is for contract 0.1.0'],
  ])('refuses %s in one line', async (text, message) => {
    const file = join(await folder(), 'broken.json')
    await writeFile(file, text)
    const { code, errors } = await call('dialect', 'diff', file, file)
    expect({ code, errors }).toEqual({
      code: exitCodes.wrongUse,
      errors: [expect.stringContaining(message)],
    })
  })
})
