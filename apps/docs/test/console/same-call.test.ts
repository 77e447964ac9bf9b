import { createTasksClient, type Middleware } from '@case-management/client'
import { examples } from '@case-management/contract/examples'
import { demo } from '@case-management/sandbox'
import { expect, it } from 'vitest'
import type { ConsoleCall } from '../../console/call.ts'
import { sameCall } from '../../console/same-call.ts'
import { run } from '../support/program.ts'
import { variables } from '../../samples/variables.ts'
import { serveWorld } from '../support/example-world.ts'

const { accountId, streamId } = demo
const call: ConsoleCall = {
  operation: 'updateTask',
  host: 'platform.kore.ai',
  allowInsecureHost: false,
  token: 'eyJ-secret',
  accountId,
  streamId,
  taskId: 'ti-$(touch stolen)"`',
  headers: { Prefer: "code='429'", state: '' },
  body: '{"name": "It\'s $HOME"}',
}

it('never holds the token', () => {
  expect(JSON.stringify(sameCall(call))).not.toContain('eyJ-secret')
})

it('is nothing while the body is no JSON object', () => {
  expect(sameCall({ ...call, body: '{' })).toBeUndefined()
  expect(sameCall({ ...call, body: '[]' })).toBeUndefined()
})

it('passes each value on as it is, whatever it means to a shell or to TypeScript', async () => {
  const { environment = '', curl = '', typescript } = sameCall(call) ?? {}
  const echo = 'curl() { printf "%s\\n" "$@"; }\n'
  const { stdout, status } = await run('bash', ['-euc', `${echo}${environment}\n${curl}`])
  expect(status).toBe(0)
  expect(stdout).toContain('https://platform.kore.ai/caseManagement/')
  expect(stdout).toContain('/updateTask/ti-%24(touch%20stolen)%22%60\n')
  expect(stdout).toContain("Prefer: code='429'\n")
  expect(stdout).not.toContain('state')
  expect(stdout).toContain('{"name": "It\'s $HOME"}\n')
  expect(typescript).toContain(
    String.raw`client.updateTask('ti-$(touch stolen)"${'`'}', { name: 'It\'s $HOME' }, { headers: { Prefer: 'code=\'429\'' } })`,
  )
})

it.each([
  'platform.kore.ai',
  'platform.kore.ai/',
  'https://Platform.Kore.ai//',
  'https://platform.kore.ai/gateway/',
  '127.0.0.1:18766',
  'http://127.0.0.1:18766/',
  'https://platform.kore.ai.:443',
  'http://[::1]:18766',
  'http://sandbox:4000/',
])('goes to the address that the client makes of %s', async (host) => {
  const [task] = Object.values(examples.updateTask.responses[200])
  let asked = ''
  const catchUrl: Middleware = async (request) => {
    asked = request.url
    return Response.json(task)
  }
  const options = {
    host,
    allowInsecureHost: true,
    accountId,
    streamId,
    auth: 'a.b.c',
    middleware: [catchUrl],
  }
  await createTasksClient(options).updateTask('ti-1', {})
  const { environment } = sameCall({ ...call, host }) ?? {}
  const base = new RegExp(`^export ${variables.url}='(.*)'$`, 'm').exec(environment ?? '')?.[1]
  expect(asked.slice(0, asked.indexOf('/caseManagement/'))).toBe(base)
})

it.each([
  ['http://sandbox:4000', true],
  ['http://[::1]:4000', false],
  ['sandbox:4000', false],
])('the program for %s allows plain http: %s', (host, allowed) => {
  expect(sameCall({ ...call, host })?.typescript.includes('allowInsecureHost: true')).toBe(allowed)
})

it('gets an answer from the sandbox with the token put in', async (context) => {
  const world = await serveWorld({ tasks: [] }, context)
  const host = world[variables.url] ?? ''
  const same = sameCall({ ...call, operation: 'getTasks', host, headers: {}, body: '{"limit": 1}' })
  const environment = same?.environment.replace('<JWT>', world[variables.token] ?? '')
  const { stdout } = await run('bash', ['-euc', `${environment}\n${same?.curl}`])
  expect(JSON.parse(stdout)).toMatchObject({ totalResults: 0 })
})
