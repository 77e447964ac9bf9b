import { isDeepStrictEqual } from 'node:util'
import { demo } from '../../src/demo.ts'
import { mintToken } from '../../src/security/mint-token.ts'
import type { Task, TaskPage, TaskUpdate } from '../../src/model.ts'
import type { TaskStorage } from '../../src/storage/index.ts'
import { call } from '../support/call.ts'
import { parse } from '../storage/task-of.ts'

/** What a writer knows of the one task that it alone updates, again and again. */
export interface Writer {
  taskId: string
  /** The number of the last update that it sent. */
  sent: number
  /** The number of the last update that was acknowledged, and the record in that answer. */
  acknowledged?: { number: number; record: Task }
}

const statuses = ['Open', 'In Progress', 'On Hold']
const priorities = ['Low', 'Medium', 'High', 'Critical']
const channels = [['chat'], ['email'], ['chat', 'voice'], []]

/** An update that moves the task between counters of every kind. */
function updateOf(number: number): TaskUpdate {
  const at = <Value>(values: readonly Value[]) => values.slice(number % values.length)[0]
  return {
    name: `update ${number}`,
    status: { name: at(statuses) ?? '' },
    priority: { name: at(priorities) ?? '' },
    channel: at(channels) ?? [],
    ...(number % 2 === 0
      ? { queues: [{ _id: `qu-${number % 5}`, name: `Queue ${number % 5}` }] }
      : { currAssignee: { aId: 'a-1', agentId: `u-${number % 3}`, name: `Agent ${number % 3}` } }),
    dueDate: 1_750_000_000_000 + number * 1000,
  }
}

function numberOf({ name }: Task): number {
  return Number(/^update (\d+)$/u.exec(name)?.[1] ?? 0)
}

/** Everybody who writes at once to the tasks of the demo stream, and what was acknowledged to them. */
export class Writers {
  readonly #writers: Writer[]
  readonly #token: string

  private constructor(taskIds: readonly string[], token: string) {
    this.#writers = taskIds.map((taskId) => ({ taskId, sent: 0 }))
    this.#token = token
  }

  /** One writer for each task. */
  static async of(taskIds: readonly string[]): Promise<Writers> {
    return new Writers(taskIds, await mintToken(demo))
  }

  /**
   * Lets all write at once.
   *
   * @param fetch - asks the host.
   * @param goesOn - called after each update with whether it was acknowledged; says whether its writer sends another.
   */
  async write(fetch: typeof globalThis.fetch, goesOn: (acknowledged: boolean) => boolean): Promise<void> {
    const one = async (writer: Writer) => {
      for (;;) {
        const acknowledged = await this.#send(writer, fetch)
        if (!goesOn(acknowledged)) return
      }
    }
    await Promise.all(this.#writers.map(one))
  }

  /** What a storage no longer has of what was acknowledged, or has though nobody sent it. */
  async lost(storage: TaskStorage): Promise<string[]> {
    const found: string[] = []
    for (const { taskId, sent, acknowledged } of this.#writers) {
      const record = parse((await storage.get(demo, taskId)) ?? '{"name":""}')
      const number = numberOf(record)
      const least = acknowledged?.number ?? 0
      if (number < least) found.push(`${taskId}: update ${least} was acknowledged, ${number} is kept`)
      else if (number > sent) found.push(`${taskId}: update ${number} is kept, ${sent} were sent`)
      else if (number === least && acknowledged && !isDeepStrictEqual(record, acknowledged.record))
        found.push(`${taskId}: update ${number} is kept otherwise than it was acknowledged`)
    }
    return found
  }

  /**
   * Searches for all tasks.
   *
   * @returns what is wrong with the answer, among which what misses an update that was acknowledged before the search
   * was sent; nothing when there was no answer.
   */
  async search(fetch: typeof globalThis.fetch): Promise<string[] | undefined> {
    const acknowledged = this.#writers.map((writer) => writer.acknowledged?.number ?? 0)
    const body = { limit: this.#writers.length + 1 }
    const answer = await asked(() => call({ fetch }, 'getTasks', { token: this.#token, body }))
    if (answer === undefined) return undefined
    if (answer.status !== 200) return [`a search was answered ${answer.status} ${answer.text}`]
    const { results, totalResults }: TaskPage = JSON.parse(answer.text)
    const wrong = this.#writers.flatMap(({ taskId, sent }, index) => {
      const task = results.find(({ _id }) => _id === taskId)
      const number = task && numberOf(task)
      const least = acknowledged[index] ?? 0
      if (number !== undefined && number >= least && number <= sent) return []
      return [`${taskId}: update ${number} was found, ${least} was acknowledged, ${sent} were sent`]
    })
    const tasks = this.#writers.length
    if (results.length !== tasks || totalResults !== tasks) {
      wrong.push(`${results.length} tasks of ${totalResults} were found instead of ${tasks}`)
    }
    return wrong
  }

  async #send(writer: Writer, fetch: typeof globalThis.fetch): Promise<boolean> {
    const number = (writer.sent += 1)
    const sent = { taskId: writer.taskId, token: this.#token, body: updateOf(number) }
    const answer = await asked(() => call({ fetch }, 'updateTask', sent))
    if (answer === undefined) return false
    if (answer.status !== 200)
      throw new Error(`update ${number} was answered ${answer.status} ${answer.text}`)
    writer.acknowledged = { number, record: parse(answer.text) }
    return true
  }
}

/** An answer; nothing when the host went away, and may have done what it was asked or not. */
async function asked(ask: () => Promise<Response>): Promise<{ status: number; text: string } | undefined> {
  try {
    const response = await ask()
    return { status: response.status, text: await response.text() }
  } catch {
    return undefined
  }
}
