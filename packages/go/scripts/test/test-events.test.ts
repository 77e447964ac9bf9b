import { expect, it } from 'vitest'
import { countTests } from '../test-events.ts'

const events = (...lines: object[]) => lines.map((line) => JSON.stringify(line)).join('\n')

it('counts each test of Go once, and not those that only hold others', () => {
  const { counts } = countTests(
    events(
      { Action: 'run', Test: 'TestOne' },
      { Action: 'pass', Test: 'TestOne' },
      { Action: 'pass', Test: 'TestMany/a/b' },
      { Action: 'fail', Test: 'TestMany/a/c' },
      { Action: 'fail', Test: 'TestMany/a' },
      { Action: 'fail', Test: 'TestMany' },
      { Action: 'skip', Test: 'TestLater' },
      { Action: 'pass', Test: 'ExampleClient' },
      { Action: 'fail' },
    ),
  )
  expect(counts).toEqual({ passed: 3, failed: 1, skipped: 1 })
})

it('tells what failed or skipped tests wrote, and what the compiler said', () => {
  const { output } = countTests(
    events(
      { Action: 'output', Test: 'TestOne', Output: 'fine\n' },
      { Action: 'pass', Test: 'TestOne' },
      { Action: 'output', Test: 'TestTwo', Output: 'wrong\n' },
      { Action: 'fail', Test: 'TestTwo' },
      { Action: 'output', Test: 'TestThree', Output: 'no host\n' },
      { Action: 'skip', Test: 'TestThree' },
      { Action: 'output', Package: 'casemanagement', Output: 'FAIL casemanagement\n' },
      { Action: 'build-output', Output: 'undefined: x\n' },
      { Action: 'fail', Package: 'casemanagement' },
    ),
  )
  expect(output).toBe('wrong\nno host\nFAIL casemanagement\nundefined: x\n')
})
