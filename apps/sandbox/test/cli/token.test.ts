import { security } from '@case-management/contract'
import { decodeJwt, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { demo, demoOther } from '../../src/demo.ts'
import { start } from '../support/process.ts'
import { call } from '../support/call.ts'
import { sandboxWith } from '../support/sandbox.ts'

const print = async (args: readonly string[], env: Record<string, string> = {}) => {
  const { code, stdout, stderr } = await start('cli/token.ts', args, env).ended
  return { code, token: stdout.trim(), stderr }
}

describe('token', () => {
  test('prints a token of the demo app that the sandbox takes', async () => {
    const { code, token } = await print([])
    expect(code).toBe(0)
    expect((await call(await sandboxWith([]), 'getTasks', { token })).status).toBe(200)
    const { iat = 0, exp = 0, ...claims } = decodeJwt(token)
    expect(claims).toEqual({ [security.jwt.appIdClaim]: demo.appId, sub: demo.subject })
    expect(exp - iat).toBe(3600)
  })

  test('is a command of the sandbox too', async () => {
    const { stdout } = await start('cli.ts', ['token', '--sub', 'u-9']).ended
    expect(decodeJwt(stdout.trim()).sub).toBe('u-9')
  })

  test('takes user, app and expiry', async () => {
    const { token } = await print(['--sub', 'u-9', '--app-id', demoOther.appId, '--expires-in', '-5'])
    const { iat = 0, exp = 0, sub } = decodeJwt(token)
    expect({ sub, expiresIn: exp - iat }).toEqual({ sub: 'u-9', expiresIn: -5 })
  })

  test('signs with the secret of the environment for an app of one’s own', async () => {
    const secret = 'a secret of our own with 32 letters'
    const { token } = await print(['--app-id', 'cs-own'], { SANDBOX_APP_SECRET: secret })
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret))
    expect(payload[security.jwt.appIdClaim]).toBe('cs-own')
  })

  test('needs a secret for an app of one’s own', async () => {
    const { code, token, stderr } = await print(['--app-id', 'cs-own'])
    expect({ code, token, stderr }).toEqual({
      code: 2,
      token: '',
      stderr: 'token: No secret for cs-own; put it into SANDBOX_APP_SECRET.\n',
    })
  })

  test('refuses an expiry that is no number', async () => {
    expect((await print(['--expires-in', 'soon'])).code).toBe(2)
  })
})
