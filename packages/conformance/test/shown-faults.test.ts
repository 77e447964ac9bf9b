import { setTimeout as wait } from 'node:timers/promises'
import { security } from '@case-management/contract'
import { contractDialect, dialectWith } from '@case-management/contract/questions'
import { demo } from '@case-management/sandbox'
import { describe, expect, it } from 'vitest'
import { isRefusedAs, type Fault } from './faults/fault.ts'
import { faultyRun, noFault } from './faults/faulty-run.ts'
import { faults } from './faults/index.ts'
import { isShown, type Sent } from './faults/shown.ts'
import { good } from './faults/token-kit.ts'
import { records } from './support/records.ts'

function faultOf(id: string): Fault {
  const fault = faults.find((each) => each.id === id)
  if (!fault) throw new Error(`There is no fault ${id}.`)
  return fault
}

const answer = (status: number) => new Response(null, { status })

const tasks = records(48, demo)

async function rename(body = '{"name":"Renamed"}'): Promise<Sent[]> {
  const { _id = '' } = tasks.find(({ dueDate }) => dueDate !== undefined) ?? {}
  return [await sent(`updateTask/${_id}`, body)]
}

async function search(): Promise<Sent> {
  return sent('getTasks', '{"limit":200}')
}

async function sent(path: string, body: string): Promise<Sent> {
  const url = `http://sandbox/caseManagement/api/public/analytics/${demo.streamId}/${path}`
  const headers = {
    'content-type': 'application/json',
    accountId: demo.accountId,
    [security.header]: await good(),
  }
  return { request: new Request(url, { method: 'POST', headers, body }), at: Date.now() }
}

describe('a fault on a host of another dialect', () => {
  it('makes it wrong when it changes an answer, and is none when it changes none', async () => {
    const clearing = faultOf('wipes-due-date')
    const ignoresNull = dialectWith({ 'update-null': { answer: 'ignored' } })
    expect(await isShown(clearing, await rename(), contractDialect)).toBe(true)
    expect(await isShown(clearing, await rename(), ignoresNull)).toBe(false)
    expect(await isShown(faultOf('wipes-tags'), await rename(), ignoresNull)).toBe(true)
  })

  it('makes no host wrong that is as late as without it, however the requests fall that show it', async () => {
    const late = dialectWith({ 'read-after-write': { answer: 'within', value: 500 } })
    const slow: Fault = {
      ...noFault,
      break: (honest) => async (request) => {
        if (request.url.endsWith('/getTasks')) await wait(550)
        return honest(request)
      },
    }
    expect(await isShown(slow, [...(await rename()), await search()], late)).toBe(false)
  })

  it('makes no host wrong by sending on in a smaller form what the host refuses for its size', async () => {
    const small = dialectWith({ 'largest-body': { answer: 'refused', value: 2048 } })
    const appended = dialectWith({ ...small, 'update-of-lists': { answer: 'appended' } })
    const padded = await rename(`{${' '.repeat(4096)}"name":"Renamed"}`)
    expect(await isShown(faultOf('wipes-tags'), padded, appended)).toBe(false)
  })

  it('is told though the host has a limit of size of its own, when what is refused is smaller', async () => {
    const dialect = dialectWith({ 'largest-body': { answer: 'refused', value: 100_000 } })
    const only = ['properties/getTasks/length-in-characters']
    const { checks } = await faultyRun(
      faultOf('search-length-in-units'),
      { strict: false, dialect, only },
      dialect,
    )
    expect(checks.find(({ id }) => id === only[0])?.outcome).toBe('failed')
  })

  it('knows a refusal by the status of the dialect', () => {
    const refused = { answer: 'refused', value: { status: 422, code: 1 } } as const
    const dialect = dialectWith({ 'broken-schema': refused, 'bad-header': refused })
    expect(isRefusedAs(412, answer(412), contractDialect)).toBe(true)
    expect(isRefusedAs(412, answer(422), dialect)).toBe(true)
    expect(isRefusedAs(412, answer(412), dialect)).toBe(false)
    expect(isRefusedAs(401, answer(401), dialect)).toBe(true)
  })
})
