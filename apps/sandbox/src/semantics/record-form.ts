import type { Dialect } from '@case-management/contract/questions'
import { textOf, utf8Of } from '../text/bytes.ts'
import { momentsWriter } from './moment-places.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Writes a kept record as a host of a dialect shows it. */
export type RecordForm = <Kept extends string | Uint8Array>(record: Kept) => Kept | Bytes

/** The offset of a host that writes moments with one. */
const offset = { text: '+05:30', milliseconds: 5.5 * 3_600_000 }

/** A moment in UTC to the millisecond, as records are kept, in the form of each answer. */
const forms: Readonly<
  Record<Exclude<Dialect['moment-form']['answer'], 'milliseconds'>, (moment: string) => string>
> = {
  seconds: (moment) => moment.replace(/\.\d{3}Z$/, 'Z'),
  offset: (moment) =>
    new Date(Date.parse(moment) + offset.milliseconds).toISOString().replace(/Z$/, offset.text),
}

/** The form of records: the one table of the question how a moment is written. */
export function recordForm(dialect: Dialect): RecordForm {
  const { answer } = dialect['moment-form']
  if (answer === 'milliseconds') return (record) => record
  const write = momentsWriter('Task', forms[answer])
  return (record) => utf8Of(JSON.stringify(write(JSON.parse(textOf(record)))))
}
