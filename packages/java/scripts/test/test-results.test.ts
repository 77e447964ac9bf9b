import { expect, it } from 'vitest'
import { lacksSomething, whyUnreached } from '../maven.ts'
import { countTests } from '../test-results.ts'

it('adds up what the reports of the classes say', () => {
  expect(
    countTests([
      '<testsuite xmlns:xsi="x" name="A" time="1.5" tests="10" errors="1" skipped="2" failures="3"><testcase name="tests=&quot;9&quot;"/>',
      '<testsuite name="B" time="0" tests="4" errors="0" skipped="0" failures="0">',
    ]),
  ).toEqual({ passed: 8, failed: 4, skipped: 2 })
})

const why = (output: string) => whyUnreached({ status: 1, output })

it('knows a registry that cannot be reached from an artifact that does not exist and a test that fails', () => {
  const failed = '[ERROR] Failed to execute goal on project client:'
  expect(
    why(`${failed} Could not resolve: Could not transfer artifact a:b:jar:1 from/to central: Unknown host`),
  ).toBe('Maven Central cannot be reached, and Maven needs a:b:jar:1')
  expect(why(`${failed} Could not find artifact a:b:jar:1 in central`)).toBeUndefined()
  expect(
    why('[ERROR]   Test: Could not transfer artifact a:b:jar:1\n[ERROR] There are test failures.'),
  ).toBeUndefined()
  expect(whyUnreached({ status: 0, output: 'Could not transfer artifact a:b:jar:1' })).toBeUndefined()
})

const lacks = (output: string) => lacksSomething({ status: 1, output })

it('knows what a new machine lacks, which a run with the network downloads, from a build that fails', () => {
  expect(
    lacks("[ERROR] No plugin found for prefix 'source' in the current project and in the plugin groups"),
  ).toBe(true)
  expect(lacks('[ERROR] Plugin a:b:1 or one of its dependencies could not be resolved')).toBe(true)
  expect(lacks('[ERROR] Failed to execute goal a:b:1:compile: Compilation failure')).toBe(false)
})
