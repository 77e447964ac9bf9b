import type { Counts } from './report.ts'

/** A line of `go test -json`. */
interface TestEvent {
  Action: string
  Package?: string
  Test?: string
  Output?: string
}

/**
 * Counts the tests of a run of `go test -json`. One with tests of its own beneath it is not counted beside them.
 *
 * @returns the counts, and what tests that failed or were skipped wrote.
 */
export function countTests(lines: string): { counts: Counts; output: string } {
  const events = lines.split('\n').flatMap(parsed)
  const ended = events.filter(({ Test, Action }) => Test !== undefined && /^(pass|fail|skip)$/.test(Action))
  const parents = new Set(ended.map(({ Test = '' }) => Test.slice(0, Math.max(0, Test.lastIndexOf('/')))))
  const leaves = ended.filter(({ Test = '' }) => !parents.has(Test))
  const count = (action: string) => leaves.filter(({ Action }) => Action === action).length
  const told = new Set(ended.filter(({ Action }) => Action !== 'pass').map(({ Test }) => Test))
  const packages = new Set(
    events
      .filter(({ Test, Action }) => Test === undefined && Action === 'fail')
      .map(({ Package }) => Package),
  )
  const output = events
    .filter(({ Action, Test, Package }) => {
      if (Action === 'build-output') return true
      return Action === 'output' && (Test === undefined ? packages.has(Package) : told.has(Test))
    })
    .map(({ Output = '' }) => Output)
    .join('')
  return { counts: { passed: count('pass'), failed: count('fail'), skipped: count('skip') }, output }
}

function parsed(line: string): TestEvent[] {
  if (!line.startsWith('{')) return []
  const event: TestEvent = JSON.parse(line)
  return [event]
}
