import { expect, it } from 'vitest'
import { reasonOf } from '../src/phases/workflows/respect.ts'

it.each([
  ['\nwarning\n  Cannot read it.  \n\n', 1, null, 'Cannot read it.'],
  ['', 3, null, 'it ended with code 3 and without output'],
  [' \n', 1, null, 'it ended with code 1 and without output'],
  ['', null, 'SIGKILL', 'it ended by SIGKILL and without output'],
])('Redocly that says %j and ends with %s or by %s has a reason', (complaint, code, signal, reason) => {
  expect(reasonOf(complaint, code, signal)).toBe(reason)
})
