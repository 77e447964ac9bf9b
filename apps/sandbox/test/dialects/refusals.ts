import { createSecretKey } from 'node:crypto'
import { security } from '@case-management/contract'
import { SignJWT } from 'jose'
import { demo } from '../../src/demo.ts'
import { answerFor, type Observers, type Seen, type Start } from './observer.ts'

/** How refusals and tokens tell the answers to the questions about them. */
export const refusals: Observers = {
  'malformed-body': async (start) => refused(await (await start({})).send('getTasks', { text: '{' })),
  'broken-schema': async (start) =>
    refused(await (await start({})).send('updateTask', { body: { name: 1 } })),
  'bad-header': async (start) => {
    const seen = await (await start({})).send('getTasks', { headers: { 'X-Timezone-Offset': 'soon' } })
    return seen.status === 200 ? { answer: 'ignored' } : refused(seen)
  },
  'unknown-task': async (start) => refused(await (await start({})).send('updateTask', { taskId: 'ti-none' })),
  'unknown-stream': async (start) =>
    refused(await (await start({})).send('getTasks', { streamId: 'st-none' })),
  'wrong-content-type': async (start) => {
    const seen = await (await start({})).send('getTasks', { headers: { 'Content-Type': 'text/plain' } })
    return seen.status === 200 ? { answer: 'taken' } : refused(seen)
  },
  'wrong-method': async (start) => refused(await (await start({})).send('getTasks', { method: 'PUT' })),
  'allow-header': async (start) => {
    const { headers } = await (await start({})).send('getTasks', { method: 'PUT' })
    return { answer: headers.has('Allow') ? 'sent' : 'absent' }
  },
  'largest-body': async (start) => {
    const host = await start({})
    const size = async (bytes: number) =>
      (await host.send('getTasks', { text: `{}${' '.repeat(bytes - 2)}` })).status
    for (const value of [1024, 100_000, 1_048_576, 2_000_000]) {
      if ((await size(value + 1)) !== 200 && (await size(value)) === 200) return { answer: 'refused', value }
    }
    return { answer: 'unlimited' }
  },
  'deepest-body': async (start) => {
    const host = await start({})
    const message = async (depth: number) =>
      textOf(await host.send('getTasks', { text: '['.repeat(depth) + ']'.repeat(depth) }))
    const tooDeep = await message(999)
    for (const value of [8, 32, 100, 500]) {
      if ((await message(value + 1)) === tooDeep && (await message(value)) !== tooDeep)
        return { answer: 'refused', value }
    }
    return { answer: 'unlimited' }
  },
  'error-text-key': async (start) => {
    const { body } = await (await start({})).send('getTasks', { text: '{' })
    return { answer: JSON.stringify(body).includes('"message"') ? 'message' : 'msg' }
  },
  'error-media-type': async (start) => {
    const host = await start({})
    const errors = [
      await host.send('getTasks', { text: '{' }),
      await host.send('getTasks', { token: 'nonsense' }),
    ]
    const types = new Set(errors.map(({ headers }) => headers.get('Content-Type')))
    const { headers } = await host.send('getTasks')
    if (types.size > 1 || headers.get('Content-Type') !== 'application/json') return undefined
    return answerFor([...types][0] ?? 'none', {
      'application/json': 'json',
      'application/problem+json': 'problem-json',
      none: 'absent',
    })
  },
  'error-names-key': async (start) => {
    const seen = await (await start({})).send('updateTask', { body: { name: 1 } })
    return { answer: textOf(seen).includes('/name') ? 'pointer' : 'silent' }
  },
  'refusal-order': async (start) => {
    const { status } = await (await start({})).send('getTasks', { text: '{', token: 'nonsense' })
    return { answer: status === 401 ? 'token' : 'body' }
  },
  'request-id': async (start) => {
    const { headers } = await (await start({})).send('getTasks')
    return { answer: headers.has('X-Request-Id') ? 'sent' : 'absent' }
  },
  'rate-limit-status': async (start) => ({ answer: 'number', value: (await overTheLimit(start)).status }),
  'rate-limit-wait': async (start) => ({
    answer: (await overTheLimit(start)).headers.has('Retry-After') ? 'sent' : 'absent',
  }),
  'token-word': async (start) => {
    const host = await start({})
    const good = await host.token()
    const taken = []
    for (const word of ['Bearer', 'bearer', 'BEARER', 'jwt', 'Token', 'Basic']) {
      if ((await host.send('getTasks', { token: `${word} ${good}` })).status === 200) taken.push(word)
    }
    if ((await host.send('getTasks', { token: good })).status !== 200) return undefined
    if ((await host.send('getTasks', { token: `Bearer ${good}x` })).status !== 401) return undefined
    return answerFor(taken.join(' '), {
      '': 'none',
      Bearer: 'bearer',
      'Bearer bearer BEARER': 'bearer-any-case',
      'Bearer bearer BEARER jwt Token': 'any-scheme',
    })
  },
  'token-hs512': async (start) => ({ answer: (await accepts(start, {}, 'HS512')) ? 'taken' : 'refused' }),
  'token-without-expiry': async (start) => ({ answer: (await accepts(start, {})) ? 'taken' : 'refused' }),
  'token-leeway': async (start) => {
    for (const value of [0, 60, 300]) {
      const past = async (seconds: number) =>
        await accepts(start, { exp: Math.floor(Date.now() / 1000) - seconds })
      if (!(await past(value + 5)) && (value === 0 || (await past(value - 20))))
        return { answer: 'seconds', value }
    }
    return undefined
  },
  'token-other-claims': async (start) => ({
    answer: (await accepts(start, { iss: 'somebody', aud: 'https://elsewhere.example' }))
      ? 'ignored'
      : 'checked',
  }),
  'token-reuse': async (start) => {
    const host = await start({})
    const token = await signed({ jti: 'once' })
    const statuses = [await host.send('getTasks', { token }), await host.send('getTasks', { token })]
    return { answer: statuses.every(({ status }) => status === 200) ? 'taken' : 'once' }
  },
}

function refused({ status, body }: Seen): {
  answer: 'refused'
  value: { status: number; code: number | string }
} {
  const { errors = [] }: { errors?: { code: number | string }[] } = Object.assign({}, body)
  return { answer: 'refused', value: { status, code: errors[0]?.code ?? 'none' } }
}

function textOf({ body }: Seen): string {
  return JSON.stringify(body)
}

async function overTheLimit(start: Start): Promise<Seen> {
  return await (await start({})).send('getTasks', { headers: { 'Sandbox-Fault': 'status=429' } })
}

async function accepts(start: Start, claims: Record<string, unknown>, alg?: string): Promise<boolean> {
  const { status } = await (await start({})).send('getTasks', { token: await signed(claims, alg) })
  return status === 200
}

async function signed(
  claims: Record<string, unknown>,
  alg: string = security.jwt.algorithms[0],
): Promise<string> {
  return await new SignJWT({ [security.jwt.appIdClaim]: demo.appId, ...claims })
    .setProtectedHeader({ alg })
    .sign(createSecretKey(demo.secret, 'utf8'))
}
