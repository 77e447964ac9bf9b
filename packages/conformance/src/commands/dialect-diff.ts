import type { DialectFile, QuestionId } from '@case-management/contract/questions'
import { readDialectFile } from '../dialect/read-dialect-file.ts'
import { exitCodes } from '../exit-codes.ts'
import { answerText } from '../probe/answer-text.ts'
import { questionIds } from '../probe/question-ids.ts'
import { counted } from '../reports/counted.ts'
import type { Output } from './output.ts'

const notAsked = 'not asked'

/**
 * `conformance dialect diff`: prints the questions on which two dialect files differ.
 * Of a question that only one of them answers it is not known what the other host does.
 *
 * @returns the exit code: 0 when they are the same, 1 when they differ.
 * @throws UsageError when one of them cannot be read or is none.
 */
export async function dialectDiff(one: string, other: string, { print }: Output): Promise<number> {
  const [left, right] = [await readDialectFile(one), await readDialectFile(other)]
  const unlike = questionIds.flatMap((id) => {
    const texts = [left, right].map((file) => textOf(id, file))
    return texts[0] === texts[1] ? [] : [{ line: `${id}: ${texts.join(' → ')}`, texts }]
  })
  for (const { line } of unlike) print(line)
  const unasked = unlike.filter(({ texts }) => texts.includes(notAsked)).length
  print(summaryOf(unlike.length - unasked, unasked))
  return unlike.length === 0 ? exitCodes.conforms : exitCodes.differs
}

function textOf(id: QuestionId, { answers, noneOfThese = [] }: DialectFile): string {
  const { [id]: answer } = answers
  if (answer !== undefined) return answerText(answer)
  return noneOfThese.includes(id) ? 'none of these' : notAsked
}

function summaryOf(different: number, unasked: number): string {
  const differ = different === 0 ? 'do not differ' : `differ on ${counted(different, 'question')}`
  return `The dialects ${differ}${unasked === 0 ? '' : `; only one of them answers ${counted(unasked, 'question')} more`}.`
}
