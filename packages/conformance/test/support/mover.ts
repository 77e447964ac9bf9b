import { demo, mintToken, type Sandbox } from '@case-management/sandbox'
import * as fc from 'fast-check'
import type { TaskUpdate } from '../../src/check/task.ts'
import { callOf, listOf, objectOf, type Host } from '../faults/fault.ts'
import { textOf, type JsonObject } from '../../src/projection/json.ts'

/** What others do to a stream while it is tested. */
export interface Movement {
  /** Changes for each request of the run. */
  rate: number
  /** Start of every random choice. */
  seed: number
  /** The tasks that others leave alone, because the run may write to them. */
  spared: readonly string[]
}

/** Others at work on a stream. */
export interface Mover {
  /** A host whose tasks are changed by others after its answers to the run. */
  beside: (host: Host) => Host
  /** The tasks of others that are not as these left them. */
  troubled: () => Promise<string[]>
  /** How many changes were made. */
  changes: { updated: number; added: number; removed: number }
}

/** What people at work set. */
const updates: readonly TaskUpdate[] = [
  ...['Open', 'In Progress', 'On Hold', 'Resolved', 'Closed'].map((name) => ({ status: { name } })),
  ...['Critical', 'High', 'Medium', 'Low'].map((name) => ({ priority: { name } })),
  { name: 'Refund for order, asked again' },
  { name: 'Broken door of the car' },
  { desc: 'The customer called again.' },
  { tags: ['moved'] },
  { channel: ['chat'] },
  { channel: ['email', 'voice'] },
  { currAssignee: { agentId: demo.subject } },
  { currAssignee: { agentId: 'u-11111111-d950-5720-a812-fbc1ac9f0001', name: 'Jo Ek' } },
  { currAssignee: null },
  { queues: [{ _id: 'qu-0d1624a-7f60-4e3a-9f6d-aaaaaaaa0002', name: 'SupportQueue1' }] },
  { queues: [] },
  { dueDate: Date.UTC(2025, 5, 3, 10) },
  { dueDate: Date.UTC(2099, 0, 1) },
  { dueDate: null },
]

/** Kinds of changes; what stands here more often is done more often. */
const kinds = ['update', 'update', 'update', 'add', 'remove'] as const

/** Of so few tasks none is taken away. */
const fewest = 10

/**
 * Moves the tasks of the stream that is tested. A seed decides after which requests of the run something is changed,
 * and what, so that no clock does.
 */
export async function createMover(sandbox: Sandbox, { rate, seed, spared }: Movement): Promise<Mover> {
  const token = await mintToken(demo)
  const draw = drawing(seed)
  const changes = { updated: 0, added: 0, removed: 0 }
  const records = new Map<string, JsonObject>()

  const stream = async (): Promise<JsonObject[]> => {
    const page = await answered(sandbox, operation('getTasks', token, { limit: 1000 }))
    return listOf(page['results']).filter(({ _id }) => !spared.includes(textOf(_id)))
  }
  for (const record of await stream()) records.set(textOf(record['_id']), record)

  const made: Record<(typeof kinds)[number], (id: string) => Promise<void>> = {
    async update(id) {
      records.set(id, await answered(sandbox, operation(`updateTask/${id}`, token, draw.of(updates))))
      changes.updated++
    },
    async add() {
      const { ids } = await answered(sandbox, control('POST', 'tasks', { count: 1, seed: draw.number() }))
      changes.added++
      const added = Array.isArray(ids) ? ids.map(textOf) : []
      for (const record of await stream())
        if (added.includes(textOf(record['_id']))) records.set(textOf(record['_id']), record)
    },
    async remove(id) {
      await answered(sandbox, control('DELETE', `tasks/${id}`))
      records.delete(id)
      changes.removed++
    },
  }

  let due = 0
  let moving: Promise<void> = Promise.resolve()
  async function move(): Promise<void> {
    // As many as the rate says, and by chance one more.
    for (due += draw.upTo(2 * rate); due >= 1; due--) {
      const id = draw.of([...records.keys()])
      const kind = draw.of(kinds)
      await made[kind === 'remove' && records.size <= fewest ? 'add' : kind](id)
    }
  }

  return {
    changes,
    beside: (host) => async (request) => {
      const { operation: id } = await callOf(request)
      const response = await host(request)
      if (id === undefined) return response
      moving = moving.then(move)
      await moving
      return response
    },
    async troubled() {
      const now = new Map((await stream()).map((record) => [textOf(record['_id']), record]))
      return [...new Set([...now.keys(), ...records.keys()])].filter(
        (id) => JSON.stringify(now.get(id)) !== JSON.stringify(records.get(id)),
      )
    },
  }
}

/** Random choices that a seed decides. */
function drawing(seed: number) {
  const numbers = fc.noBias(fc.nat())
  let drawn: number[] = []
  let chunk = 0
  const number = (): number => {
    if (drawn.length === 0) drawn = fc.sample(numbers, { seed: seed * 100_003 + chunk++, numRuns: 1000 })
    return drawn.pop() ?? 0
  }
  return {
    number,
    upTo: (most: number) => (most * number()) / 0x7f_ff_ff_ff,
    of<T>(list: readonly T[]): T {
      const chosen = list[number() % list.length]
      if (chosen === undefined) throw new Error('There is nothing left to choose from.')
      return chosen
    },
  }
}

/** A request of the demo app to one of the operations. */
export function operation(path: string, token: string, body: object): Request {
  return new Request(
    `http://sandbox/caseManagement/api/public/analytics/${demo.streamId}/${path}`,
    withBody('POST', body, { auth: token, accountId: demo.accountId }),
  )
}

/** A request to what the sandbox has for testers. */
export function control(method: string, path: string, body?: object): Request {
  return new Request(`http://sandbox/__sandbox/${path}`, withBody(method, body))
}

function withBody(method: string, body?: object, headers: Record<string, string> = {}): RequestInit {
  return {
    method,
    headers: { ...headers, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  }
}

async function answered(sandbox: Sandbox, request: Request): Promise<JsonObject> {
  const response = await sandbox.fetch(request)
  const text = await response.text()
  const body = objectOf(text)
  if (response.status !== 200 || !body) throw new Error(`The mover was answered ${response.status}: ${text}`)
  return body
}
