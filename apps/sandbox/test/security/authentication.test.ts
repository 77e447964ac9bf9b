import { createHmac } from 'node:crypto'
import { security } from '@case-management/contract'
import { SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { demo, demoOther, demoWithoutScope } from '../../src/demo.ts'
import { mintToken } from '../../src/security/mint-token.ts'
import { answered, documented } from '../support/error.ts'
import { call, operationIds } from '../support/call.ts'
import { sandboxWith } from '../support/sandbox.ts'
import { task } from '../support/task.ts'

const { appIdClaim } = security.jwt
const key = new TextEncoder().encode(demo.secret)
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const signed = (alg: string, claims: Record<string, unknown>) =>
  new SignJWT(claims).setProtectedHeader({ alg }).sign(key)

async function tampered(): Promise<string> {
  const [header, , signature] = (await mintToken(demo)).split('.')
  return [header, encoded({ [appIdClaim]: demo.appId, sub: 'u-someone-else' }), signature].join('.')
}

function unsigned(): string {
  return `${encoded({ alg: 'none' })}.${encoded({ [appIdClaim]: demo.appId })}.`
}

function signedWithEmptyKey(): string {
  const input = `${encoded({ alg: 'HS256' })}.${encoded({ [appIdClaim]: 'cs-unknown' })}`
  return `${input}.${createHmac('sha256', '').update(input).digest('base64url')}`
}

describe.each(operationIds)('%s refuses', (operation) => {
  test.each<[string, () => Promise<string> | string]>([
    ['a tampered payload', tampered],
    ['the signature of another key', () => mintToken({ appId: demo.appId, secret: demoOther.secret })],
    ['alg none', unsigned],
    ['another algorithm', () => signed('HS512', { [appIdClaim]: demo.appId })],
    ['a token past its exp', () => mintToken({ ...demo, expiresIn: -1 })],
    ['a token before its nbf', () => mintToken({ ...demo, notBefore: 600 })],
    ['a token without an app', () => signed('HS256', { sub: 'u-1' })],
    ['an app that nobody knows', () => mintToken({ appId: 'cs-unknown', secret: demo.secret })],
    ['an app that nobody knows, signed with an empty key', signedWithEmptyKey],
    ['an app that is no text', () => signed('HS256', { [appIdClaim]: [demo.appId] })],
    ['an exp that is no number', () => signed('HS256', { [appIdClaim]: demo.appId, exp: 'tomorrow' })],
    ['an empty token', () => ''],
  ])('%s', async (_what, token) => {
    const sandbox = await sandboxWith([task()])
    const response = await call(sandbox, operation, { taskId: 'ti-1', token: await token() })
    expect(await answered(response)).toEqual(documented('invalid-credentials'))
  })

  test('no token at all', async () => {
    const sandbox = await sandboxWith([task()])
    const response = await call(sandbox, operation, { headers: { [security.header]: null } })
    expect(await answered(response)).toEqual(documented('invalid-credentials'))
  })

  test.each(['nonsense', 'a.b.c', 'x'.repeat(8000), `${encoded({ alg: 'HS256' })}.bm90IGpzb24.x`])(
    'what is no token: %.20s',
    async (token) => {
      expect(await answered(await call(await sandboxWith([]), operation, { token }))).toEqual(
        documented('invalid-token'),
      )
    },
  )

  test.each<[string, (token: string) => string]>([
    ['padding after it', (token) => `${token}=`],
    ['a space in its signature', (token) => `${token.slice(0, -4)} ${token.slice(-4)}`],
    ['a full stop after it', (token) => `${token}.`],
    ['a tab in it', (token) => token.replace('.', '\t.')],
  ])('a good token with %s', async (_what, change) => {
    const token = change(await mintToken(demo))
    expect(await answered(await call(await sandboxWith([]), operation, { token }))).toEqual(
      documented('invalid-token'),
    )
  })

  test('a token with Bearer before it', async () => {
    const response = await call(await sandboxWith([]), operation, {
      token: `Bearer ${await mintToken(demo)}`,
    })
    expect(response.status).toBe(401)
  })

  test('an app without the API scope', async () => {
    const response = await call(await sandboxWith([]), operation, {
      token: await mintToken(demoWithoutScope),
    })
    expect(await answered(response)).toEqual(documented('wrong-scope'))
  })
})

describe('a token is accepted', () => {
  test.each<[string, () => Promise<string>]>([
    ['without a subject and without times', () => mintToken({ appId: demo.appId, secret: demo.secret })],
    ['before its exp', () => mintToken({ ...demo, expiresIn: 60 })],
    [
      'with an exp in fractions of a second',
      () => signed('HS256', { [appIdClaim]: demo.appId, exp: Date.now() / 1000 + 60 }),
    ],
    ['after its nbf', () => mintToken({ ...demo, notBefore: -5 })],
  ])('%s', async (_what, token) => {
    const response = await call(await sandboxWith([]), 'getTasks', { token: await token() })
    expect(response.status).toBe(200)
  })
})

test('a token is refused before anything of the body is read', async () => {
  const body = new ReadableStream({
    pull() {
      throw new Error('The body was read.')
    },
  })
  const sandbox = await sandboxWith([])
  const response = await sandbox.fetch(
    `http://sandbox/caseManagement/api/public/analytics/${demo.streamId}/getTasks`,
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', accountId: demo.accountId },
      body,
      duplex: 'half',
    },
  )
  expect(response.status).toBe(401)
})
