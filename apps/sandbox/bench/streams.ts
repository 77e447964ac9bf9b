import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { TaskFilter } from '../src/model.ts'
import type { Aim } from './aims.ts'
import { requestOf } from './calls.ts'
import { sandboxOn, type BenchHost } from './hosts.ts'
import { quantile } from './measure.ts'
import type { CallerJob, CallerTimes } from './one-caller.ts'
import { dataMoment, firstPage } from './searches.ts'

/** By the clock, and without what host and caller waited for a processor that other work had. */
interface SlowestHundredth {
  clock: number
  processing: number
}

/** What a stream of some size costs. */
export interface StreamFigures {
  tasks: number
  /** Loading it, opening it up to the first answer, and the file. */
  loadSeconds: number
  loadProcessorSeconds: number
  loadMegabytes: number
  openSeconds: number
  openProcessorSeconds: number
  fileMegabytes: number
  /** Memory after all searches. */
  servingMegabytes: number
  /** By search: its body, milliseconds of processor time in the middle and of the slowest hundredth, and how many tasks are found. */
  searches: Record<string, { body: TaskFilter; median: number; slow: number; total: number }>
  /** The slowest hundredth of first pages over HTTP, alone and while another caller counts the dearest search, in milliseconds. */
  alone: SlowestHundredth
  besideDearest: SlowestHundredth
  /** The dearest search, by its median. */
  dearest: string
}

type HttpFigures = 'alone' | 'besideDearest' | 'dearest'
type LoadFigures = 'loadSeconds' | 'loadProcessorSeconds' | 'loadMegabytes' | 'fileMegabytes'

/** Bounds that a stream of a million tasks is to keep, in milliseconds. */
const bounds: Record<string, number> = {
  'first page': 0.3,
  'two statuses, two priorities, one channel': 1.5,
  'in the middle (skip)': 10,
  'status, deep (skip)': 20,
  'two queues': 15,
  'search, common': 30,
  'search, two letters': 50,
}

/**
 * Loads a stream of this size into a file, opens it again, and measures searches in it.
 *
 * @param kept - folder in which files stay, with what loading them took, and from which they are taken.
 */
export async function measureStream(tasks: number, calls: number, kept?: string): Promise<StreamFigures> {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'bench-')))
  const file = join(folder, `${tasks}.db`)
  try {
    const loaded = await load(file, tasks)
    const searched = await run<Omit<StreamFigures, LoadFigures | HttpFigures | 'tasks'>>('search-stream.ts', [
      file,
      String(calls),
    ])
    return { tasks, ...loaded, ...searched, ...(await firstPages(file, tasks, calls, searched.searches)) }
  } finally {
    if (kept === undefined) await rm(folder, { recursive: true })
  }
}

/** The aims of a stream of a million tasks. */
export function aimsOf(figures: StreamFigures): Aim[] {
  const searches = Object.entries(bounds).map(([name, most]): Aim => {
    const { median = Number.NaN, slow = Number.NaN, total = 0 } = figures.searches[name] ?? {}
    return {
      name,
      unit: 'ms',
      value: median,
      most,
      note: `p99 ${slow.toFixed(1)} ms, ${total} tasks found`,
    }
  })
  return [
    ...searches,
    {
      name: `p99 of a first page over HTTP while another caller counts the dearest search (${figures.dearest})`,
      unit: 'ms',
      value: figures.besideDearest.processing,
      most: 10,
      note: `${figures.alone.processing.toFixed(1)} ms alone; with what waited for a processor ${figures.besideDearest.clock.toFixed(1)} and ${figures.alone.clock.toFixed(1)} ms`,
    },
    {
      name: 'loading',
      unit: 's',
      value: figures.loadSeconds,
      most: 120,
      note: `${figures.loadProcessorSeconds.toFixed(0)} s of processor time, file of ${figures.fileMegabytes} MB`,
    },
    { name: 'resident memory while loading', unit: 'MB', value: figures.loadMegabytes, most: 400, note: '' },
    {
      name: 'opening, to the first answer',
      unit: 's',
      value: figures.openSeconds,
      most: 0.5,
      note: `${figures.openProcessorSeconds.toFixed(2)} s of processor time`,
    },
  ]
}

async function firstPages(
  file: string,
  tasks: number,
  calls: number,
  searches: StreamFigures['searches'],
): Promise<Pick<StreamFigures, HttpFigures>> {
  const [dearest, { body }] = Object.entries(searches).reduce((most, each) =>
    each[1].median > most[1].median ? each : most,
  )
  const host = await sandboxOn(file, tasks, ['--now', new Date(dataMoment).toISOString()])
  // Enough of them that the slowest hundredth is ten calls at least.
  const counted = Math.max(1000, calls)
  const slowest = async () => {
    const { clock, processing } = await outputOf<CallerTimes>(startCaller(host, firstPage, counted))
    return { clock: quantile(clock, 0.99), processing: quantile(processing, 0.99) }
  }
  let other: Program | undefined
  try {
    const alone = await slowest()
    other = startCaller(host, body, Number.MAX_SAFE_INTEGER)
    const besideDearest = await slowest()
    return { alone, besideDearest, dearest }
  } finally {
    other?.kill()
    await host.stop()
  }
}

/** A caller in a process of its own, so that what it does is not in the times of another. */
function startCaller(host: BenchHost, filter: TaskFilter, calls: number): Program {
  const { path, ...call } = requestOf({ operation: 'getTasks', body: () => filter, connections: 1 }, 0)
  const job: CallerJob = { ...call, url: host.url + path, calls, pid: host.pid ?? process.pid }
  return start('one-caller.ts', [JSON.stringify(job)])
}

async function load(file: string, tasks: number): Promise<Pick<StreamFigures, LoadFigures>> {
  const note = `${file}.json`
  if (existsSync(note)) {
    const earlier: Pick<StreamFigures, LoadFigures> = JSON.parse(readFileSync(note, 'utf8'))
    return earlier
  }
  const figures = await run<Pick<StreamFigures, LoadFigures>>('load-stream.ts', [file, String(tasks)])
  writeFileSync(note, JSON.stringify(figures))
  return figures
}

type Program = ChildProcessByStdio<null, Readable, null>

/** Runs a program of this folder, which prints its figures as JSON. */
async function run<Figures>(program: string, args: readonly string[]): Promise<Figures> {
  return await outputOf(start(program, args))
}

function start(program: string, args: readonly string[]): Program {
  return spawn(
    process.execPath,
    ['--conditions=@case-management/source', fileURLToPath(new URL(program, import.meta.url)), ...args],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
}

async function outputOf<Figures>(program: Program): Promise<Figures> {
  const [output, [code]] = await Promise.all([text(program.stdout), once(program, 'exit')])
  if (code !== 0) throw new Error(`${program.spawnargs.join(' ')} ended with ${String(code)}`)
  const figures: Figures = JSON.parse(output)
  return figures
}
