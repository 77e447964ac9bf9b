import type { SomeAnswer } from './finding.ts'

/** An answer in a few words: `capped 100`, `refused 412/412`. */
export function answerText({
  answer,
  value,
}: {
  readonly answer: string
  readonly value?: SomeAnswer['value']
}): string {
  if (value === undefined) return answer
  return typeof value === 'number' ? `${answer} ${value}` : `${answer} ${value.status}/${value.code}`
}
