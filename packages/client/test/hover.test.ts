import { join } from 'node:path'
import { expect, test } from 'vitest'
import { askCompiler } from '@case-management/documentation-testing'

test('an editor shows what a call gives by names, and not by what these are made of', () => {
  const shown = askCompiler(join(import.meta.dirname, '..'), ({ checker, exportsOf }) =>
    exportsOf('test/helpers/hovered.ts').map((made) => {
      const type = checker.getTypeOfSymbol(made)
      return [made.name, type && checker.typeToString(type)]
    }),
  )
  expect(Object.fromEntries(shown)).toEqual({
    call: 'TasksCall<TaskPage>',
    page: 'TaskPage',
    headers: 'AnswerHeaders',
    first: 'Task | undefined',
    status: 'TaskStatus | undefined',
    updated: 'TasksCall<Task>',
    list: 'TaskList',
    all: 'Promise<Task[]>',
    raw: 'RawClient',
    operation: 'CallDescriptor',
    limited: 'RateLimitError | undefined',
    failed: 'TasksError | undefined',
  })
})
