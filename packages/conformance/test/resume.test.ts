import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { contract } from '@case-management/contract'
import { expect, it, onTestFinished } from 'vitest'
import type { CheckResult, RunReport, SentRequest } from '../src/index.ts'
import { main } from '../src/commands/program.ts'
import { openResumeFile } from '../src/commands/resume-file.ts'
import { exitCodes } from '../src/exit-codes.ts'
import { honestRun } from './support/honest-run.ts'
import { demoTarget, sandboxApp } from './support/honest-sandbox.ts'
import { sandboxFlags, servedSandbox } from './support/served-sandbox.ts'

const checks = ['laws/getTasks/pages/page', 'laws/getTasks/pages/defaults', 'access/getTasks/none'] as const

/** A result that a run has kept. */
const result: CheckResult = {
  id: checks[0],
  phase: 'laws',
  operation: 'getTasks',
  name: 'kept',
  basis: { pointers: ['#/components/schemas/TaskPage/properties/page'], grade: 'sample' },
  outcome: 'passed',
  messages: [],
  exchanges: [],
  duration: 1,
}

async function resumeFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return join(folder, 'run.jsonl')
}

async function run(file: string, ...flags: string[]) {
  const lines: string[] = []
  const output = { print: (line: string) => lines.push(line), printError: (line: string) => lines.push(line) }
  const code = await main(['run', '--strict', '--resume', file, ...flags, '--only', ...checks], output)
  return { code, lines }
}

it('goes on where an interrupted run was, with its seed, and removes the file at its end', async () => {
  const file = await resumeFile()
  const flags = sandboxFlags(await servedSandbox())
  expect((await run(file, ...flags)).code).toBe(exitCodes.conforms)
  await expect(stat(file)).rejects.toThrow('ENOENT')

  // What a run leaves that was killed while it wrote its second result.
  await writeFile(file, await headerOf(file, flags))
  await writeFile(file, `${await readFile(file, 'utf8')}${JSON.stringify(result)}\n{"id":"laws/getTa`)
  const { code, lines } = await run(file, ...flags)
  expect(code).toBe(exitCodes.conforms)
  expect(lines.join('\n')).toContain(`goes on after 1 result of ${file}`)
  expect(
    lines.filter((line) => line.startsWith('ok ')).map((line) => line.replace(/^ok\s+/, '')),
  ).not.toContain(checks[0])
  expect(lines.join('\n')).toContain('seed 77,')
})

/** The first line of the file of a run with seed 77 that is interrupted at once. */
async function headerOf(file: string, flags: readonly string[]): Promise<string> {
  await run(file, ...flags, '--seed=77', '--host=http://127.0.0.1:1')
  const text = await readFile(file, 'utf8')
  expect((await stat(file)).mode & 0o077).toBe(0)
  const [host = ''] = flags.flatMap((flag) => /^--host=(.*)$/.exec(flag)?.[1] ?? [])
  return `${text.split('\n')[0]?.replace('http://127.0.0.1:1', host)}\n`
}

it.each([
  ['another law', 'dialect', (folder: string) => `--dialect=${join(folder, 'tenant.json')}`],
  ['another number of random cases', 'runs', () => '--runs=3'],
] as const)('refuses the file of a run with %s', async (_, named, flagIn) => {
  const file = await resumeFile()
  const tenant = { contract: contract.version, answers: { 'default-limit': { answer: 'number', value: 20 } } }
  await writeFile(join(dirname(file), 'tenant.json'), JSON.stringify(tenant))
  const flags = sandboxFlags(await servedSandbox())
  await writeFile(file, await headerOf(file, flags))
  const { code, lines } = await run(file, ...flags, '--seed=77', flagIn(dirname(file)))
  expect(code).toBe(exitCodes.wrongUse)
  expect(lines.join()).toContain(`is of a run with other options (${named})`)
})

it('loses no result behind a line that was cut off', async () => {
  const file = await resumeFile()
  const options = { target: demoTarget('http://127.0.0.1:4000', true), credentials: sandboxApp, seed: 77 }
  await openResumeFile(file, options)
  await appendFile(file, '{"id":"laws/getTa')
  const opened = await openResumeFile(file, options)
  opened.keep(result)
  expect((await openResumeFile(file, options)).made).toEqual([result])
})

it('refuses the file of a run with other options', async () => {
  const file = await resumeFile()
  const flags = sandboxFlags(await servedSandbox())
  await writeFile(file, await headerOf(file, flags))
  const { code, lines } = await run(file, ...flags, '--seed=78')
  expect(code).toBe(exitCodes.wrongUse)
  expect(lines.join()).toMatch(/is of a run with other options \(seed\)/)
})

/** A request as it is counted. */
const request: SentRequest = { operation: 'getTasks', status: '200', headers: ['auth'], keys: ['limit'] }

/** How many checks a plan knows of. */
function plannedIn({ checks: made = 0, leftOut = 0 }: Record<string, number>): number {
  return made + leftOut
}

/** The keys of searches that a run did not try. */
function untriedKeys({ coverage }: RunReport): readonly string[] {
  return coverage.rows.find(({ name }) => name === 'getTasks: body keys')?.missing ?? []
}

it('plans what is left of a run that was interrupted, and leaves its file as it is', async () => {
  const file = await resumeFile()
  const flags = sandboxFlags('http://127.0.0.1:4000')
  const planned = async (...more: string[]) => {
    const lines: string[] = []
    const output = { print: (line: string) => lines.push(line), printError: () => undefined }
    const args = ['run', '--plan', ...flags, '--budget=12', '--resume', file, ...more, '--only', ...checks]
    expect(await main(args, output)).toBe(exitCodes.conforms)
    return lines
  }
  const { made, ...whole }: Record<string, number> = JSON.parse((await planned('--json')).join('\n'))
  expect(made).toBe(0)
  await expect(stat(file)).rejects.toThrow('ENOENT')

  const options = { target: demoTarget('http://127.0.0.1:4000', true), credentials: sandboxApp, strict: true }
  const opened = await openResumeFile(file, options)
  opened.keep(result)
  for (let times = 0; times < 9; times++) opened.note(request)
  const kept = await readFile(file, 'utf8')
  const left: Record<string, number> = JSON.parse((await planned('--json')).join('\n'))
  expect(left).toMatchObject({ made: 1, sent: 9 })
  expect(plannedIn(left)).toBe(plannedIn(whole) - 1)
  expect(left['requests']).toBeLessThanOrEqual(3)
  expect((await planned())[0]).toMatch(
    new RegExp(
      `^A run on \\S+ goes on after 1 result and 9 requests of ${file}, and expects about \\d+ requests?`,
    ),
  )
  expect(await readFile(file, 'utf8')).toBe(kept)
})

it('counts what was sent before it was interrupted in requests, coverage and budget', async () => {
  const sent: SentRequest[] = []
  const part = (only: readonly string[], more: object = {}): Promise<RunReport> =>
    honestRun({ only, seed: 1, onSent: (each) => sent.push(each), ...more })
  const before = await part([checks[0], 'laws/getTasks/filters/unassigned'])
  expect(sent).toHaveLength(before.requests)
  expect(untriedKeys(before)).not.toContain('unassigned')

  const earlier = [...sent]
  const after = await part([checks[2]], { made: before.checks, sent: earlier })
  expect(after.requests).toBe(sent.length)
  expect(after.requests).toBeGreaterThan(earlier.length)
  expect(untriedKeys(after)).not.toContain('unassigned')

  const spent = await part([checks[1]], { sent: earlier, budget: { requests: earlier.length } })
  expect(spent.checks.map(({ messages }) => messages[0])).toEqual([
    `left out for the budget of ${earlier.length} requests`,
  ])
})

it('keeps what it sent in its file, so that the next part counts it', async () => {
  const file = await resumeFile()
  const flags = sandboxFlags(await servedSandbox())
  await writeFile(
    file,
    `${await headerOf(file, flags)}${`${JSON.stringify({ sent: request })}\n`.repeat(1_000)}`,
  )
  const { code, lines } = await run(file, ...flags)
  expect(code).toBe(exitCodes.conforms)
  const requests = Number(/(\d+) requests/.exec(lines.join('\n'))?.[1])
  expect(requests).toBeGreaterThan(1_000)

  const notes: string[] = []
  const opened = await openResumeFile(file, {
    target: demoTarget('http://127.0.0.1:4000', true),
    credentials: sandboxApp,
  })
  await honestRun({
    only: [checks[0]],
    onSent: (each) => {
      notes.push(JSON.stringify(each))
      opened.note(each)
    },
  })
  const again = await openResumeFile(file, {
    target: demoTarget('http://127.0.0.1:4000', true),
    credentials: sandboxApp,
  })
  expect(again.sent.map((each) => JSON.stringify(each))).toEqual(notes)
})
