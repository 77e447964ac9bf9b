import type { Experiment } from '../experiment.ts'
import { spread, textsOf, type Material, type Plan } from './plan.ts'

/** Searches by several things, by nothing, and by fields of the account's own. */
export function combiningExperiments({ tasks }: Material): Plan {
  const fields = tasks.flatMap((task) => task.fields ?? [])
  const pairs = fields.flatMap(({ lname, selectedValue }) =>
    lname !== undefined &&
    ['string', 'number', 'boolean'].includes(typeof selectedValue) &&
    selectedValue !== ''
      ? [{ lname, selectedValue }]
      : [],
  )
  const several = spread(different(pairs), 12)
  const names = textsOf(fields.map(({ lname }) => lname))
  const entries = fields.flatMap(({ lname, selectedValue }) =>
    lname !== undefined && Array.isArray(selectedValue) && typeof selectedValue[0] === 'string'
      ? [{ lname, selectedValue: selectedValue[0] }]
      : [],
  )
  const twos = several.flatMap((one, index) => several.slice(index + 1).map((other) => [one, other] as const))
  const priorities = spread(textsOf(tasks.map(({ priority }) => priority?.name)), 3)
  return {
    // What asks for nothing finds all tasks, so that their order tells something too.
    'empty-list': [{ filter: { priority: [], sortBy: 'name' }, ordered: true }, { filter: { channel: [] } }],
    'false-flag': [
      { filter: { unassigned: false, sortBy: { dueDate: 'desc' } }, ordered: true },
      { filter: { unresolved: false } },
    ],
    'empty-text': [
      { filter: { searchText: '', sortBy: { dueDate: 'asc' } }, ordered: true },
      { filter: { searchText: '' } },
    ],
    'filters-together': [
      ...priorities.map((name) => ({ filter: { priority: [name], unresolved: true } })),
      ...priorities.map((name) => ({ filter: { priority: [name], unassigned: true } })),
    ],
    'custom-fields-form': several.flatMap((pair) => custom(pair)),
    'custom-fields-together': spread(twos, 30).flatMap((two) => custom(...two)),
    'custom-fields-null': names.slice(0, 8).flatMap((lname) => custom({ lname, selectedValue: null })),
    'custom-fields-lists': spread(different(entries), 4).flatMap((pair) => custom(pair)),
  }
}

function different<Pair>(pairs: readonly Pair[]): Pair[] {
  return [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()]
}

function custom(...customFields: { lname: string; selectedValue: unknown }[]): Experiment[] {
  return [{ filter: { customFields } }]
}
