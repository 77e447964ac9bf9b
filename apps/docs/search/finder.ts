import MiniSearch from 'minisearch'
import { isRow, type SearchRecord } from './record.ts'
import { indexed, otherWords, termsOf } from './terms.ts'

/** Most results that are shown. */
export const most = 20

/** What a record is found by; the last are words that stand nowhere in it. */
const fields = ['title', 'within', 'text', 'other'] as const

/** Finds sections by their words, by how these begin, and by words that are almost the same. */
export class Finder {
  /** Ends when all records are known. */
  readonly ready: Promise<void>
  readonly #records: readonly SearchRecord[]
  readonly #index = new MiniSearch<{ id: number } & Record<(typeof fields)[number], string>>({
    fields: [...fields],
    tokenize: termsOf,
    processTerm: (term) => indexed(term),
    searchOptions: {
      boost: { title: 5, within: 2, other: 0.5 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 4 ? 0.25 : false),
      weights: { prefix: 0.4, fuzzy: 0.1 },
    },
  })

  constructor(records: readonly SearchRecord[]) {
    this.#records = records
    const entries = records.map(({ title, within, text }, id) => ({
      id,
      title,
      within: within.join(' '),
      text,
      other: otherWords(`${title}\n${text}`),
    }))
    // In parts, so that the page can be used meanwhile.
    this.ready = this.#index.addAllAsync(entries, { chunkSize: 100 })
  }

  /** Sections that have all words of a query, or else any of them; the best first. */
  find(query: string): SearchRecord[] {
    const wanted = { name: joined(query), terms: stemsOf(query) }
    const found = (combineWith: 'AND' | 'OR') =>
      this.#index.search(query, {
        combineWith,
        boostDocument: (id: number) => weight(this.#records[id], wanted),
      })
    const all = found('AND')
    return (all.length > 0 ? all : found('OR'))
      .slice(0, most)
      .flatMap(({ id }) => this.#records[Number(id)] ?? [])
  }
}

/** What was looked for. */
interface Wanted {
  /** The words without what stands between them. */
  name: string
  terms: readonly string[]
}

/**
 * Long lists must not stand before what they list, nor what lies deep before what does not; what is named as was
 * looked for stands before all, and a key of an operation that is one of the words, or what has several of them in its
 * name, before what has them in its text.
 */
function weight(record: SearchRecord | undefined, wanted: Wanted): number {
  if (!record) return 1
  const rank = isRow(record) ? 0.1 : (record.url.includes('#') ? 1 : 2) * 0.9 ** record.within.length
  // An error is named by its number; what it says follows.
  const name = /^\d+(?= )/.exec(record.title)?.[0] ?? joined(record.title)
  if (name === wanted.name) return rank * 4
  if (wanted.terms.length < 2) return rank
  if (wanted.terms.includes(name) && record.url.startsWith('operations/')) return rank * 2
  const named = new Set(stemsOf(record.title))
  return wanted.terms.every((term) => named.has(term)) ? rank * 2 : rank
}

function stemsOf(words: string): string[] {
  return termsOf(words).flatMap((term) => indexed(term) ?? [])
}

/** Words without what stands between them, as names of code are written, as the index knows one word. */
function joined(words: string): string {
  const name = words.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase()
  return indexed(name) ?? name
}
