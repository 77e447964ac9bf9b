import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demo } from '@case-management/sandbox'
import stringWidth from 'string-width'
import { expect, it, onTestFinished } from 'vitest'
import { main } from '../src/commands/program.ts'
import { terminalOutput } from '../src/commands/terminal-output.ts'
import { createJournal } from '../src/host/journal.ts'
import { createMask } from '../src/host/mask.ts'
import { createLedger } from '../src/host/write-ledger.ts'
import { consoleFindings } from '../src/reports/console-findings.ts'
import type { RunReport } from '../src/index.ts'
import type { Host } from './faults/fault.ts'
import { faults } from './faults/index.ts'
import { faultyRun } from './faults/faulty-run.ts'
import { asLive } from './support/live-url.ts'
import { records } from './support/records.ts'
import { sandboxFlags, servedSandbox } from './support/served-sandbox.ts'
import { screenOf, terminalForTest } from './support/terminal.ts'

/** Faults of different elements that few requests show. */
const several = [
  'validation-422',
  'no-token',
  'stream-not-checked',
  'get-accepted',
  'request-id-too-long',
  'optional-header-refused',
]

/** The checks that show them. */
const scope = [
  'laws/getTasks/headers',
  'access/getTasks/no-token',
  'access/getTasks/unknown-stream',
  'properties/getTasks/refuses/s',
  'properties/getTasks/refuses-',
]

/** A host with all these faults. */
function brokenBy(honest: Host, ids: readonly string[]): Host {
  return ids.reduce((host, id) => faultOf(id).break(host), honest)
}

function faultOf(id: string) {
  const fault = faults.find((each) => each.id === id)
  if (!fault) throw new Error(`There is no fault ${id}.`)
  return fault
}

/** A folder in which so many runs left a journal for a host. */
function journalsFor(url: string, count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'a-folder-of-journals-with-quite-a-long-name-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const place = { url, accountId: demo.accountId, streamId: demo.streamId }
  for (let run = 0; run < count; run++) {
    const ledger = createLedger(createJournal(folder, place, createMask([])))
    for (const task of records(4, demo)) {
      ledger.remember(task)
      ledger.touch(task._id, ['name'])
    }
  }
  return folder
}

/** How many rows of a terminal these lines fill, by their own reckoning and not by that of the command. */
function rows(lines: readonly string[], columns: number): number {
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(stringWidth(line) / columns)), 0)
}

const failingRun = async (columns: number, isTTY: boolean, ...more: string[]) => {
  const url = asLive(await servedSandbox((honest) => brokenBy(honest, several)))
  const terminal = terminalForTest(isTTY, columns)
  const code = await main(
    [
      'run',
      ...sandboxFlags(url),
      ...scope.map((id) => `--only=${id}`),
      `--journal=${journalsFor(url, 9)}`,
      '--rate=1000',
      '--spec-url=https://reference.engineering.a-company-with-a-long-name.example/case-management/',
      ...more,
    ],
    terminalOutput(terminal.stdout, terminal.stderr, {}),
  )
  return { code, lines: screenOf(terminal) }
}

it.each([80, 120])('shows a run that fails in many ways on 60 rows of %i columns', async (columns) => {
  const { code, lines } = await failingRun(columns, true)
  expect(code).toBe(1)
  // The last line is the empty one that the next command stands on.
  expect(rows(lines, columns)).toBeLessThanOrEqual(60)
  expect(rows(lines, columns)).toBeGreaterThan(40)
  const text = lines.join('\n')
  expect(text).toMatch(/^\d+ findings, the most general first:$/m)
  expect(text).toMatch(/^conformance: note: … and \d+ more; /m)
  expect(text).toMatch(/^\d+ passed, \d+ failed/m)
  expect(lines.find((line) => line.includes('conformance replay '))).toMatch(/ --strict$/)
})

it('tells every note whole with --verbose, and off a terminal', async () => {
  const { lines } = await failingRun(80, true, '--verbose')
  expect(lines.join('\n')).not.toMatch(/note: … and/)
  expect(lines.filter((line) => line.includes('A journal waits: '))).toHaveLength(9)
  const { lines: plain } = await failingRun(80, false)
  expect(plain.filter((line) => line.includes('A journal waits: '))).toHaveLength(9)
})

/** What is found on a host with a fault that is told with long values. */
const reportOf = (only: string[]) => faultyRun(faultOf('validation-422'), { only })

/** The same under a name that takes several rows by itself. */
const farAway = (run: RunReport): RunReport => ({
  ...run,
  target: { ...run.target, url: `https://${'a-part-of-a-long-name.'.repeat(10)}example` },
})

it('tells the first finding whole, whatever room there is, and breaks no line that is to be copied', async () => {
  const run = farAway(
    await reportOf(['properties/getTasks/refuses/status', 'properties/getTasks/refuses/limit']),
  )
  const [first] = run.findings
  const told = (most: number, columns: number) => {
    const lines = consoleFindings(run, { room: { rows: most, columns } })
    expect(lines[2]).toContain(first?.sentence)
    for (const line of lines.filter((each) => each.includes('conformance replay')))
      expect(line).toMatch(/--host=https:\/\/\S+example .* --strict$/)
    return rows(lines, columns)
  }
  expect(told(3, 80)).toBeGreaterThan(3)
  expect(told(25, 80)).toBeLessThanOrEqual(25)
  expect(told(25, 120)).toBeLessThanOrEqual(25)
})

it('tells fewer findings in full where there are many, the others on a row each, and how many are left', async () => {
  const run = await reportOf(['properties/getTasks/refuses/status/type'])
  const many = {
    ...run,
    findings: Array.from({ length: 40 }, () => run.findings)
      .flat()
      .slice(0, 40),
  }
  for (const columns of [80, 120]) {
    const lines = consoleFindings(many, { room: { rows: 40, columns } })
    expect(rows(lines, columns)).toBeLessThanOrEqual(40)
    const inFull = lines.filter((line) => line.startsWith('  explains ')).length
    const onRows = lines.filter((line) => line.startsWith('FAILED ')).length - inFull
    expect(inFull).toBeGreaterThan(1)
    expect(onRows).toBeGreaterThan(4)
    expect(lines.at(-1)).toContain(`… and ${40 - inFull - onRows} more;`)
    for (const line of lines.slice(-onRows - 1)) expect(rows([line], columns)).toBe(1)
  }
  const all = consoleFindings(many, { all: true })
  expect(all.filter((line) => line.startsWith('  explains '))).toHaveLength(40)
  expect(consoleFindings(many).filter((line) => line.startsWith('  explains '))).toHaveLength(7)
})

it('cuts what a host answers by the columns of its characters, and lets none of them steer the terminal', async () => {
  const run = await reportOf(['properties/getTasks/refuses/status/type'])
  for (const check of run.checks)
    for (const { response } of check.exchanges)
      if (response) response.body = `\u001b[2J\u0007${'幅の広い文字'.repeat(200)}`
  const lines = consoleFindings(run, { room: { rows: 18, columns: 80 } })
  const answer = lines.find((line) => line.startsWith('  answer: ')) ?? ''
  expect(answer).toMatch(/幅.*…/)
  expect(rows(lines, 80)).toBeLessThanOrEqual(18)
  expect(lines.join('')).not.toMatch(/\p{Cc}/u)
})
