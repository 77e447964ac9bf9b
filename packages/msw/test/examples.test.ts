import { join } from 'node:path'
import type { Task, TasksClient } from '@case-management/client'
import { examples as named } from '@case-management/contract/examples'
import { setupServer, type SetupServer } from 'msw/node'
import { expect, test } from 'vitest'
import { taskHandlers } from '../src/index.ts'
import {
  compileExamples,
  documentedExamples,
  printedBy,
  type DocumentedExample,
} from '@case-management/documentation-testing'
import { clientOf } from './support/task-server.ts'

interface Given {
  server: SetupServer
  client: TasksClient
  task: Task
}

const root = join(import.meta.dirname, '..')
const examples = documentedExamples(root)
const compiled = compileExamples(root, examples, moduleOf)
const isForBrowsers = ({ imports }: DocumentedExample) => imports.includes('msw/browser')
const [task] = named.getTasks.responses[200].filtered.results

/** An example as a module whose default export runs it with what examples take for given. */
function moduleOf({ imports, body }: DocumentedExample): string {
  return `${imports}
import type { Task as GivenTask, TasksClient as GivenClient } from '@case-management/client'
import type { SetupServer as GivenServer } from 'msw/node'
export default async ({ server, client, task }: { server: GivenServer; client: GivenClient; task: GivenTask }) => {
  {
${body}
  }
}
`
}

test('there are examples for all that is public', () => {
  expect(examples.length).toBeGreaterThan(15)
})

test('every example compiles', () => {
  expect(compiled).toBe('')
})

test('what is for a browser stands in the README', () => {
  expect(examples.filter(isForBrowsers).map(({ place }) => place)).toEqual([
    expect.stringContaining('README'),
  ])
})

test.for(
  examples.filter((example) => !isForBrowsers(example)).map((example) => [example.place, example] as const),
)('the example at %s runs, and prints what it says', async ([, example]) => {
  if (!task) throw new Error('The example has no task.')
  const server = setupServer(...taskHandlers())
  const hasOwn = example.body.includes('setupServer(')
  if (!hasOwn) server.listen({ onUnhandledFrame: 'error' })
  const given: Given = { server, client: clientOf(), task }
  const lines = await printedBy(example, given)
  if (!hasOwn) server.close()
  expect(lines).not.toContain('undefined')
  for (const text of example.printed) expect(lines).toContain(text.split(/, (?=at )/)[0])
})
