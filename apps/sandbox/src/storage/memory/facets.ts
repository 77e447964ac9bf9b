import { channelEntry, type Facet } from '../index-row.ts'
import { storable } from '../storable.ts'
import type { TaskQuery } from '../task-storage.ts'
import { Dictionary } from './dictionary.ts'
import type { Verdict } from './verdict.ts'

/** Stands for a status or priority that a task has not. */
const none = ''

/** The values of one facet, as numbers of the dictionaries. */
interface FacetValues {
  status: number
  priority: number
  channels: number
  unassigned: boolean
  unresolved: boolean
}

/** The facets that tasks have, each with the number of its tasks: filters look at these, and not at tasks. */
export class Facets {
  readonly #keys = new Dictionary()
  readonly #facets: Facet[] = []
  readonly #values: FacetValues[] = []
  readonly #statuses = new Dictionary()
  readonly #priorities = new Dictionary()
  readonly #channels = new Dictionary()

  /** The number of a facet, which has one more task from now on, or so many. */
  hold(facet: Facet, tasks = 1): number {
    const known = this.#keys.get(facet.key)
    const number = this.#keys.hold(facet.key, tasks)
    if (known === undefined) {
      this.#facets[number] = facet
      this.#values[number] = {
        status: this.#statuses.hold(textOf(facet.status)),
        priority: this.#priorities.hold(textOf(facet.priority)),
        channels: this.#channels.hold(facet.channels),
        unassigned: facet.unassigned,
        unresolved: facet.unresolved,
      }
    }
    return number
  }

  /** A facet has one task less from now on. */
  release(number: number): void {
    const values = this.#values[number]
    if (!this.#keys.release(number) || values === undefined) return
    this.#statuses.release(values.status)
    this.#priorities.release(values.priority)
    this.#channels.release(values.channels)
  }

  /** The facets that tasks have, and how many have each. */
  *held(): Generator<[number: number, facet: Facet, tasks: number]> {
    for (const [number, facet] of this.#facets.entries()) {
      const tasks = this.#keys.holdersOf(number)
      if (tasks > 0) yield [number, facet, tasks]
    }
  }

  /** Which facets a query wants; nothing when it wants all. */
  verdict(query: TaskQuery): Verdict | undefined {
    const statuses = query.statuses?.length ? marked(this.#statuses, query.statuses.map(present)) : undefined
    const priorities = query.priorities?.length
      ? marked(this.#priorities, query.priorities.map(present))
      : undefined
    const channels = query.channels?.length ? this.#holding(query.channels) : undefined
    const { unassigned, unresolved } = query
    if (!statuses && !priorities && !channels && !unassigned && !unresolved) return undefined
    const verdict = { matches: new Uint8Array(this.#keys.size), tasks: 0 }
    for (let number = 0; number < this.#values.length; number += 1) {
      const tasks = this.#keys.holdersOf(number)
      const values = this.#values[number]
      if (tasks === 0 || values === undefined) continue
      if (statuses && statuses[values.status] === 0) continue
      if (priorities && priorities[values.priority] === 0) continue
      if (channels && channels[values.channels] === 0) continue
      if (unassigned && !values.unassigned) continue
      if (unresolved && !values.unresolved) continue
      verdict.matches[number] = 1
      verdict.tasks += tasks
    }
    return verdict
  }

  #holding(channels: readonly string[]): Uint8Array {
    const entries = channels.map(channelEntry)
    return Uint8Array.from({ length: this.#channels.size }, (_, number) => {
      const held = this.#channels.textOf(number)
      return Number(entries.some((entry) => held.includes(entry)))
    })
  }
}

function textOf(value: string | null): string {
  return value === null ? none : present(value)
}

/** A value that is there never looks like one that is not, even when it is empty. */
function present(value: string): string {
  return `=${storable(value)}`
}

function marked(dictionary: Dictionary, texts: readonly string[]): Uint8Array {
  const marks = new Uint8Array(dictionary.size)
  for (const text of texts) {
    const number = dictionary.get(text)
    if (number !== undefined) marks[number] = 1
  }
  return marks
}
