import { examples } from '@case-management/contract/examples'
import { demo, mintToken, startSandbox, type SandboxServer } from '@case-management/sandbox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { differences } from '../prism-proxy/differences.ts'
import { startRecorder } from '../prism-proxy/recorder.ts'
import { signatures } from '../prism-proxy/signatures.ts'
import { startPrismProxy } from '../prism-proxy/start-prism-proxy.ts'

let sandbox: SandboxServer
let prism: Awaited<ReturnType<typeof startPrismProxy>>
let recorder: Awaited<ReturnType<typeof startRecorder>>
const seen: string[] = []

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 })
  prism = await startPrismProxy(sandbox.url)
  recorder = await startRecorder(prism.url, sandbox.url, (signature) => seen.push(signature))
})
afterAll(async () => {
  await recorder.close()
  await prism.close()
  await sandbox.close()
})

interface Call {
  method?: string
  streamId?: string
  operation?: string
  headers?: Record<string, string>
  body?: string
}

/** Calls the host, and tells how Prism and the host judged the call differently. */
async function differencesOf(call: Call) {
  const { method = 'POST', streamId = demo.streamId, operation = 'getTasks', headers, body } = call
  seen.length = 0
  const path = `/caseManagement/api/public/analytics/${streamId}/${operation}`
  const own = { auth: await mintToken(demo), accountId: demo.accountId, 'Content-Type': 'application/json' }
  const { status } = await fetch(`${recorder.url}${path}`, {
    method,
    headers: { ...own, ...headers },
    ...(body !== undefined && { body }),
  })
  return { status, differences: [...seen] }
}

describe('prism proxy before a sandbox', () => {
  test('finds nothing in the requests of the contract, nor in their answers', async () => {
    for (const body of Object.values(examples.getTasks.requests))
      expect(await differencesOf({ body: JSON.stringify(body) })).toEqual({ status: 200, differences: [] })
  })

  test.for([['{"limit": 0}'], ['{"limits": 1}'], ['{"status": "Open"}'], ['{"sortBy": {"name": "up"}}']])(
    'refuses %s as the host does',
    async ([body = '']) => {
      expect(await differencesOf({ body })).toEqual({ status: 412, differences: [] })
    },
  )

  test('judges otherwise what stands in the table, and each row of it is shown by a call', async () => {
    const deep = `{"attachments": [{"a": ${'['.repeat(40)}${']'.repeat(40)}}]}`
    const calls: [what: string, call: Call, status: number][] = [
      ['a token that nobody signed', { headers: { auth: 'any' }, body: '{}' }, 401],
      ['a stream that the host does not know', { streamId: 'st-of-nobody', body: '{}' }, 400],
      ['a body that is too deep', { operation: 'updateTask/ti-1', body: deep }, 400],
      ['a body that is no JSON', { body: '{' }, 400],
      ['a header without a value', { headers: { 'client-app': '' }, body: '{}' }, 412],
      ['a method that the path does not have', { method: 'HEAD' }, 405],
    ]
    const rows: unknown[] = []
    for (const [what, call, status] of calls) {
      const judged = await differencesOf(call)
      expect([what, judged]).toEqual([what, { status, differences: [expect.any(String)] }])
      const [signature = ''] = judged.differences
      rows.push(differences.filter(({ matches }) => matches.test(signature)))
    }
    expect(rows).toEqual(differences.map((row) => [row]))
  })
})

test('a fault that Prism alone finds is a difference that stands in no row', () => {
  const violations = [
    { location: ['response', 'body', 'results', '3', 'name'], severity: 'Error', code: 'type', message: '' },
  ]
  const [signature = ''] = signatures({ violations, status: 200, message: '' })
  expect(signature).toBe('Prism finds a fault in 200: response.body.results.n.name type')
  expect(differences.some(({ matches }) => matches.test(signature))).toBe(false)
})
