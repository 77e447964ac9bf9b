import { agentTerms, assigneeTerms, fieldTerms, queueTerms } from '../index-row.ts'
import { storable } from '../storable.ts'
import type { Span, TaskQuery } from '../task-storage.ts'
import { pageOf } from './page-of.ts'
import type { TaskIndex } from './task-index.ts'
import type { Verdict } from './verdict.ts'

/** A page of slots, and how many tasks are found in all. */
export interface FoundSlots {
  slots: readonly number[]
  total: number
}

/** A search in steps: it may be paused after each, and must begin anew when the index has changed meanwhile. */
export type Search = Generator<void, FoundSlots>

/** So many slots are looked at in one step. */
const pace = 8192
/** So few found tasks are sorted, in place of going along an order until they have come. */
const fewAtMost = 1000

const nothing: FoundSlots = { slots: [], total: 0 }

/** Finds a page and its exact total. */
export function* findSlots(index: TaskIndex, query: TaskQuery): Search {
  const text = query.nameContains ? storable(query.nameContains) : ''
  const facets = index.facets.verdict(query)
  const terms = termConditions(query).map((keys) => keys.map((key) => index.terms.of(key)))
  if (facets?.tasks === 0 || terms.some((lists) => lists.every(({ length }) => length === 0))) return nothing
  const names = text === '' ? undefined : yield* index.names.holding(text)
  if (names?.tasks === 0) return nothing

  const others = otherConditions(index, query, facets, names)
  if (terms.length === 0 && !hasMoments(query) && !(facets && names)) {
    const counted = facets ?? names
    const total = counted?.tasks ?? index.tasks
    return { slots: yield* pageOf(index, query, total, counted && others), total }
  }

  const found = new Found()
  if (terms.length === 0) {
    for (let slot = 0; slot < index.slots; slot += 1) {
      if (others(slot)) found.add(slot)
      if (slot % pace === pace - 1) yield
    }
    return { slots: yield* pageOf(index, query, found.total, others, found.few), total: found.total }
  }

  // How many of the conditions a task meets, as long as it met all before.
  const met = new Uint8Array(index.slots)
  let looked = 0
  for (const [condition, lists] of terms.entries()) {
    for (const slots of lists) {
      for (const slot of slots) {
        if (++looked % pace === 0) yield
        if (met[slot] !== condition) continue
        met[slot] = condition + 1
        if (condition === terms.length - 1 && others(slot)) found.add(slot)
      }
    }
  }
  const matches = (slot: number) => met[slot] === terms.length && others(slot)
  return { slots: yield* pageOf(index, query, found.total, matches, found.few), total: found.total }
}

/** Counts the tasks that are found, and keeps them while they are few. */
class Found {
  total = 0
  few: number[] | undefined = []

  add(slot: number): void {
    this.total += 1
    if (this.few === undefined) return
    if (this.total > fewAtMost) this.few = undefined
    else this.few.push(slot)
  }
}

/** For each condition on terms those of which a task must have one. */
function termConditions(query: TaskQuery): string[][] {
  return [
    (query.queues ?? []).flatMap(queueTerms),
    (query.agents ?? []).flatMap(agentTerms),
    query.assignee === undefined ? [] : assigneeTerms(query.assignee),
    (query.customFields ?? []).flatMap(fieldTerms),
  ]
    .filter((keys) => keys.length > 0)
    .map((keys) => [...new Set(keys)])
}

function hasMoments({ created, due }: TaskQuery): boolean {
  return isBound(created) || (due?.length ?? 0) > 0
}

function isBound(span: Span | undefined): boolean {
  return span?.from !== undefined || span?.to !== undefined
}

/** Whether a slot has a task that meets what is no term. */
function otherConditions(
  index: TaskIndex,
  query: TaskQuery,
  facets: Verdict | undefined,
  names: Verdict | undefined,
): (slot: number) => boolean {
  const { createdAt, dueDate } = index.moments
  const created = isBound(query.created) ? query.created : undefined
  const due = query.due?.length ? query.due : undefined
  return (slot) => {
    const facet = index.facetAt(slot)
    if (facet === undefined || (facets && facets.matches[facet] === 0)) return false
    if (names && names.matches[index.nameAt(slot)] === 0) return false
    if (created && !isWithin(createdAt[slot] ?? Number.NaN, created)) return false
    return due === undefined || due.some((span) => isWithin(dueDate[slot] ?? Number.NaN, span))
  }
}

/** No moment is within no span. */
function isWithin(moment: number, { from = -Infinity, to = Infinity }: Span): boolean {
  return moment >= from && moment <= to
}
