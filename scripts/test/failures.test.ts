import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { failuresOf, tellFailures } from '../failures.ts'

const task = { project: 'client', target: 'test', root: 'packages/client', status: 'failure' }
let workspace: string
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'failures-'))
})
afterEach(() => rmSync(workspace, { recursive: true }))

function report(testResults: object[]): void {
  const folder = join(workspace, task.root, 'reports')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'test.json'), JSON.stringify({ testResults }))
}

const named = (file: string) => join(workspace, 'packages/client/test', file)

test('each test that failed is named with its file and its message', () => {
  const passed = { status: 'passed', fullName: 'adds', failureMessages: [] }
  const failed = { status: 'failed', fullName: 'a client signs', failureMessages: ['expected 1 to be 2'] }
  report([
    { name: named('a.test.ts'), status: 'failed', assertionResults: [passed, failed] },
    { name: named('b.test.ts'), status: 'passed', assertionResults: [passed] },
  ])
  expect(tellFailures(failuresOf(workspace, task))).toBe(
    '✗ client, test: packages/client/test/a.test.ts > a client signs\n    expected 1 to be 2',
  )
})

test('a file that does not load is named with the reason', () => {
  report([{ name: named('a.test.ts'), status: 'failed', message: 'No such file', assertionResults: [] }])
  expect(tellFailures(failuresOf(workspace, task))).toBe(
    '✗ client, test: packages/client/test/a.test.ts\n    No such file',
  )
})

test('a task whose runner names no test shows the end of what it printed, without colours', () => {
  const output = `${'a line\n'.repeat(50)}\u001B[31merror\u001B[0m: it is wrong\n\n`
  const lines = tellFailures(failuresOf(workspace, { ...task, target: 'lint', output })).split('\n')
  expect(lines).toHaveLength(11)
  expect([lines[0], lines.at(-1)]).toEqual(['✗ client, lint', '    error: it is wrong'])
})

test('a task that was not run says why', () => {
  expect(tellFailures(failuresOf(workspace, { ...task, status: 'skipped' }))).toContain(
    'because what it needs failed',
  )
})

test('many failures, and long ones, are cut, and the rest is counted', () => {
  const failures = Array.from({ length: 23 }, (_, index) => ({
    name: `test ${index}`,
    message: 'line\n'.repeat(99),
  }))
  const lines = tellFailures(failures).split('\n')
  expect(lines).toHaveLength(15 * 11 + 1)
  expect(lines.at(-1)).toBe('… and 8 more')
})
