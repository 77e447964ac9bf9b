import { expect, test } from 'vitest'
import { baseUrlOf } from '../src/base-url.ts'

test.for([
  ['platform.kore.ai', 'https://platform.kore.ai'],
  ['platform.kore.ai/', 'https://platform.kore.ai'],
  ['https://platform.kore.ai/', 'https://platform.kore.ai'],
  ['HTTPS://Platform.Kore.ai', 'https://platform.kore.ai'],
  ['platform.kore.ai:8443', 'https://platform.kore.ai:8443'],
  ['gateway.example.com/kore//', 'https://gateway.example.com/kore'],
  ['http://localhost:4000/', 'http://localhost:4000'],
  ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
  ['http://[::1]:4000', 'http://[::1]:4000'],
  ['http://demo.localhost', 'http://demo.localhost'],
] as const)('understands the host %s as %s', ([host, url]) => {
  expect(baseUrlOf(host)).toBe(url)
})

test.for([
  ['', 'no host name'],
  ['a host', 'no host name'],
  ['http://platform.kore.ai', 'must use https'],
  ['http://localhost.example.com', 'must use https'],
  ['http://127.0.0.1.example.com', 'must use https'],
  ['ftp://localhost', 'must use https'],
  ['https://user:secret@platform.kore.ai', 'credentials'],
  ['platform.kore.ai?stage=1', 'query'],
  ['platform.kore.ai#tasks', 'fragment'],
] as const)('refuses the host "%s", because it is %s', ([host, reason]) => {
  expect(() => baseUrlOf(host)).toThrow(reason)
  expect(() => baseUrlOf(host)).toThrow(TypeError)
})

test('does not repeat credentials that stand in the host', () => {
  expect(() => baseUrlOf('https://user:secret@platform.kore.ai')).not.toThrow('secret')
})
