import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exitCodes } from '../src/exit-codes.ts'
import { clockSentence, createHostClock } from '../src/host/host-clock.ts'
import { tokenSource } from '../src/host/token-source.ts'
import { sandboxApp } from './support/honest-sandbox.ts'
import { sandboxFlags, servedSandbox } from './support/served-sandbox.ts'
import { someOf } from './support/some-of.ts'

const seconds = 1000

/** The command in a process whose clock differs from that of the host, which has that of this machine. */
async function runOffBy(shift: number, ...args: string[]) {
  const url = await servedSandbox()
  const command = [
    '--conditions=@case-management/source',
    `--import=${join(import.meta.dirname, 'support/shifted-clock.mjs')}`,
    join(import.meta.dirname, '../src/cli.ts'),
    'run',
    ...sandboxFlags(url),
    '--strict',
    ...args,
  ]
  const env = { ...process.env, SHIFT: String(shift) }
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, command, { env, maxBuffer: 1e8 }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
  })
}

describe('a run whose clock is off', () => {
  it.each(someOf(2, [-90, 90, -30, 30]))(
    'by %i s finds the honest host honest, and names the difference',
    async (shift) => {
      const only = someOf(3, [
        'access/getTasks/expired',
        'laws/updateTask/due',
        'laws/getTasks/filters/mytask',
        'access/getTasks/',
      ])
      const flags = only.map((id) => `--only=${id}`)
      const { code, out, err } = await runOffBy(shift * seconds, '--phase=access', '--phase=laws', ...flags)
      expect(out).toContain('ok      access/getTasks/expired')
      expect(out.split('\n').filter((line) => /^(?:FAILED|differs)/.test(line))).toEqual([])
      expect(code).toBe(exitCodes.conforms)
      expect(err).toMatch(
        /note: The clock of the host is \d+ s .*; times of tokens and due dates were reckoned/,
      )
      // A second more or less is in what a header with whole seconds leaves open.
      const [, found = '', way = ''] = /host is (\d+) s (ahead of|behind)/.exec(err) ?? []
      expect(Math.abs(Number(found) - Math.abs(shift))).toBeLessThanOrEqual(1)
      expect(way).toBe(shift < 0 ? 'ahead of' : 'behind')
    },
  )

  it('by more than five minutes is told what is wrong, and does not conform', async () => {
    const { code, err } = await runOffBy(-400 * seconds, '--phase=access', '--only=access/getTasks/none')
    expect(err).toMatch(
      /The clock of the host is 7 min ahead of .* more than 5 min is not allowed for.*set the clocks\./,
    )
    expect(code).not.toBe(exitCodes.conforms)
  })
})

const answered = (date: string | undefined, startedAt: number, duration = 10, more = {}) => ({
  response: { status: 200, headers: { ...(date !== undefined && { date }), ...more }, body: '' },
  startedAt,
  duration,
})
const noon = Date.UTC(2026, 0, 2, 12)
const dateOf = (moment: number) => new Date(moment).toUTCString()

describe('the clock of the host', () => {
  it('is that of this machine while no answer says otherwise', () => {
    const clock = createHostClock()
    expect(clock.difference()).toBeUndefined()
    clock.note(answered(undefined, noon))
    clock.note(answered('yesterday', noon))
    clock.note({ startedAt: noon, duration: 5 })
    clock.note(answered(dateOf(noon - 3_600_000), noon, 10, { age: '3600' }))
    expect(clock.difference()).toBeUndefined()
  })

  it('has no difference where whole seconds and the time on the way explain it', () => {
    const clock = createHostClock()
    clock.note(answered(dateOf(noon), noon + 900, 50))
    clock.note(answered(dateOf(noon + 4_000), noon + 3_900, 200))
    expect(clock.difference()).toBe(0)
  })

  it('has none where a server under load tells a Date of a moment ago', () => {
    const clock = createHostClock()
    clock.note(answered(dateOf(noon), noon + 1_700, 5))
    expect(clock.difference()).toBe(0)
  })

  it('is narrowed down by each answer, in any form of a date', () => {
    const clock = createHostClock()
    clock.note(answered(dateOf(noon + 90_000), noon, 3_000))
    clock.note(answered('Fri Jan  2 12:01:30 2026', noon + 900, 10))
    // Between the start of the second that was told and its end, less the time that had passed here.
    expect(clock.difference()).toBe(89_595)
  })

  it('begins anew when the clock is set in between', () => {
    const clock = createHostClock()
    clock.note(answered(dateOf(noon + 90_000), noon, 10))
    clock.note(answered(dateOf(noon + 5_000), noon + 5_000, 10))
    expect(clock.difference()).toBe(0)
  })

  it('is worth a sentence from two seconds on', () => {
    expect(clockSentence(undefined)).toBeUndefined()
    expect(clockSentence(-1_900)).toBeUndefined()
    expect(clockSentence(-31_200)).toBe(
      "The clock of the host is 31 s behind that of this machine; times of tokens and due dates were reckoned by the host's clock.",
    )
  })
})

it('signs a token anew when the clock turns out to be back, and when the last grows old', async () => {
  let now = Date.UTC(2026, 0, 2)
  const token = tokenSource(sandboxApp, () => now)
  const first = await token()
  now += 100_000
  expect(await token()).toBe(first)
  now += 30_000
  const second = await token()
  expect(second).not.toBe(first)
  now -= 90_000
  expect(await token()).not.toBe(second)
})
