import { expect, it } from 'vitest'
import { isContentType } from '../src/index.ts'

it.each([
  ['application/json', true],
  ['Application/JSON;Charset=UTF-8', true],
  ['application/json ; charset="utf-8"', true],
  ['application/json; charset=utf8;', true],
  [null, false],
  ['', false],
  ['text/json', false],
  ['application/jsonp', false],
  ['application/json, text/plain', false],
  ['application/json; charset=iso-8859-1', false],
  ['application/json; charset=utf-16', false],
  ['application/json; charset="utf-8', false],
  ['application/json; charset=', false],
  ['application/json; charset=utf-8; charset=latin1', false],
  ['application/json; profile=x', false],
])('%s is the content type of the contract: %s', (header, expected) => {
  expect(isContentType(header, 'application/json')).toBe(expected)
})
