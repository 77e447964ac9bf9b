import { expect, it } from 'vitest'
import { honestSandbox, sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { runConformance } from '../src/index.ts'

const hour = 3_600_000

/** The forms of RFC 9110, section 5.6.7, of one moment. */
const forms: Record<string, (moment: Date) => string> = {
  'IMF-fixdate': (moment) => moment.toUTCString(),
  asctime: (moment) => {
    const [, day = '', month, year, time] = /, (\d\d) (\w+) (\d+) (\S+)/.exec(moment.toUTCString()) ?? []
    return `${moment.toUTCString().slice(0, 3)} ${month} ${day.replace(/^0/, ' ')} ${time} ${year}`
  },
}

it.each([
  ['IMF-fixdate', hour],
  ['IMF-fixdate', -hour],
  ['asctime', hour],
])(
  'waits from the Date of the answer on for a Retry-After in the form %s, when that is %i ms off',
  async (form, off) => {
    const sandbox = await honestSandbox()
    const starts: number[] = []
    const date = new Date(Math.floor(Date.now() / 1000) * 1000 + off)
    const until = new Date(date.getTime() + 1_000)
    const report = await runConformance({
      target: sandboxTarget('https://live.example.com'),
      credentials: sandboxApp,
      strict: true,
      rate: 1000,
      phases: ['access'],
      only: ['access/getTasks/none'],
      fetch: async (input, init) => {
        starts.push(performance.now())
        if (starts.length > 1) return sandbox.fetch(input, init)
        const headers = { Date: date.toUTCString(), 'Retry-After': forms[form]?.(until) ?? '' }
        return new Response('{}', { status: 429, headers })
      },
    })
    await sandbox.close()
    expect(report).toMatchObject({ failed: 0, passed: 1, requests: 3 })
    expect(report.problems).toEqual([expect.stringContaining('The clock of the host is 60 min')])
    const [first = 0, second = 0] = starts
    expect(second - first).toBeGreaterThan(900)
  },
)
