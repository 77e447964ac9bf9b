import { createSecretKey } from 'node:crypto'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { demo } from '../../src/demo.ts'
import type { Caller } from '../../src/security/caller.ts'
import { mintToken } from '../../src/security/mint-token.ts'
import { VerifiedTokens } from '../../src/security/verified-tokens.ts'
import { call } from '../support/call.ts'
import { sandboxWith } from '../support/sandbox.ts'

const caller: Caller = {
  app: { appId: 'cs-1', key: createSecretKey('x', 'utf8'), scopes: new Set(), accounts: new Map() },
}

describe('a verified token', () => {
  test('is known until it runs out, to the moment', () => {
    const tokens = new VerifiedTokens()
    tokens.add('a.b.c', caller, 100)
    expect(tokens.get('a.b.c', 99_999)).toBe(caller)
    expect(tokens.get('a.b.d', 99_999)).toBeUndefined()
    expect(tokens.get('a.b.c', 100_000)).toBeUndefined()
  })

  test('is forgotten when a thousand newer ones have come', () => {
    const tokens = new VerifiedTokens()
    for (let index = 0; index <= 1000; index += 1) tokens.add(`t${index}`, caller)
    expect(tokens.get('t0', 0)).toBeUndefined()
    expect(tokens.get('t1', 0)).toBe(caller)
  })

  test('that was good is refused once it has run out', async () => {
    const sandbox = await sandboxWith([])
    vi.useFakeTimers({ toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    const token = await mintToken({ ...demo, expiresIn: 60 })
    expect((await call(sandbox, 'getTasks', { token })).status).toBe(200)
    vi.setSystemTime(Date.now() + 61_000)
    expect((await call(sandbox, 'getTasks', { token })).status).toBe(401)
  })
})
