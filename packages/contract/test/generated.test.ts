import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { generatedFolder } from '../scripts/paths.ts'
import { contradictions, evidence } from '../src/generated/evidence.ts'
import { calls, contract, operations, security } from '../src/index.ts'

it('every generated source file carries a banner with the hash of the bundle', async () => {
  const names = (await readdir(generatedFolder)).filter((name) => !name.endsWith('.json'))
  expect(names.length).toBeGreaterThan(5)
  for (const name of names) {
    const [first] = (await readFile(join(generatedFolder, name), 'utf8')).split('\n')
    expect([name, first]).toEqual([name, expect.stringContaining(contract.hash)])
  }
})

it('a descriptor says how each operation is called', () => {
  expect(operations.getTasks).toMatchObject({
    id: 'getTasks',
    method: 'POST',
    path: '/caseManagement/api/public/analytics/{streamId}/getTasks',
    pathParameters: ['streamId'],
    contentType: 'application/json',
    pagination: { in: 'body', skip: 'skip', items: 'results' },
    retry: { idempotent: true },
  })
  expect(operations.updateTask.pathParameters).toEqual(['streamId', 'taskId'])
  expect(operations.updateTask).not.toHaveProperty('pagination')
})

it('what a client carries of an operation is part of what is known of it', () => {
  expect(operations).toMatchObject(calls)
  for (const { answerHeaders, responses } of Object.values(operations)) {
    expect(answerHeaders).toEqual(responses[200].headers)
  }
  expect(calls.getTasks).not.toHaveProperty('serverManaged')
})

it('the security facts name the header, the algorithm and the claim', () => {
  expect(security).toMatchObject({ header: 'auth', jwt: { algorithms: ['HS256'], appIdClaim: 'appId' } })
})

it('evidence is one of four words', () => {
  const words = new Set<string>(Object.values(evidence))
  expect([...words].toSorted()).toEqual(['documented', 'inferred', 'sample', 'sibling'])
})

it('each of the 60 contradictions of the vendor’s pages is decided once', () => {
  const ids = contradictions.map(({ id }) => id)
  expect(new Set(ids).size).toBe(60)
  expect(ids).toHaveLength(60)
})
