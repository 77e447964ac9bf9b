import { isDeepStrictEqual } from 'node:util'
import { expect, it } from 'vitest'
import { parseBody } from '../src/check/answer.ts'
import type { Exchange } from '../src/check/exchange.ts'
import { partsOfSentence } from '../src/findings/sentence-parts.ts'
import { isObject } from '../src/projection/json.ts'
import { shownBy } from '../src/reports/finding-lines.ts'
import { faultyRun } from './faults/faulty-run.ts'
import { faults } from './faults/index.ts'
import { someOf } from './support/some-of.ts'

/** Faults of every kind, and checks that see them only in one of several exchanges. */
const seen = [
  ['status-ignored', 'laws/getTasks/filters/status/any-of'],
  ['priority-ignored', 'laws/getTasks/filters/priority/with-others'],
  ['sort-ignored', 'laws/getTasks/sort/name'],
  ['sorted-pages-repeat', 'laws/getTasks/search/telling/1'],
  ['second-page-reversed', 'laws/getTasks/filters/status/any-of'],
  ['later-pages-in-default-order', 'laws/getTasks/sort/name/desc'],
  ['later-pages-in-default-order', 'laws/getTasks/pages/walk'],
  ['columns-lost-on-later-pages', 'laws/getTasks/records/selected-columns'],
  ['filtered-skip-off-by-one', 'laws/getTasks/filters/status'],
  ['filtered-last-page-has-more', 'laws/getTasks/filters/status/any-of'],
  ['total-changes-on-later-pages', 'laws/getTasks/filters/status/any-of'],
  ['has-more-always-false', 'laws/getTasks/pages/walk'],
  ['pages-overlap', 'laws/getTasks/pages/walk'],
  ['sort-drops-missing', 'laws/getTasks/sort/all'],
  ['lname-stays', 'laws/updateTask/update/lname'],
  ['lname-ascii-only', 'laws/getTasks/records/'],
  ['touches-neighbour', 'laws/updateTask/update/other-tasks'],
  ['touches-neighbour', 'laws/updateTask/update/in-few'],
  ['partly-applied', 'laws/updateTask/update/refused-whole'],
  ['partly-applied', 'properties/updateTask/refuses-beside/tags'],
  ['refused-and-done', 'access/updateTask/none'],
  ['nothing-moves-updated-at', 'laws/updateTask/update/nothing'],
  ['queue-moment-as-sent', 'laws/updateTask/update/queues'],
  ['stale-sorted-search', 'laws/updateTask/fresh/shown'],
  ['last-task-lost', 'laws/getTasks/pages'],
  ['stale-filtered-search', 'laws/updateTask/found-again'],
  ['no-stage-means-resolved', 'laws/updateTask/found-again/unresolved'],
  ['emoji-in-queues-500', 'properties/getTasks/hostile/everywhere'],
  ['unknown-task-accepted', 'laws/updateTask/update/unknown-task'],
  ['task-found-by-beginning', 'laws/updateTask/update/nearly-known-task'],
  ['account-of-another-app-told', 'access/getTasks/other-account-as-unknown'],
  ['gone-after-update', 'laws/updateTask/update/lname'],
  ['no-token', 'access/getTasks/none'],
  ['validation-422', 'properties/getTasks/refuses/status'],
  ['closed-task-refused', 'laws/updateTask/update/in-few'],
] as const

/** What a request for a first page need not say. */
const unsaid: Record<string, unknown> = { skip: 0 }

/** What a sentence names that an exchange has to show: identifiers of tasks, a status, keys with their values, one of the bodies. */
function missingIn({ request, response }: Exchange, sentence: string): string[] {
  const answer = response?.body ?? ''
  const everything = [request.url, request.body, answer].join('\n')
  // What is left out, or is on no page, no exchange shows.
  const isAbsent = /leaves out|on no page/.test(sentence)
  const ids = isAbsent ? [] : (sentence.match(/\bti-[\w-]{20,}/g) ?? [])
  const statuses = Array.from(sentence.matchAll(/(?:answers|with) (\d{3})\b/g), ([, status = '']) => status)
  const values = Array.from(
    sentence.matchAll(/\b(\w+) is ("(?:[^"\\]|\\.)*"|\d+|true|false)(?=[ ,]|$)(?!, then)/g),
    ([, key = '', value = '']) => `"${key}":${value}`,
  )
  const bodies = partsOfSentence(sentence).flatMap(({ text, isValue }) => {
    const body = isValue ? parseBody(text) : undefined
    return isObject(body) ? [body] : []
  })
  const sent = parseBody(request.body)
  const isSent = bodies.some(
    (body) =>
      isObject(sent) &&
      Object.entries(body).every(([key, value]) => isDeepStrictEqual(sent[key] ?? unsaid[key], value)),
  )
  return [
    // Of two tasks one may be in another exchange.
    ...(ids.some((id) => everything.includes(id)) ? [] : ids),
    ...statuses.filter((status) => status !== String(response?.status)),
    ...values.filter((value) => !answer.includes(value)),
    ...(bodies.length > 0 && !isSent ? [JSON.stringify(bodies)] : []),
  ]
}

it.each(someOf(10, seen))(
  'shows of %s, by %s, the exchange of which the sentence speaks',
  async (id, only) => {
    const fault = faults.find((each) => each.id === id)
    if (!fault) throw new Error(`There is no fault ${id}.`)
    const run = await faultyRun(fault, { only: [only], runs: 5 })
    expect(run.failed).toBeGreaterThan(0)
    const missing = run.findings.flatMap((finding) => {
      const check = shownBy(finding, run)
      const [shown] = check.exchanges.slice(-1)
      const [message = ''] = check.messages
      const lacking = shown ? missingIn(shown, message) : ['any exchange']
      return lacking.length > 0 ? [{ message, lacking }] : []
    })
    expect(missing).toEqual([])
  },
)
