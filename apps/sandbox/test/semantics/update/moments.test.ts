import { operations } from '@case-management/contract'
import { operationSchemas, schemas } from '@case-management/contract/schemas'
import { bodyValidators } from '@case-management/contract/validators'
import { expect, test } from 'vitest'
import { applyUpdate } from '../../../src/semantics/update/apply-update.ts'
import { call } from '../../support/call.ts'
import { sandboxWith } from '../../support/sandbox.ts'
import { task } from '../../support/task.ts'

const definitions = new Map<string, unknown>(Object.entries(schemas.$defs))
const serverManaged: readonly string[] = operations.updateTask.serverManaged

/** Updates that hold this moment and nothing else, one for each place where the contract takes a moment. */
function updatesWith(moment: string): { place: string; update: object }[] {
  return placesIn(definitions.get(operationSchemas.updateTask.requestBody), '', (value) => value)
    .filter(({ place }) => !serverManaged.includes(place.split('/')[1] ?? ''))
    .map(({ place, wrap }) => ({ place, update: Object(wrap(moment)) }))
}

type Wrap = (value: unknown) => unknown

function placesIn(schema: unknown, place: string, wrap: Wrap): { place: string; wrap: Wrap }[] {
  if (typeof schema !== 'object' || schema === null) return []
  const keywords: Record<string, unknown> = { ...schema }
  const { $ref, properties, items, format } = keywords
  if (typeof $ref === 'string') return placesIn(definitions.get($ref.slice('#/$defs/'.length)), place, wrap)
  if (format === 'date-time') return [{ place, wrap }]
  return [
    ...placesIn(items, `${place}/0`, (value) => wrap([value])),
    ...Object.entries(Object(properties)).flatMap(([key, inner]) =>
      placesIn(inner, `${place}/${key}`, (value) => wrap({ [key]: value })),
    ),
  ]
}

test('the contract takes moments in queues and participants', () => {
  expect(updatesWith('').map(({ place }) => place)).toEqual([
    '/participants/0/assignedAt',
    '/queues/0/startTime',
  ])
})

test.each([
  ['2025-05-28T12:05:38Z', '2025-05-28T12:05:38.000Z'],
  ['2025-05-28T12:05:38.8Z', '2025-05-28T12:05:38.800Z'],
  ['1970-01-01T00:00:00.07Z', '1970-01-01T00:00:00.070Z'],
  ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
])('%s is kept as %s wherever an update takes a moment', (sent, shown) => {
  for (const [index, { place, update }] of updatesWith(sent).entries()) {
    if (!bodyValidators.updateTask.request(update)) throw new Error(`${place} does not take ${sent}`)
    expect(applyUpdate(task(), update, 0)).toMatchObject(updatesWith(shown)[index]?.update ?? {})
  }
})

test('what looks like a moment in another key stays as it was sent', () => {
  const moment = '2025-05-28T12:05:38Z'
  const update = {
    name: moment,
    tags: [moment],
    fields: [{ dataType: 'datetime', selectedValue: moment }],
    attachments: [{ startTime: moment, assignedAt: moment }],
    queues: [{ name: moment, startTime: moment }],
  }
  expect(applyUpdate(task(), update, 0)).toMatchObject({
    ...update,
    queues: [{ name: moment, startTime: '2025-05-28T12:05:38.000Z' }],
  })
})

test('a queue with whole seconds comes back in the form of the contract, in the answer and in every page', async () => {
  const sandbox = await sandboxWith([task({ _id: 'ti-1' })])
  const body = { queues: [{ name: 'Q', startTime: '2025-05-28T12:05:38Z' }] }
  const wanted = [{ name: 'Q', startTime: '2025-05-28T12:05:38.000Z' }]
  const answer = await call(sandbox, 'updateTask', { taskId: 'ti-1', body })
  await expect(answer.json()).resolves.toMatchObject({ queues: wanted })
  const page = await call(sandbox, 'getTasks')
  await expect(page.json()).resolves.toMatchObject({ results: [{ queues: wanted }] })
})
