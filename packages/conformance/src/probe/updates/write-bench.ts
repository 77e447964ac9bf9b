import type { QuestionId } from '@case-management/contract/questions'
import { noteWrite } from '../../check/note-write.ts'
import { inContractForm, withMoments, type Task } from '../../check/task.ts'
import { SkipCheck } from '../../check/signals.ts'
import type { SendOptions } from '../../host/transport.ts'
import { expectedUpdate, isClosed } from '../../model/update/expected-update.ts'
import { scopeOfUpdate } from '../../model/update/scope-of-update.ts'
import { isAsWanted } from '../../model/update/shown-as-wanted.ts'
import type { NamedKey } from '../../model/update/update-case.ts'
import { jsonOf, type Json, type JsonObject } from '../../projection/json.ts'
import type { Seen } from '../asker.ts'
import type { Beliefs } from '../beliefs.ts'
import { tellNone, tellNothing, type Reader } from '../readings/reading.ts'

/** An update that was sent, and what came of it. */
export interface Updated {
  seen: Seen
  before: JsonObject
  /** The record after it, when the host shows one. */
  after?: JsonObject
}

/** Sends updates to the tasks that may be written to, and keeps what each of them is now. */
export class WriteBench {
  readonly reader: Reader
  readonly beliefs: Beliefs
  /** Whole statuses and priorities of the account, as records show them. */
  readonly entries: Readonly<Record<NamedKey, readonly JsonObject[]>>
  readonly #now: Map<string, JsonObject>
  readonly #tasks: readonly Task[]

  /**
   * @param tasks - all the tasks that are known.
   * @param taskIds - those that may be written to.
   */
  constructor(reader: Reader, beliefs: Beliefs, tasks: readonly Task[], taskIds: readonly string[]) {
    this.reader = reader
    this.beliefs = beliefs
    this.#tasks = tasks
    const records = tasks.map((task) => jsonOf(task))
    this.#now = new Map(
      taskIds.flatMap((id) => {
        const record = records.find(({ _id }) => _id === id)
        return record ? [[id, record] as const] : []
      }),
    )
    this.entries = { status: wholeEntries(records, 'status'), priority: wholeEntries(records, 'priority') }
  }

  /** A task that may be written to, as it is now: the first of which something holds. Closed ones come last. */
  pick(holds: (record: JsonObject) => boolean = () => true): JsonObject | undefined {
    const all = [...this.#now.values()]
    return [...all.filter((record) => !isClosed(record)), ...all.filter(isClosed)].find(holds)
  }

  /** A task as it is now. */
  record(id: string): JsonObject | undefined {
    return this.#now.get(id)
  }

  /** All tasks that are known, as they are now. */
  tasks(): Task[] {
    return this.#tasks.map((task) => inContractForm(Object.assign({}, task, this.#now.get(task._id))))
  }

  /**
   * Sends an update. Whatever it does is put back at the end.
   *
   * @throws SkipCheck when there would be no way back.
   */
  async send(id: string, body: JsonObject, options: SendOptions = {}): Promise<Updated> {
    const { asker } = this.reader
    const before = this.#now.get(id) ?? {}
    const task = this.#tasks.find(({ _id }) => _id === id)
    if (task) asker.context.ledger.remember(task, this.#tasks)
    noteWrite(asker.context, 'updateTask', id, JSON.stringify(body))
    const seen = await asker.ask('updateTask', { taskId: id, body }, options)
    if (seen.status !== 200 || seen.body['_id'] !== id) return { seen, before }
    const after = withMoments(seen.body)
    this.#now.set(id, after)
    return { seen, before, after }
  }

  /**
   * Sends an update and takes in what it shows of some keys.
   *
   * @param ids - the questions that are asked so.
   * @param look - the keys of the record that tell.
   * @returns what came of it; nothing when it was not sent or tells nothing.
   */
  async ask(
    ids: readonly QuestionId[],
    id: string,
    body: JsonObject,
    look: readonly string[],
  ): Promise<Updated | undefined> {
    const updated = await this.try(ids, () => this.send(id, body))
    if (updated === undefined) return undefined
    const { seen, before, after } = updated
    const left = ids.filter((each) => !this.reader.findings.has(each))
    if (!seen.refused && after === undefined) {
      for (const each of left)
        tellNothing(this.reader, each, `the host answers an update with ${seen.status} and no record`, seen)
      return undefined
    }
    const isExplained = this.beliefs.learn({
      scope: scopeOfUpdate(before, body),
      exchange: seen.exchange,
      explains: (dialect) => {
        const update = { dialect, before, body, entries: this.entries }
        const expected = expectedUpdate(update)
        if (expected === 'refused' || after === undefined)
          return expected === 'refused' && after === undefined
        return look.every((key) => isAsWanted(update, expected.wanted, key, after[key]))
      },
    })
    if (isExplained) return updated
    for (const each of left) {
      if (after === undefined)
        tellNothing(this.reader, each, `the host refuses the update with ${seen.status}`, seen)
      else tellNone(this.reader, each, `the record shows ${told(after, look)}, as no answer has it`, seen)
    }
    return updated
  }

  /** Makes something that an update is sent for; where there would be no way back, the questions cannot be told. */
  async try<Result>(ids: readonly QuestionId[], make: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await make()
    } catch (error) {
      if (!(error instanceof SkipCheck)) throw error
      for (const each of ids) tellNothing(this.reader, each, error.message)
      return undefined
    }
  }

  /** Notes for a task what a search shows of it. */
  note(task: Task): void {
    if (this.#now.has(task._id)) this.#now.set(task._id, jsonOf(task))
  }

  /** Whether more than one answer to a question is still possible. */
  isOpen(id: QuestionId): boolean {
    return this.beliefs.of(id).length > 1
  }
}

function told(record: JsonObject, look: readonly string[]): string {
  const text = look.map((key) => `${key} ${JSON.stringify(record[key]) ?? 'not'}`).join(', ')
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}

/** The different entries that records show under a key, each as the record with most of its keys has it. */
function wholeEntries(records: readonly JsonObject[], key: NamedKey): JsonObject[] {
  const entries = new Map<Json | undefined, JsonObject>()
  for (const record of records) {
    const entry = record[key]
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) continue
    const known = entries.get(entry['name'])
    if (!known || Object.keys(known).length < Object.keys(entry).length) entries.set(entry['name'], entry)
  }
  return [...entries.values()]
}
