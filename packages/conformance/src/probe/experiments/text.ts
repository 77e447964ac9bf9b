import type { Experiment } from '../experiment.ts'
import { withoutAccents, wordsOf } from '../../model/search/text.ts'
import { made, spread, swapCase, textsOf, type Material, type Plan } from './plan.ts'

/** Searches by text: parts of names, of references and of descriptions that the stream holds. */
export function textExperiments({ tasks }: Material): Plan {
  const names = spread(
    textsOf(tasks.map(({ name }) => name)).filter((name) => /^[\p{L}\p{N} ]{6,120}$/u.test(name)),
    8,
  )
  const severalWords = names.filter((name) => wordsOf(name).length > 1)
  const inner = made(severalWords, (name) =>
    wordsOf(name)
      .slice(1)
      .find((word) => word.length >= 4),
  )
  const references = spread(textsOf(tasks.map(({ refId }) => refId)), 3)
  const descriptions = spread(
    textsOf(tasks.map(({ desc }) => desc)).filter((desc) => /^\S.{2,200}\S$/.test(desc)),
    3,
  )
  const accents = textsOf(tasks.map(({ name }) => name)).filter(
    (name) => withoutAccents(name) !== name && withoutAccents(name).trim() === withoutAccents(name),
  )
  return {
    'search-place': [
      ...inner.map((word) => search(word.slice(0, -1))),
      ...inner.map((word) => search(word.slice(1))),
      ...inner.map(search),
      ...severalWords.map((name) => search(wordsOf(name).toReversed().join(' '))),
    ],
    'search-case': made(names, swapCase).map(search),
    'search-keys': [...references, ...descriptions].map(search),
    'search-blanks': names.slice(0, 6).map((name) => search(`  ${name} `)),
    'search-wildcards': made(names.slice(0, 8), (name) => {
      const [first = ''] = wordsOf(name)
      return first.length >= 4 && name.startsWith(first)
        ? search(`${first.slice(0, 2)}*${first.slice(-1)}`)
        : undefined
    }),
    'search-accents': accents.slice(0, 8).map((name) => search(withoutAccents(name).slice(0, 200))),
  }
}

function search(searchText: string): Experiment {
  return { filter: { searchText } }
}
