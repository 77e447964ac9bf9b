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

/** Sends a body to getTasks, and tells how Prism and the host judged it differently. */
async function differencesOf(body: string, headers: Record<string, string> = {}) {
  seen.length = 0
  const path = `/caseManagement/api/public/analytics/${demo.streamId}/getTasks`
  const own = { auth: await mintToken(demo), accountId: demo.accountId, 'Content-Type': 'application/json' }
  const { status } = await fetch(`${recorder.url}${path}`, {
    method: 'POST',
    headers: { ...own, ...headers },
    body,
  })
  return { status, differences: [...seen] }
}

describe('prism proxy before a sandbox', () => {
  test('finds nothing in the requests of the contract, nor in their answers', async () => {
    for (const body of Object.values(examples.getTasks.requests))
      expect(await differencesOf(JSON.stringify(body))).toEqual({ status: 200, differences: [] })
  })

  test.for([['{"limit": 0}'], ['{"limits": 1}'], ['{"status": "Open"}'], ['{"sortBy": {"name": "up"}}']])(
    'refuses %s as the host does',
    async ([body = '']) => {
      expect(await differencesOf(body)).toEqual({ status: 412, differences: [] })
    },
  )

  test.for([
    ['a token that nobody signed', '{}', { auth: 'any' }, 401],
    ['a body that is no JSON', '{', {}, 400],
  ] as const)('judges %s otherwise, for a reason that is written down', async ([, body, headers, status]) => {
    const judged = await differencesOf(body, headers)
    expect(judged.status).toBe(status)
    expect(judged.differences).toHaveLength(1)
    for (const signature of judged.differences)
      expect(differences.filter(({ matches }) => matches.test(signature))).toHaveLength(1)
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
