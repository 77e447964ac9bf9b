import type { QuestionId } from '@case-management/contract/questions'
import type { Task } from '../../check/task.ts'
import type { SearchBody } from './search-case.ts'
import { sortNames } from './sort-names.ts'
import { withoutAccents } from './text.ts'

/** What of a search decides which questions it depends on. */
export interface Search {
  filter: SearchBody
  /** The user whom the token names: `null` for a token without one. Default that of the run. */
  subject?: string | null
  /** Whether the order of what is found tells something. */
  ordered?: boolean
}

/** The questions whose answers may decide what a search finds, and in which order, by its keys. */
export function scopeOf({ filter, subject, ordered }: Search, tasks: readonly Task[]): QuestionId[] {
  const keys = Object.keys(filter).filter((key) => !noFilters.has(key))
  const conditions = keys.filter((key) => !(key === 'endDate' && keys.includes('startDate')))
  return [
    ...new Set<QuestionId>([
      ...textScope(filter, tasks),
      ...namesScope(filter),
      ...peopleScope(filter, subject),
      ...momentsScope(filter),
      ...fieldsScope(filter),
      ...orderScope(filter, ordered === true),
      ...given(conditions.length > 1, 'filters-together'),
      ...given(
        Object.values(filter).some((value) => isList(value, 2)),
        'values-together',
      ),
      ...given(
        Object.values(filter).some((value) => Array.isArray(value) && value.length === 0),
        'empty-list',
      ),
      ...given(Object.values(filter).includes(false), 'false-flag'),
    ]),
  ]
}

const noFilters = new Set(['sortBy', 'skip', 'limit', 'selectedColumns'])

function given(condition: boolean, ...ids: QuestionId[]): QuestionId[] {
  return condition ? ids : []
}

function isList(value: unknown, least: number): boolean {
  return Array.isArray(value) && value.length >= least
}

function textScope({ searchText }: SearchBody, tasks: readonly Task[]): QuestionId[] {
  if (searchText === undefined) return []
  if (searchText === '') return ['empty-text']
  return [
    'search-place',
    'search-case',
    'search-keys',
    ...given(searchText.includes('*'), 'search-wildcards'),
    ...given(searchText.trim() !== searchText, 'search-blanks'),
    ...given(haveAccents(searchText, tasks), 'search-accents'),
  ]
}

/** Whether accents can decide what a text finds. */
function haveAccents(text: string, tasks: readonly Task[]): boolean {
  const bare = withoutAccents(text)
  if (bare !== text) return true
  const parts = bare.toLowerCase().split('*')
  return tasks.some((task) =>
    [task.name, task.refId, task.desc].some((held) => {
      const plain = withoutAccents(held ?? '')
      return plain !== held && parts.every((part) => plain.toLowerCase().includes(part.trim()))
    }),
  )
}

function namesScope({ status, priority }: SearchBody): QuestionId[] {
  return [
    ...given(isList(status, 1), 'status-matching', 'status-key', 'unknown-name'),
    ...given(isList(priority, 1), 'priority-matching', 'priority-key', 'unknown-name'),
  ]
}

function peopleScope(filter: SearchBody, subject: string | null | undefined): QuestionId[] {
  const mine = filter.mytask !== undefined || filter.mycase !== undefined
  return [
    ...given(filter.unassigned !== undefined, 'unassigned-in-queue'),
    ...given(filter.unresolved !== undefined, 'unresolved-without-category'),
    ...given(mine, 'mine-keys', subject === null ? 'me-without-subject' : 'me'),
    ...given(isList(filter.agents, 1), 'agents-key', 'people-names-case'),
    ...given(isList(filter.queues, 1), 'queues-key', 'people-names-case', 'queues-past'),
    ...given(isList(filter.channel, 1), 'channel-keys', 'people-names-case'),
  ]
}

function momentsScope({ startDate, endDate, dueDate, ETAlist }: SearchBody): QuestionId[] {
  const isWindow = startDate !== undefined || endDate !== undefined
  return [
    ...given(isWindow, 'window-key', 'window-ends'),
    ...given((startDate === undefined) !== (endDate === undefined), 'window-one-end'),
    ...given(Date.parse(startDate ?? '') > Date.parse(endDate ?? ''), 'window-reversed'),
    ...given(
      [startDate, endDate, dueDate].some((date) => date !== undefined && !date.endsWith('Z')),
      'date-forms',
    ),
    ...given(dueDate !== undefined, 'due-date-precision'),
    ...given(
      isList(ETAlist, 1),
      'eta-list-values',
      'eta-list-day',
      'eta-list-resolved',
      'eta-list-without-due',
    ),
  ]
}

function fieldsScope({ customFields = [] }: SearchBody): QuestionId[] {
  return [
    ...given(customFields.length > 0, 'custom-fields-form', 'custom-fields-lists'),
    ...given(customFields.length > 1, 'custom-fields-together'),
    ...given(
      customFields.some(({ selectedValue }) => selectedValue === null),
      'custom-fields-null',
    ),
  ]
}

function orderScope({ sortBy }: SearchBody, ordered: boolean): QuestionId[] {
  if (sortBy === undefined) return given(ordered, 'default-order')
  const names = typeof sortBy === 'string' ? [sortBy] : Object.keys(sortBy)
  const unknown = names.some((name) => !sortNames.has(name))
  return [
    ...given(typeof sortBy === 'string', 'sort-text-direction', 'default-order'),
    ...given(names.length > 1, 'sort-several-keys'),
    ...given(names.includes('createdDate'), 'sort-created-date', 'default-order'),
    ...given(names.includes('name'), 'sort-names'),
    ...given(
      names.some((name) => name !== 'name'),
      'sort-missing-values',
    ),
    ...given(unknown, 'sort-unknown-key', 'default-order'),
    ...given(!unknown, 'sort-ties'),
  ]
}
