import type { AnswerTo } from '@case-management/contract/questions'
import { isObject } from '../../projection/json.ts'
import { momentsIn } from '../../projection/record-moments.ts'
import type { Seen } from '../asker.ts'
import { tell, tellNone, tellNothing, type Reader } from './reading.ts'

const id = 'moment-form'

/** The forms of each answer; of a moment that fits none nothing is told but that. */
const forms: readonly (readonly [answer: AnswerTo<typeof id>['answer'], form: RegExp])[] = [
  ['milliseconds', /T\d\d:\d\d:\d\d\.\d{3}Z$/],
  ['seconds', /T\d\d:\d\d:\d\dZ$/],
  ['offset', /T\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/],
]

/** Tells in which form all records that were seen so far have their moments. */
export function readMomentForm(reader: Pick<Reader, 'asker' | 'findings'>): void {
  const { findings, asker } = reader
  const told = new Map<string | undefined, { text: string; seen: Seen }>()
  for (const seen of asker.seen) {
    for (const text of recordsIn(seen).flatMap(momentsIn)) {
      const [form] = forms.find(([, pattern]) => pattern.test(text)) ?? []
      if (!told.has(form)) told.set(form, { text, seen })
    }
  }
  const [first, second] = told
  if (first === undefined) {
    if (!findings.has(id)) tellNothing(reader, id, 'no record shows a moment as text')
    return
  }
  const [form, { text, seen }] = first
  if (second !== undefined) tellNone(reader, id, `records have ${text} and ${second[1].text}`, second[1].seen)
  else if (form === undefined) tellNone(reader, id, `records have ${text}`, seen)
  else tell(reader, id, form, seen)
}

/** The records in an answer: those of a page, or the one after an update. */
function recordsIn({ status, body }: Seen): object[] {
  if (status !== 200) return []
  const { results } = body
  return Array.isArray(results) ? results.filter(isObject) : [body]
}
