import { describe, expect, test } from 'vitest'
import { addressOf, hostUrl, isLoopback, withoutSecrets } from '@case-management/contract/http'

describe('two spellings of one host are one host', () => {
  test.for([
    ['https://platform.kore.ai', 'platform.kore.ai'],
    ['https://platform.kore.ai', 'https://platform.kore.ai'],
    ['https://platform.kore.ai', 'https://platform.kore.ai:443'],
    ['https://platform.kore.ai', 'platform.kore.ai:443'],
    ['https://platform.kore.ai', 'HTTPS://Platform.KORE.ai/'],
    ['https://platform.kore.ai', 'https://platform.kore.ai.'],
    ['https://platform.kore.ai', 'platform.kore.ai.:443//'],
    ['https://platform.kore.ai', ' platform.kore.ai\n'],
    ['https://platform.kore.ai:80', 'platform.kore.ai:80'],
    ['https://platform.kore.ai:8443', 'platform.kore.ai:08443'],
    ['https://gateway.example.com/kore', 'gateway.example.com/kore//'],
    ['https://gateway.example.com/Kore/@v1', 'https://GATEWAY.example.com:443/Kore/@v1/'],
    ['https://xn--bcher-kva.example', 'bücher.example'],
    ['https://xn--bcher-kva.example', 'https://BÜCHER.example.:443'],
    ['https://[2001:db8::1]', 'https://[2001:0DB8:0:0:0:0:0:1]:443/'],
    ['https://[2001:db8::1]:8443', '[2001:db8::1]:8443'],
    ['https://10.0.0.1', 'https://10.1'],
    ['http://localhost', 'http://LocalHost:80/'],
    ['http://localhost:4000', 'http://localhost.:4000'],
    ['http://127.0.0.1:4000', 'http://127.1:4000/'],
    ['http://127.0.0.1', 'http://2130706433'],
    ['http://[::1]:4000', 'http://[0:0:0:0:0:0:0:1]:4000'],
    ['http://[::ffff:7f00:1]:4000', 'http://[::ffff:127.0.0.1]:4000'],
    ['http://demo.localhost', 'http://demo.localhost'],
  ] as const)('%s is also written %o', ([url, host]) => {
    expect(hostUrl(host)).toBe(url)
    expect(hostUrl(url)).toBe(url)
  })
})

test.for([
  ['', 'must be a name like platform.kore.ai'],
  [' ', 'must be a name like platform.kore.ai'],
  ['a host', 'must be a name like platform.kore.ai'],
  ['https://', 'must be a name like platform.kore.ai'],
  ['https:/platform.kore.ai', 'must be a name like platform.kore.ai'],
  ['https:platform.kore.ai', 'must be a name like platform.kore.ai'],
  ['https://https://platform.kore.ai', 'must be a name like platform.kore.ai'],
  ['https:///platform.kore.ai', 'must be a name like platform.kore.ai'],
  ['//platform.kore.ai', 'must be a name like platform.kore.ai'],
  ['https:\\\\platform.kore.ai', 'must be a name like platform.kore.ai'],
  ['https://platform.kore.ai\\path', 'must be a name like platform.kore.ai'],
  ['plat\nform.kore.ai', 'must be a name like platform.kore.ai'],
  ['platform..kore.ai', 'must be a name like platform.kore.ai'],
  ['.kore.ai', 'must be a name like platform.kore.ai'],
  ['platform.kore.ai:99999', 'must be a name like platform.kore.ai'],
  ['platform.kore.ai:port', 'must be a name like platform.kore.ai'],
  ['[::1', 'must be a name like platform.kore.ai'],
  ['[fe80::1%eth0]', 'must be a name like platform.kore.ai'],
  ['https://me:secret@platform.kore.ai', 'credentials'],
  ['me@platform.kore.ai', 'credentials'],
  ['https://@platform.kore.ai', 'credentials'],
  ['platform.kore.ai?stage=1', 'query'],
  ['platform.kore.ai/?', 'query'],
  ['platform.kore.ai#tasks', 'fragment'],
  ['ftp://localhost', 'must use https:'],
  ['ws://platform.kore.ai', 'must use https:'],
  ['http://platform.kore.ai', 'must use https:, or http: with allowInsecureHost'],
  ['http://sandbox:4000', 'must use https:, or http: with allowInsecureHost'],
  ['http://0.0.0.0:4000', 'must use https:, or http: with allowInsecureHost'],
  ['http://localhost.example.com', 'must use https:, or http: with allowInsecureHost'],
  ['http://127.0.0.1.example.com', 'must use https:, or http: with allowInsecureHost'],
  ['http://notlocalhost', 'must use https:, or http: with allowInsecureHost'],
  ['http://[::ffff:10.0.0.1]', 'must use https:, or http: with allowInsecureHost'],
] as const)('the host %o is refused: it %s', ([host, reason]) => {
  expect(() => hostUrl(host)).toThrow(TypeError)
  expect(() => hostUrl(host)).toThrow(reason)
})

test.for([
  ['http://sandbox:4000', 'http://sandbox:4000'],
  ['http://Sandbox.:80/api/', 'http://sandbox/api'],
  ['sandbox:4000', 'https://sandbox:4000'],
] as const)('allowInsecureHost lets %s pass', ([host, url]) => {
  expect(hostUrl(host, { allowInsecureHost: true })).toBe(url)
})

test.for(['ftp://sandbox', 'http://me@sandbox', 'http://sandbox?a', 'javascript://sandbox'])(
  'allowInsecureHost does not let %s pass',
  (host) => {
    expect(() => hostUrl(host, { allowInsecureHost: true })).toThrow(TypeError)
  },
)

test.for([
  'https://me:hidden@platform.kore.ai',
  'me:hidden@a host',
  'https://me:hid/den@a host',
  'a host?key=hidden',
  'platform.kore.ai#hidden',
])('what %s hides is not told', (host) => {
  expect(() => hostUrl(host)).toThrow(/^(?!.*hid)/)
})

test.for([
  'localhost',
  'localhost:4000',
  'LOCALHOST.',
  'http://demo.localhost:4000/path?query',
  '127.0.0.1',
  '127.255.3.4:80',
  'https://127.1',
  '[::1]',
  'http://[::1]:4000/',
  'http://[::ffff:127.0.0.1]',
  '[::ffff:127.9.8.7]:4000',
])('%s is this machine', (host) => {
  expect(isLoopback(host)).toBe(true)
})

test.for([
  '',
  'a host',
  'platform.kore.ai',
  'localhost.example.com',
  'mylocalhost',
  '127.0.0.1.example.com',
  '128.0.0.1',
  '0.0.0.0',
  '10.0.0.1',
  '[::]',
  '[::2]',
  '[::ffff:128.0.0.1]',
  '[2001:db8::1]',
  '127.0.0.1@platform.kore.ai',
  'sandbox:4000',
])('%o is not this machine', (host) => {
  expect(isLoopback(host)).toBe(false)
})

test('a URL and a host that lead to one place have one address', () => {
  expect(addressOf(new URL('http://Demo.localhost.:80/a?b'))).toBe(hostUrl('http://demo.localhost'))
})

test('what is told of an address has no credentials and no query', () => {
  expect(withoutSecrets('https://me:secret@platform.kore.ai/path?key=1#x')).toBe(
    'https://***@platform.kore.ai/path',
  )
  expect(withoutSecrets('platform.kore.ai')).toBe('platform.kore.ai')
})
