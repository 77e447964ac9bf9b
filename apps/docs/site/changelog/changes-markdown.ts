import type { Change, Impact } from '@case-management/spec/versions'
import { markdownTable } from '../markdown-table.ts'
import { placeOf } from './place-of.ts'

const impacts: { impact: Impact; name: string; meaning: string }[] = [
  { impact: 'major', name: '**Breaking**', meaning: 'breaking' },
  { impact: 'minor', name: 'Compatible', meaning: 'compatible' },
  { impact: 'patch', name: 'Text', meaning: 'in text or examples only' },
]

/** Every change since a version as a table, those that break a client or a host first and marked. */
export function changesMarkdown(all: readonly Change[], since: string): string {
  const changes = all.filter(({ path, property }) => !(path === '#/info' && property === 'version'))
  const groups = impacts.map(({ impact, name, meaning }) => ({
    name,
    meaning,
    changes: changes.filter((change) => change.impact === impact),
  }))
  const counts = groups.map(({ changes: { length }, meaning }) => `${length} ${meaning}`)
  return [
    `### Every change since ${since}`,
    `Found by comparing the two versions: ${counts.join(', ')}.`,
    ...(changes.length > 0 ? [markdownTable(['Kind', 'Change', 'Where', 'Why'], rows(groups))] : []),
    '',
  ].join('\n\n')
}

function rows(groups: { name: string; changes: Change[] }[]): string[][] {
  return groups.flatMap(({ name, changes }) =>
    changes.map(({ kind, path, property, verdicts }) => {
      const why = verdicts.map(({ message }) => message).join(' ')
      return [name, kind, placeOf(path, property), why]
    }),
  )
}
