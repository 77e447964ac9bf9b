import {
  agentTerms,
  assigneeTerms,
  channelEntry,
  fieldTerms,
  queueTerms,
  type IndexRow,
} from '../index-row.ts'
import { boundedKey } from '../storable.ts'
import type { Scope, TaskQuery } from '../task-storage.ts'
import { scopeDigest } from './scope-digest.ts'

const unassigned = 'unassigned'
const unresolved = 'unresolved'

/**
 * What a task is found by, beside its name and its moments: one index over these serves every other filter.
 * Each begins with its scope, so that the index leads to the tasks of one stream and to no others.
 */
export function searchTermsOf(scope: Scope, { facet, terms }: IndexRow): string[] {
  const found = [...terms]
  if (facet.status !== null) found.push(statusTerm(facet.status))
  if (facet.priority !== null) found.push(priorityTerm(facet.priority))
  found.push(...facet.channels.split('\n').filter(Boolean).map(channelTermOf))
  if (facet.unassigned) found.push(unassigned)
  if (facet.unresolved) found.push(unresolved)
  return beginningWith(scope, found)
}

/** For each filter of a query the terms of which a task must have one. */
export function searchTermsFor(scope: Scope, query: TaskQuery): string[][] {
  const filters = [
    (query.statuses ?? []).map(statusTerm),
    (query.priorities ?? []).map(priorityTerm),
    (query.channels ?? []).map((channel) => channelTermOf(channelEntry(channel).trim())),
    (query.queues ?? []).flatMap(queueTerms),
    (query.agents ?? []).flatMap(agentTerms),
    query.assignee === undefined ? [] : assigneeTerms(query.assignee),
    query.unassigned ? [unassigned] : [],
    query.unresolved ? [unresolved] : [],
    (query.customFields ?? []).flatMap(fieldTerms),
  ]
  return filters.filter((terms) => terms.length > 0).map((terms) => beginningWith(scope, terms))
}

function beginningWith(scope: Scope, terms: readonly string[]): string[] {
  const mark = scopeDigest(scope).toString('base64url', 0, 6)
  return terms.map((term) => `${mark} ${term}`)
}

function statusTerm(status: string): string {
  return boundedKey(`status:${status}`)
}

function priorityTerm(priority: string): string {
  return boundedKey(`priority:${priority}`)
}

/** @param entry - as {@link channelEntry} writes it, without the ends. */
function channelTermOf(entry: string): string {
  return boundedKey(`channel:${entry}`)
}
