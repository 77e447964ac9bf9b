import type { AnswerTo, Dialect, QuestionId } from '@case-management/contract/questions'
import { SettableClock } from '../../src/clock.ts'
import { demo } from '../../src/demo.ts'
import type { Task, TaskFilter, TaskPage } from '../../src/model.ts'
import { mintToken } from '../../src/security/mint-token.ts'
import { call, type CallOptions } from '../support/call.ts'
import { sandboxWith } from '../support/sandbox.ts'
import { task } from '../support/task.ts'

/** The moment at which all is played: noon of a day in UTC. */
export const now = Date.parse('2025-06-10T12:00:00.000Z')

/** An answer as it was seen: its status, and its body as JSON. */
export interface Seen {
  status: number
  headers: Headers
  body: unknown
}

/** A sandbox under a dialect, with tasks of the test's own. */
export interface Watched {
  /** Sends a call, with everything in order unless the test says otherwise. */
  send: (operation: 'getTasks' | 'updateTask', options?: CallOptions) => Promise<Seen>
  /** Ids that a search finds, in order; nothing when it is refused. */
  ids: (filter: unknown, options?: CallOptions) => Promise<string | undefined>
  page: (filter: unknown) => Promise<TaskPage>
  /** The record of `ti-1` after an update of it; nothing when it is refused. */
  updated: (update: unknown) => Promise<Task | undefined>
  token: (claims?: Record<string, unknown>) => Promise<string>
}

/** Starts a sandbox with these tasks; each gets what it does not name from the usual task. */
export type Start = (...tasks: Partial<Task>[]) => Promise<Watched>

/** Tells by its behaviour how a sandbox answers a question. */
export type Observer<Id extends QuestionId> = (start: Start) => Promise<AnswerTo<Id> | undefined>

/** One observer for each question of a topic. */
export type Observers = { readonly [Id in QuestionId]?: Observer<Id> }

/** What starts sandboxes under a dialect. */
export function startUnder(dialect: Dialect): Start {
  return async (...tasks) => {
    const records = tasks.map((each, index) =>
      task({ _id: `ti-${index + 1}`, createdAt: `2025-06-0${index + 1}T00:00:00.000Z`, ...each }),
    )
    const sandbox = await sandboxWith(records, { dialect, clock: new SettableClock(now) })
    const send = async (operation: 'getTasks' | 'updateTask', options: CallOptions = {}): Promise<Seen> => {
      const response = await call(sandbox, operation, { taskId: 'ti-1', ...options })
      const body: unknown = await response.json()
      return { status: response.status, headers: response.headers, body }
    }
    const page = async (filter: unknown, options: CallOptions = {}) => {
      const { status, body } = await send('getTasks', { body: filter, ...options })
      return status === 200 ? pageOf(body) : undefined
    }
    return {
      send,
      page: async (filter) => {
        const found = await page(filter)
        if (found === undefined) throw new Error('The search was refused.')
        return found
      },
      ids: async (filter, options) =>
        (await page(filter, options))?.results.map(({ _id }) => _id.slice(3)).join(' '),
      updated: async (update) => {
        const { status, body } = await send('updateTask', { body: update })
        return status === 200 ? recordOf(body) : undefined
      },
      token: (claims = {}) => mintToken({ ...demo, ...claims }),
    }
  }
}

/** The search of `TaskFilter` by one key. */
export function by(key: keyof TaskFilter, value: unknown): Record<string, unknown> {
  return { [key]: value }
}

/** The answer that goes with what was seen; nothing when nothing goes with it. */
export function answerFor<Answer extends string>(
  seen: string | undefined,
  answers: Readonly<Record<string, Answer>>,
): { answer: Answer } | undefined {
  const answer = answers[seen ?? 'refused']
  return answer === undefined ? undefined : { answer }
}

function pageOf(body: unknown): TaskPage {
  return Object.assign(
    { results: [], page: -1, limit: -1, hasMore: false, totalPages: -1, totalResults: -1 },
    body,
  )
}

function recordOf(body: unknown): Task {
  return Object.assign({ _id: '', caseId: '', caseRefId: '', name: '' }, body)
}
