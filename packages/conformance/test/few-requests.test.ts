import { expect, it } from 'vitest'
import { Law } from '../src/dialect/law.ts'
import { likelyTasks } from '../src/laws/likely-tasks.ts'
import { tellingSearches } from '../src/laws/telling-searches.ts'
import { filterKeys } from '../src/model/search/conditions.ts'
import { faults } from './faults/index.ts'
import { faultyRun } from './faults/faulty-run.ts'
import { listOf, type Fault } from './faults/fault.ts'
import { honestRun } from './support/honest-run.ts'
import { records } from './support/records.ts'
import { sandboxApp } from './support/honest-sandbox.ts'
import { demo } from '@case-management/sandbox'

const dense = [
  'laws/getTasks/search/telling/1',
  'laws/updateTask/update/in-few',
  'properties/getTasks/refuses-together/1',
  'access/getTasks/accepts/together',
]

it('the checks for whoever has few requests pass an honest host with few of them', async () => {
  const { passed, failed, skipped, requests } = await honestRun({ only: dense, seed: 1 })
  expect({ failed, skipped }).toEqual({ failed: 0, skipped: 0 })
  expect(passed).toBeGreaterThanOrEqual(dense.length)
  expect(requests).toBeLessThan(40)
})

it.each([
  ['unresolved-ignored', 'laws/getTasks/search/telling/1'],
  ['closing-deactivates', 'laws/updateTask/update/in-few'],
  ['flag-coerced', 'properties/getTasks/refuses-together/1'],
  ['cookie-before-token', 'access/getTasks/accepts/together'],
])('a host with the fault %s fails %s', async (id, check) => {
  const fault = faults.find((each) => each.id === id)
  if (!fault) throw new Error(`There is no fault ${id}.`)
  const { checks } = await faultyRun(fault, { only: [check] })
  const failed = checks.filter(({ outcome }) => outcome === 'failed')
  expect(failed.map((each) => each.id)).toEqual([check])
  expect(failed.flatMap(({ messages }) => messages).join()).toMatch(fault.tells)
})

it('says nothing of a host that names one wrong key at a time', async () => {
  const oneByOne: Fault = {
    id: 'one-by-one',
    class: 'robustness',
    what: 'a refusal names the first key that is wrong',
    tells: /./,
    break: (honest) => async (request) => {
      const response = await honest(request)
      if (response.status !== 412) return response
      const { errors, ...rest } = Object(await response.json())
      return Response.json({ ...rest, errors: listOf(errors).slice(0, 1) }, response)
    },
  }
  const { checks } = await faultyRun(oneByOne, { only: ['properties/getTasks/refuses-together/1'] })
  expect(checks.find(({ phase }) => phase === 'properties')).toMatchObject({
    outcome: 'skipped',
    messages: ['the host does not name each key that is wrong'],
  })
})

const tasks = records(48, demo)
const { subject } = sandboxApp
const law = Law.ofContract()
const caller = { now: Date.now(), timezoneOffset: 0, subject }
const chosen = async () => await tellingSearches(tasks, caller, { law, subject, seed: 1 }, 24)

function found(search: object): string {
  return likelyTasks(law, { tasks }, search, caller)
    .map(({ _id }) => _id)
    .join()
}

it('leaves connections to the host their turns while it chooses searches', async () => {
  let turns = 0
  const counting = setInterval(() => (turns += 1), 1)
  await chosen()
  clearInterval(counting)
  expect(turns).toBeGreaterThan(10)
})

it('chooses searches of which each filter decides what some of them find', async () => {
  const searches = await chosen()
  const told = filterKeys.filter((key) =>
    searches.some((search) => {
      const { [key]: value, ...rest } = search
      return value !== undefined && found(search) !== '' && found(search) !== found(rest)
    }),
  )
  expect(told).toEqual(filterKeys)
})
