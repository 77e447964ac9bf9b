import { channelEntry, type Facet } from '../index-row.ts'
import { storable } from '../storable.ts'
import type { TaskQuery } from '../task-storage.ts'
import { Dictionary } from './dictionary.ts'
import { grown } from './grown.ts'
import type { Verdict } from './verdict.ts'

/** Stands for a status or priority that a task has not. */
const none = ''

/** The facets that tasks have, each with the number of its tasks: filters look at these, and not at tasks. */
export class Facets {
  readonly #keys = new Dictionary()
  readonly #facets: Facet[] = []
  /** A column for each value, as numbers of the dictionaries, and one for {@link kindOf}. */
  #statusAt = new Uint32Array(0)
  #priorityAt = new Uint32Array(0)
  #channelsAt = new Uint32Array(0)
  #kindAt = new Uint32Array(0)
  readonly #statuses = new Dictionary()
  readonly #priorities = new Dictionary()
  readonly #channels = new Dictionary()

  /** The number of a facet, which has one more task from now on, or so many. */
  hold(facet: Facet, tasks = 1): number {
    const known = this.#keys.get(facet.key)
    const number = this.#keys.hold(facet.key, tasks)
    if (known === undefined) this.#set(number, facet)
    return number
  }

  /** A facet has one task less from now on. */
  release(number: number): void {
    if (!this.#keys.release(number)) return
    this.#statuses.release(this.#statusAt[number] ?? 0)
    this.#priorities.release(this.#priorityAt[number] ?? 0)
    this.#channels.release(this.#channelsAt[number] ?? 0)
  }

  /** The facets that tasks have, and how many have each. */
  *held(): Generator<[number: number, facet: Facet, tasks: number]> {
    for (const [number, facet] of this.#facets.entries()) {
      const tasks = this.#keys.holdersOf(number)
      if (tasks > 0) yield [number, facet, tasks]
    }
  }

  /** Which facets a query wants; nothing when it wants all. */
  verdict({ statuses, priorities, channels, unassigned, unresolved }: TaskQuery): Verdict | undefined {
    if (!statuses?.length && !priorities?.length && !channels?.length && !unassigned && !unresolved)
      return undefined
    const ofStatus = marked(this.#statuses, statuses?.map(present))
    const ofPriority = marked(this.#priorities, priorities?.map(present))
    const ofChannels = this.#holding(channels)
    const ofKind = kindsWith(unassigned ?? false, unresolved ?? false)
    const [status, priority, channel, kind] = [
      this.#statusAt,
      this.#priorityAt,
      this.#channelsAt,
      this.#kindAt,
    ]
    const matches = new Uint8Array(this.#keys.size)
    let tasks = 0
    // Without a branch that depends on the facet, which the processor could only guess.
    for (let number = 0; number < matches.length; number += 1) {
      const match =
        (ofStatus[status[number] ?? 0] ?? 0) &
        (ofPriority[priority[number] ?? 0] ?? 0) &
        (ofChannels[channel[number] ?? 0] ?? 0) &
        (ofKind[kind[number] ?? 0] ?? 0)
      matches[number] = match
      tasks += match * this.#keys.holdersOf(number)
    }
    return { matches, tasks }
  }

  #set(number: number, facet: Facet): void {
    this.#facets[number] = facet
    const size = this.#facets.length
    this.#statusAt = grown(this.#statusAt, size)
    this.#priorityAt = grown(this.#priorityAt, size)
    this.#channelsAt = grown(this.#channelsAt, size)
    this.#kindAt = grown(this.#kindAt, size)
    this.#statusAt[number] = this.#statuses.hold(textOf(facet.status))
    this.#priorityAt[number] = this.#priorities.hold(textOf(facet.priority))
    this.#channelsAt[number] = this.#channels.hold(facet.channels)
    this.#kindAt[number] = kindOf(facet)
  }

  #holding(channels: readonly string[] = []): Uint8Array {
    const marks = new Uint8Array(this.#channels.size).fill(Number(channels.length === 0))
    for (const entry of channels.map(channelEntry)) {
      for (let number = 0; number < marks.length; number += 1) {
        if (this.#channels.textOf(number).includes(entry)) marks[number] = 1
      }
    }
    return marks
  }
}

/** Says with one number whether a facet is unassigned and whether it is unresolved. */
function kindOf({ unassigned, unresolved }: Pick<Facet, 'unassigned' | 'unresolved'>): number {
  return Number(unassigned) + 2 * Number(unresolved)
}

/** Marks the kinds that are at least this. */
function kindsWith(unassigned: boolean, unresolved: boolean): Uint8Array {
  const wanted = kindOf({ unassigned, unresolved })
  return Uint8Array.from([0, 1, 2, 3], (kind) => Number((kind & wanted) === wanted))
}

function textOf(value: string | null): string {
  return value === null ? none : present(value)
}

/** A value that is there never looks like one that is not, even when it is empty. */
function present(value: string): string {
  return `=${storable(value)}`
}

/** Marks the numbers of texts; all numbers when there is no text to choose by. */
function marked(dictionary: Dictionary, texts: readonly string[] = []): Uint8Array {
  const marks = new Uint8Array(dictionary.size).fill(Number(texts.length === 0))
  for (const text of texts) {
    const number = dictionary.get(text)
    if (number !== undefined) marks[number] = 1
  }
  return marks
}
