import { join } from 'node:path'
import { expect, test } from 'vitest'
import { missingIn, publicNames } from '@case-management/documentation-testing'

const root = join(import.meta.dirname, '..')
const names = publicNames(root)

test('all that is public is looked at: functions, constants, interfaces and other types', () => {
  expect(names.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['useTasks', 'tasksKeys', 'UpdateTaskVariables', 'TaskPages', 'UseTasksOptions']),
  )
})

test.for(names.map((name) => [name.name, name] as const))(
  '%s says what it is for, as each of its members does, and has an example',
  ([, name]) => {
    expect(missingIn(name)).toEqual([])
  },
)
