// @vitest-environment jsdom
import { join } from 'node:path'
import type { Task, TasksClient } from '@case-management/client'
import { pagesOf, taskHandler } from '@case-management/msw'
import { QueryClient } from '@tanstack/react-query'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { Suspense, type ComponentType } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import {
  compileExamples,
  documentedExamples,
  printedBy,
  type DocumentedExample,
} from '@case-management/documentation-testing'
import { clientOf, intercept, renderApp } from './support/app.tsx'
import { taskOf } from './support/tasks.ts'

interface Given {
  client: TasksClient
  queryClient: QueryClient
}

const root = join(import.meta.dirname, '..')
const examples = documentedExamples(root)
const compiled = compileExamples(root, examples, moduleOf)
const named = (language: string) =>
  examples
    .filter((example) => example.language === language)
    .map((example) => [example.place, example] as const)
const tasks = ['one', 'two', 'three'].map(taskOf)

/** An example as a module whose default export runs it, and gives the component that it declares, if any. */
function moduleOf({ imports, body }: DocumentedExample): string {
  const components = [...body.matchAll(/^(?:export )?function ([A-Z]\w*)/gm)].map(([, name]) => name)
  const shown = components.includes('App') ? 'App' : components.at(-1)
  return `${imports}
import type { Task as GivenTask, TasksClient as GivenClient } from '@case-management/client'
import type { QueryClient as GivenQueryClient } from '@tanstack/react-query'
${/\bTask\b/.test(imports) ? '' : 'type Task = GivenTask'}
export default async ({ client, queryClient }: { client: GivenClient; queryClient: GivenQueryClient }) => {
  {
${body.replaceAll(/^export /gm, '')}
${shown ? `return ${shown}` : ''}
  }
}
`
}

/** A host whose first task can be changed, and a server that signs tokens. */
function startHost() {
  const answered = tasks.map((task) => ({ ...task }))
  const updates: unknown[] = []
  intercept(
    http.get('*/token', () => HttpResponse.text('any-token')),
    taskHandler('getTasks', pagesOf(answered)),
    taskHandler('updateTask', ({ body: { name = 'one' }, params, body }) => {
      updates.push(body)
      const index = answered.findIndex(({ _id }) => _id === params.taskId)
      const task = answered[index]
      if (!task) return { error: 'invalid-task-id' }
      return { body: (answered[index] = { ...task, name }) }
    }),
  )
  return updates
}

afterEach(() => {
  vi.restoreAllMocks()
})

test('every example compiles', () => {
  expect(compiled).toBe('')
})

test.for(named('ts'))('the example at %s runs, and prints what it says', async ([, example]) => {
  startHost()
  const given: Given = { client: clientOf(), queryClient: new QueryClient() }
  const lines = await printedBy(example, given)
  expect(lines).not.toContain('undefined')
  for (const text of example.printed) expect(lines).toContain(text)
})

test.for(named('tsx'))(
  'the component of the example at %s shows, and its buttons work',
  async ([, example]) => {
    const updates = startHost()
    const errors = vi.spyOn(console, 'error')
    const queryClient = new QueryClient()
    const {
      default: run,
    }: { default: (given: Given) => Promise<ComponentType<{ task: Task | undefined }>> } = await import(
      example.file
    )
    const Component = await run({ client: clientOf(), queryClient })
    const { container } = renderApp(
      <Suspense>
        <Component task={tasks[0]} />
      </Suspense>,
      clientOf(),
      queryClient,
    )
    const reads = /use(?:Suspense)?(?:Infinite)?(?:Tasks|Query)\(/.test(example.body)
    // What is shown of tasks is one of their names, or how many there are.
    await waitFor(() => expect(container.textContent).toMatch(reads ? /one|\d/ : /\w/))
    for (const button of screen.queryAllByRole('button')) fireEvent.click(button)
    await waitFor(() => expect(updates.length > 0).toBe(example.body.includes('mutate(')))
    await waitFor(() => expect([queryClient.isMutating(), queryClient.isFetching()]).toEqual([0, 0]))
    expect(errors.mock.calls).toEqual([])
  },
)
