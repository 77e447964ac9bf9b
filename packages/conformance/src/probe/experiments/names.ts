import type { Experiment } from '../experiment.ts'
import { made, swapCase, textsOf, type Material, type Plan } from './plan.ts'

/** A name that no task has. */
const nonesuch = 'zz probe nonesuch'

/** Searches by names of statuses and priorities in other spellings, and by their other keys. */
export function namesExperiments({ tasks }: Material): Plan {
  const statuses = textsOf(tasks.map(({ status }) => status?.name))
  const categories = textsOf(tasks.map(({ status }) => status?.statusCategory))
  const statusIds = textsOf(tasks.map(({ status }) => status?._id))
  const priorities = textsOf(tasks.map(({ priority }) => priority?.name))
  const priorityIds = textsOf(tasks.map(({ priority }) => priority?._id))
  const statusMix = mixes(statuses, categories, statusIds).map((values) => byStatus(...values))
  const priorityMix = mixes(priorities, [], priorityIds).map((values) => byPriority(...values))
  return {
    'unknown-name': [byStatus(nonesuch), byPriority(nonesuch)],
    'status-key': [...statusMix, ...categories, ...statusIds, ...statuses].map((each) =>
      typeof each === 'string' ? byStatus(each) : each,
    ),
    'status-matching': [
      ...statusMix,
      ...spellings([...statuses, ...categories]).map((value) => byStatus(value)),
    ],
    'priority-key': [...priorityMix, ...priorityIds.map((value) => byPriority(value))],
    'priority-matching': [...priorityMix, ...spellings(priorities).map((value) => byPriority(value))],
    'values-together': [byPriority(...priorities.slice(0, 2)), byStatus(...statuses.slice(0, 2))].filter(
      ({ filter }) => Object.values(filter).some((values) => Array.isArray(values) && values.length === 2),
    ),
  }
}

/** Values of one list that ask several things at once, each of another name as far as there are enough. */
function mixes(names: readonly string[], categories: readonly string[], ids: readonly string[]): string[][] {
  const parted = made(names, (name) => (/[\s_-]/.test(name) ? separatedAnew(name) : undefined))
  const [turned] = [...made(names, swapCase)].toReversed()
  return [0, 1, 2].map((place) =>
    textsOf([
      parted[0],
      turned,
      ...[categories, ids].map((texts, index) => texts[(place + index * 2) % Math.max(1, texts.length)]),
    ]),
  )
}

/** Names as they are not written: in the other case, and with other separators. */
function spellings(names: readonly string[]): string[] {
  const turned = made(names, swapCase)
  const parted = made(names, (name) => (/[\s_-]/.test(name) ? separatedAnew(name) : undefined))
  // A separator at the end is one of none between words.
  return textsOf([...parted, ...turned, ...names.map((name) => `${name}-`)])
}

function separatedAnew(name: string): string {
  return name.replaceAll(/[\s_-]/g, (separator) => (separator === '-' ? '_' : '-'))
}

function byStatus(...values: string[]): Experiment {
  return { filter: { status: values } }
}

function byPriority(...values: string[]): Experiment {
  return { filter: { priority: values } }
}
