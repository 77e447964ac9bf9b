import { expect, test } from 'vitest'
import type { OperationId } from '../src/index.ts'
import { bodyValidators, violationMessages } from '../src/validators.ts'
import { refusalTexts } from './refusal-texts.ts'

const ids: OperationId[] = ['getTasks', 'updateTask']

test.each(ids)('of bad bodies for %s it is said what is wrong with each, and nothing else', (id) => {
  const validate = bodyValidators[id].request
  const said = refusalTexts[id].map(([body]) => [
    body,
    validate(body)
      ? []
      : violationMessages(validate.errors ?? [], '')
          .map(withoutPattern)
          .toSorted(),
  ])
  expect(said).toEqual(refusalTexts[id])
})

function withoutPattern(message: string): string {
  return message.replace(/must match pattern ".*"$/u, 'must match its pattern')
}
