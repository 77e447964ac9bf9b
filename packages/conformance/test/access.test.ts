import { createServer } from 'node:http'
import { security } from '@case-management/contract'
import { expect, it, onTestFinished } from 'vitest'
import { checksOf } from '../src/checks.ts'
import { listenOnLoopback } from '../src/host/listen-on-loopback.ts'
import { runConformance, type ConformanceOptions } from '../src/index.ts'
import { faults } from './faults/index.ts'
import { honestSandbox, sandboxApp, sandboxTarget } from './support/honest-sandbox.ts'
import { listenerOf } from './support/listener.ts'
import type { Host } from './faults/fault.ts'

async function accessRun(options: Partial<ConformanceOptions>, broken = (honest: Host) => honest) {
  const sandbox = await honestSandbox()
  onTestFinished(() => sandbox.close())
  const host = broken((request) => sandbox.fetch(request))
  return runConformance({
    target: sandboxTarget(),
    credentials: sandboxApp,
    phases: ['access'],
    fetch: (input, init) => host(new Request(input, init)),
    ...options,
  })
}

it('no two checks have one name', () => {
  const ids = (['properties', 'laws', 'access'] as const).flatMap(checksOf).map(({ id }) => id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

it('a host that passes over a word before the token differs, and fails a strict run alone', async () => {
  const only = ['questions/token-word', 'access/getTasks/bearer-upper-case', 'access/getTasks/none']
  const broken = breaking('token-bearer-upper-case')
  const asked = await accessRun({ only, phases: ['questions', 'access'] }, broken)
  expect(asked).toMatchObject({ passed: 2, differences: 1, conforms: true })
  expect(await accessRun({ only, strict: true }, broken)).toMatchObject({ failed: 1, conforms: false })
})

it.each([
  ['without the header of tokens', 'token-in-x-api-key', 'header-x-api-key'],
  ['without the header of accounts', 'account-in-x-account-id', 'account-header-x-account-id'],
  ['with a token that RFC 7515 calls invalid', 'alg-any-case', 'alg-lower-case'],
  ['long after the token ran out', 'expired-leeway-of-an-hour', 'expired-minutes-ago'],
  ['before the token is valid', 'not-yet-valid', 'not-yet-valid'],
])('a host that lets a caller in %s fails, strict or not', async (_, fault, check) => {
  const only = [`access/getTasks/${check}`]
  expect(await accessRun({ only }, breaking(fault))).toMatchObject({ failed: 1, conforms: false })
})

function breaking(id: string) {
  return faults.find((fault) => fault.id === id)?.break
}

it('a host that knows its headers in small letters only is found out over the wire', async () => {
  const sandbox = await honestSandbox()
  onTestFinished(() => sandbox.close())
  const honest = listenerOf((request) => sandbox.fetch(request))
  const server = createServer((request, response) => {
    if (!request.rawHeaders.includes(security.header)) delete request.headers[security.header]
    if (!request.rawHeaders.includes('accountId')) delete request.headers['accountid']
    honest(request, response)
  })
  const url = await listenOnLoopback(server)
  onTestFinished(() => void server.close())
  const report = await runConformance({
    target: sandboxTarget(url),
    credentials: sandboxApp,
    phases: ['access'],
    only: ['access/getTasks/accepts/'],
    strict: true,
  })
  const failed = report.checks.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id)
  expect(failed).toEqual([
    'access/getTasks/accepts/header-in-capitals',
    'access/getTasks/accepts/header-capitalised',
    'access/getTasks/accepts/account-in-capitals',
    'access/getTasks/accepts/account-capitalised',
    'access/getTasks/accepts/together',
    'access/getTasks/accepts/together-bare',
  ])
})

it('a host elsewhere is not told of an address on this machine', async () => {
  const sandbox = await honestSandbox()
  onTestFinished(() => sandbox.close())
  const { checks } = await accessRun({
    target: { ...sandboxTarget('https://live.example.com'), writable: false },
    only: ['access/getTasks/key-at-'],
    rate: 1000,
  })
  expect(checks.map(({ outcome }) => outcome)).toEqual(['skipped', 'skipped', 'skipped', 'skipped'])
})
