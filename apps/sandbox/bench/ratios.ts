import { rm, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../test/storage/embedded-postgres.ts'
import type { Aim } from './aims.ts'
import { answerTo, rateOf, type Load, type Rate } from './calls.ts'
import { bareServer, sandboxOn, stockPrism, type BenchHost } from './hosts.ts'
import { spreadOf } from './measure.ts'

/** How the sandbox compares with other hosts, or under one load with another. */
export interface RatioOptions {
  /** Tasks in the stream. */
  tasks: number
  /** Seconds of each measurement. */
  seconds: number
  rounds: number
}

const search = (body: object): Load => ({ operation: 'getTasks', body: () => body, connections: 10 })
const loads = {
  'page of 5': search({ limit: 5 }),
  'one task': search({ limit: 1 }),
  'page of 10': search({ limit: 10 }),
  'filtered page of 10': search({
    status: ['Open', 'In Progress'],
    priority: ['Critical', 'High'],
    channel: ['email'],
    limit: 10,
  }),
  'nothing found': search({ searchText: 'no such name' }),
  'update, 50 at a time': {
    operation: 'updateTask',
    body: (index) => ({ name: `Task Testing ${index}` }),
    connections: 50,
  },
} satisfies Record<string, Load>

type LoadName = keyof typeof loads
type Other = 'bare' | 'prism' | 'PostgreSQL' | LoadName

/** What is compared, and how much the sandbox must reach of it. */
const comparisons: readonly { load: LoadName; beside: Other; least: number }[] = [
  { load: 'page of 5', beside: 'bare', least: 0.25 },
  { load: 'one task', beside: 'prism', least: 5 },
  { load: 'filtered page of 10', beside: 'page of 10', least: 0.6 },
  { load: 'nothing found', beside: 'bare', least: 0.25 },
  { load: 'update, 50 at a time', beside: 'bare', least: 0.2 },
  { load: 'update, 50 at a time', beside: 'PostgreSQL', least: 1 },
]

const titles: Partial<Record<Other, string>> = {
  bare: 'bare `node:http` with the same bytes',
  prism: 'the stock `prism mock` command',
  PostgreSQL: 'the sandbox on PostgreSQL',
}

/**
 * Measures the two sides of each comparison right after one another, in several rounds, and takes the ratio of each
 * round: what else the machine does then slows both.
 */
export async function measureRatios({ tasks, seconds, rounds }: RatioOptions): Promise<Aim[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const postgres = await startPostgres({ fsync: true })
  const hosts: BenchHost[] = []
  const started = async (host: Promise<BenchHost>): Promise<BenchHost> => {
    hosts.push(await host)
    return await host
  }
  try {
    const sandbox = await started(sandboxOn(join(folder, 'bench.db'), tasks))
    const onPostgres = await started(sandboxOn(postgres.url, tasks))
    const prism = await started(stockPrism())
    const aims: Aim[] = []
    for (const { load: name, beside, least } of comparisons) {
      const load: Load = loads[name]
      const own = { host: sandbox, load }
      const otherHosts = { prism, PostgreSQL: onPostgres }
      const other =
        beside === 'bare'
          ? { host: await started(bareServer(await answerTo(sandbox, load))), load }
          : beside === 'prism' || beside === 'PostgreSQL'
            ? { host: otherHosts[beside], load }
            : { host: sandbox, load: loads[beside] }
      const sides = [own, other]
      // Both are warm before anything counts.
      for (const side of sides) await rateOf(side.host, side.load, seconds)
      const rates: Record<'own' | 'other', Rate>[] = []
      for (let round = 0; round < rounds; round += 1) {
        rates.push({
          own: await rateOf(own.host, own.load, seconds),
          other: await rateOf(other.host, other.load, seconds),
        })
      }
      const ratio = spreadOf(rates.map((each) => each.own.callsPerSecond / each.other.callsPerSecond))
      const processor = spreadOf(
        rates.map(
          (each) =>
            (each.other.processorMicroseconds ?? Number.NaN) / (each.own.processorMicroseconds ?? Number.NaN),
        ),
      )
      const perSecond = (side: 'own' | 'other') =>
        Math.round(spreadOf(rates.map((each) => each[side].callsPerSecond)).median)
      aims.push({
        name: `${name}, beside ${titles[beside] ?? beside}`,
        unit: 'times',
        least,
        value: ratio.median,
        note:
          `${perSecond('own')} and ${perSecond('other')} calls/s; rounds from ${ratio.least.toFixed(2)} to ${ratio.most.toFixed(2)}` +
          (beside === 'PostgreSQL' || Number.isNaN(processor.median)
            ? ''
            : `; by processor time ${processor.median.toFixed(2)}`),
      })
    }
    return aims
  } finally {
    for (const host of hosts.toReversed()) await host.stop()
    await postgres.stop()
    await rm(folder, { recursive: true })
  }
}
