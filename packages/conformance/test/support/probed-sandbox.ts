import { isDeepStrictEqual } from 'node:util'
import { dialectWith, questions, type Dialect, type QuestionId } from '@case-management/contract/questions'
import { createSandbox, type Sandbox } from '@case-management/sandbox'
import { moving } from '../../src/host/not-restored.ts'
import { isNothing } from '../../src/host/restoration.ts'
import type { SomeAnswer } from '../../src/probe/finding.ts'
import { probeHost, type Probe, type ProbeOptions } from '../../src/probe/probe.ts'
import { questionIds } from '../../src/probe/question-ids.ts'
import { textOf, type JsonObject } from '../../src/projection/json.ts'
import type { Host } from '../faults/fault.ts'
import { sandboxApp, sandboxTarget } from './honest-sandbox.ts'

/** One question with one of its answers. */
export interface AnswerCase {
  id: QuestionId
  answer: SomeAnswer
}

/** Values to try for answers that carry a number, by the question. */
const values: Readonly<Record<string, readonly number[]>> = {
  'default-limit': [1, 10, 500],
  'largest-limit': [5, 100, 250],
  'total-counted': [1, 100, 250],
  'longest-list': [1, 20, 500],
  'window-span': [1, 31, 400],
  'largest-body': [1024, 100_000, 2_000_000],
  'deepest-body': [8, 100, 500],
  'rate-limit-status': [403, 503],
  'token-leeway': [60, 300],
  'read-after-write': [1000],
}

const refusals = [
  { status: 400, code: 'NotValid' },
  { status: 404, code: 404 },
  { status: 422, code: 4220 },
]

/** Every answer of every question; of those with a value, three. */
export function everyAnswer(): AnswerCase[] {
  return questionIds.flatMap((id) =>
    Object.entries(questions[id].answers).flatMap(([answer, about]): AnswerCase[] => {
      if (!('value' in about)) return [{ id, answer: { answer } }]
      const tried = about.value === 'refusal' ? refusals : (values[id] ?? [])
      return tried.map((value) => ({ id, answer: { answer, value } }))
    }),
  )
}

/** The contract's dialect with other answers to some questions. */
export function dialectOf(...cases: readonly AnswerCase[]): Dialect {
  return dialectWith(Object.fromEntries(cases.map(({ id, answer }) => [id, answer])))
}

/** A probe of a sandbox, and what of its tasks is not as before. */
export interface SandboxProbe extends Probe {
  /** Task and keys that differ, one line for each task but that which may be spoilt. */
  changed: string[]
}

interface SandboxOptions extends Partial<ProbeOptions> {
  tasks?: number
  breakHost?: (honest: Host) => Host
  /** Whether tasks may be written to. */
  writes?: boolean
  /** Whether a task may be spoilt. */
  spoils?: boolean
  /** Told what of the tasks is not as before, also when the probe ends early. */
  onEnd?: (changed: readonly string[]) => void
}

/** Probes a sandbox of its own that behaves as a dialect says, with 300 generated tasks. */
export async function probeSandbox(dialect: Dialect, options: SandboxOptions = {}): Promise<SandboxProbe> {
  const {
    tasks = 300,
    breakHost = (honest: Host) => honest,
    writes = false,
    spoils = false,
    onEnd,
    ...others
  } = options
  const sandbox = await createSandbox({ tasks, seed: 1, checkEvery: 0, dialect })
  const host = breakHost((request) => sandbox.fetch(request))
  const before = await recordsOf(sandbox)
  const [spoilTaskId] = before.keys()
  try {
    const probe = await probeHost({
      target: { ...sandboxTarget(), writable: writes },
      credentials: sandboxApp,
      fetch: (input, init) => host(new Request(input, init)),
      ...(spoils && spoilTaskId !== undefined && { spoilTaskId }),
      ...others,
    })
    return { ...probe, changed: await changed() }
  } finally {
    onEnd?.(await changed())
    await sandbox.close()
  }

  async function changed(): Promise<string[]> {
    return differences(before, await recordsOf(sandbox), spoils ? spoilTaskId : undefined)
  }
}

/** The records that a sandbox stores, by the id of the task. */
export async function recordsOf(sandbox: Sandbox): Promise<Map<string, JsonObject>> {
  const records = new Map<string, JsonObject>()
  for await (const { record: text } of sandbox.storage.export()) {
    const record: JsonObject = JSON.parse(text)
    records.set(textOf(record['_id']), record)
  }
  return records
}

function differences(
  before: ReadonlyMap<string, JsonObject>,
  after: ReadonlyMap<string, JsonObject>,
  spoilt: string | undefined,
): string[] {
  return [...before].flatMap(([id, old]) => {
    if (id === spoilt) return []
    const now = after.get(id) ?? {}
    const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
      (key) =>
        !moving.has(key) &&
        !isDeepStrictEqual(old[key], now[key]) &&
        !(isNothing(old[key]) && isNothing(now[key])),
    )
    return keys.length === 0 ? [] : [`${id}: ${keys.join(', ')}`]
  })
}

/** What a probe says wrongly of a dialect, one line for each question: another answer, or none where one is right. */
export function mistakesOf({ findings }: Probe, dialect: Dialect): string[] {
  return [...findings].flatMap(([id, finding]) => {
    if (finding.kind === 'cannot-tell') return []
    const said = finding.kind === 'told' ? JSON.stringify(finding.answer) : finding.reason
    const { body } = finding.exchange.request
    return said === JSON.stringify(dialect[id])
      ? []
      : [`${id} is ${JSON.stringify(dialect[id])}, and the probe says ${said} after ${body.slice(0, 200)}`]
  })
}
