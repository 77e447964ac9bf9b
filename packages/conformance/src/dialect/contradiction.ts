import { answerText } from '../probe/answer-text.ts'
import type { Law, NamedAnswer } from './law.ts'

/** At most so many answers are named. */
const mostNamed = 3

/** Which other answers would explain what breaks the law, as the end of a sentence; nothing when none does. */
export function sentenceOn(
  law: Pick<Law, 'origin' | 'answersTo' | 'shownBy'>,
  others: readonly NamedAnswer[],
): string {
  if (others.length === 0) return ''
  const named = others
    .slice(0, mostNamed)
    .map(({ id, answer }) => `\`${answerText(answer)}\` to ${id}`)
    .join(' or ')
  const sentences: Readonly<Record<Law['origin'], string>> = {
    contract: `the host answers ${named}`,
    file: `the host now answers ${named}, which is not what its dialect file says`,
    host: `the host answers ${named} here, and ${elsewhere(law, others)}`,
  }
  return ` (${sentences[law.origin]})`
}

/** What else a host answers that contradicts itself, and to which request, where that is known. */
function elsewhere(law: Pick<Law, 'answersTo' | 'shownBy'>, others: readonly NamedAnswer[]): string {
  const [id, ...more] = new Set(others.map((other) => other.id))
  const request = id === undefined || more.length > 0 ? undefined : law.shownBy.get(id)
  const [told] = id === undefined ? [] : law.answersTo(id)
  return request === undefined || told === undefined
    ? 'otherwise elsewhere'
    : `\`${answerText(told)}\` to ${request}`
}
