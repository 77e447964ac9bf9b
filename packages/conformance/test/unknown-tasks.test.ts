import { expect, it } from 'vitest'
import type { Fault } from './faults/fault.ts'
import { faults } from './faults/index.ts'
import { faultyRun, noFault } from './faults/faulty-run.ts'

/** What became of a check in a run that is not strict. */
async function outcomeOf(check: string, broken: Fault['break']): Promise<string | undefined> {
  const { checks } = await faultyRun({ ...noFault, break: broken }, { strict: false, only: [check] })
  return checks.find(({ id }) => id === check)?.outcome
}

function breaking(id: string): Fault['break'] {
  const fault = faults.find((each) => each.id === id)
  if (!fault) throw new Error(`There is no fault ${id}.`)
  return fault.break
}

/** A host whose identifiers of tasks have a letter, and are found in either case. */
const ignoringCase: Fault['break'] = (honest) => async (request) => {
  const response = await honest(new Request(request.url.replace(/\/ti-[aA]/, '/ti-7'), request))
  return new Response((await response.text()).replaceAll('"ti-7', '"ti-a'), response)
}

it('a host that updates a task by an identifier that names none fails, strict or not', async () => {
  const check = 'laws/updateTask/update/nearly-known-task'
  expect(await outcomeOf(check, breaking('task-found-by-beginning'))).toBe('failed')
})

it('a host whose identifiers ignore case differs', async () => {
  expect(await outcomeOf('laws/updateTask/update/nearly-known-task', ignoringCase)).toBe('difference')
})

it('a host that answers an update of a task that does not exist as one that was made fails, strict or not', async () => {
  const check = 'laws/updateTask/update/unknown-task'
  expect(await outcomeOf(check, breaking('unknown-task-accepted'))).toBe('failed')
})

it('a host that denies on every page that more tasks follow, whatever its total, fails, strict or not', async () => {
  expect(await outcomeOf('laws/getTasks/pages/walk', breaking('has-more-always-false'))).toBe('failed')
})
