import { expect, test } from 'vitest'
import { askCompiler } from './helpers/compiler.ts'

test('an editor shows what a call gives by names, and not by what these are made of', () => {
  const shown = askCompiler(({ checker, exportsOf }) =>
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
