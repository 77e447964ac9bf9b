import { expect, it } from 'vitest'
import { tellable } from '../src/check/exchange.ts'
import { createMask, masked } from '../src/host/mask.ts'

// Every character that some encoding writes in another way.
const secret = 'pa"ss\\wo&rd/<ü+=?> \'x'
const mask = createMask([secret])

it.each([
  ['as it is', secret],
  ['inside JSON', JSON.stringify({ token: secret })],
  ['inside JSON inside JSON', JSON.stringify({ body: JSON.stringify({ token: secret }) })],
  ['in a URL', `https://host/?token=${encodeURIComponent(secret)}`],
  [
    'in a URL with small letters',
    encodeURIComponent(secret).replaceAll(/%../g, (code) => code.toLowerCase()),
  ],
  ['in a form', new URLSearchParams({ token: secret }).toString()],
  ['in Base64', Buffer.from(secret).toString('base64')],
  ['in basic authentication', `Basic ${Buffer.from(`user:${secret}`).toString('base64')}`],
  [
    'in basic authentication of a longer name',
    `Basic ${Buffer.from(`users:${secret}:x`).toString('base64')}`,
  ],
  ['in Base64 for URLs', Buffer.from(`u:${secret}`).toString('base64url')],
  ['in HTML', '<li>pa&quot;ss\\wo&amp;rd/&lt;ü+=?&gt; &#39;x</li>'],
])('hides a secret %s', (_, text) => {
  const shown = mask(text)
  expect(shown).toContain(masked)
  // Whatever is left gives back no part of the secret that says anything.
  const decoded = [
    shown,
    decodeURIComponent(shown.replaceAll('+', ' ')),
    Buffer.from(shown, 'base64').toString(),
  ]
  for (const each of decoded) expect(each).not.toMatch(/pa.{0,3}ss|wo.{0,5}rd/)
})

it.each(['demo', 'a-long-opaque-token-0123456789'])('hides a token of any length: %s', (token) => {
  expect(createMask([token])(`{"auth": "${token}"}`)).toBe('{"auth": "***"}')
})

it('hides every JWT, also one that the run does not know', () => {
  expect(mask('auth: eyJhbGciOiJub25lIn0.eyJhcHBJZCI6IngifQ. end')).toBe('auth: *** end')
})

it('leaves other text alone', () => {
  const text = 'The task "Refund" of 2025-05-26 was found; dGFzaw== is not secret.'
  expect(createMask(['demo'])(text)).toBe(text)
})

it.each([0, 10, 4_085, 4_100])('leaves no part of a secret where a long body is cut: %i after', (place) => {
  const token = 'a-long-opaque-token-0123456789'
  const beginning = `${token.repeat(200)}${'x'.repeat(20_000 - 6_000 + place - 10)}${token}`
  const body = `${beginning}${'y'.repeat(9_000)}${token.repeat(200)}${'z'.repeat(300 + (place % 30))}`
  const told = tellable(
    {
      request: { method: 'POST', url: `http://host/?token=${token}`, headers: { auth: token }, body: '' },
      response: { status: 200, headers: {}, body },
      startedAt: 0,
      duration: 0,
    },
    createMask([token]),
  )
  expect(JSON.stringify(told)).not.toMatch(/a-long|token-0/)
  expect(told.response?.body).toMatch(/… \(\d+ characters\) …/)
  expect(told.response?.body.length).toBeLessThan(20_100)
})

/** What is told of an answer to a request with a token. */
function toldOf(token: string, response: { headers?: Record<string, string>; body?: string }) {
  return tellable(
    {
      request: { method: 'POST', url: 'http://host/', headers: { auth: token }, body: '' },
      response: { status: 200, headers: {}, body: '', ...response },
      startedAt: 0,
      duration: 0,
    },
    createMask([]),
  )
}

const payload = Buffer.from('{"appId":"cs-1","exp":4102444800}').toString('base64url')
const signature = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'

it.each([
  ['its payload', payload],
  ['its signature', signature],
  ['what its payload says', '{"appId":"cs-1","exp":4102444800}'],
  ['its payload in Base64', Buffer.from(payload).toString('base64')],
  ['its signature in Base64', Buffer.from(`sig:${signature}`).toString('base64')],
  ['the bytes of its signature', Buffer.from(signature, 'base64url').toString('base64')],
])('hides of a token that was sent, forged ones too, %s alone', (_, part) => {
  const token = `ewogImFsZyI6Im5vbmUiCn0.${payload}.${signature}`
  const told = toldOf(token, { headers: { 'x-seen': part }, body: JSON.stringify({ seen: part }) })
  const text = JSON.stringify(told)
  expect(text).toContain(masked)
  for (const secretPart of [payload, signature, 'cs-1', part.slice(4, 30)])
    expect(text).not.toContain(secretPart)
})

it('hides the values of cookies', () => {
  const told = toldOf('t', { headers: { 'set-cookie': 'session=s3cr3t-value; Path=/; HttpOnly' } })
  expect(told.response?.headers['set-cookie']).toBe('session=***; Path=/; HttpOnly')
})
