import { createHmac } from 'node:crypto'
import { parseBody } from '../../check/answer.ts'
import { isObject, type JsonObject } from '../../projection/json.ts'

/** A token taken apart. */
export interface TokenParts {
  header: JsonObject
  claims: JsonObject
  signature: string
}

/** Takes a token apart without verifying it; `undefined` when it is no JWT. */
export function partsOf(token: string): TokenParts | undefined {
  const [header = '', claims = '', signature] = token.split('.')
  const [first, second] = [decoded(header), decoded(claims)]
  return first && second && signature !== undefined ? { header: first, claims: second, signature } : undefined
}

/** Puts a token together as it is, whatever its signature. */
export function joined({ header, claims, signature }: TokenParts): string {
  return `${encoded(header)}.${encoded(claims)}.${signature}`
}

/**
 * Signs claims by hand, because libraries refuse what a careless host may take.
 *
 * @param alg - what the header says; `HS256`, `HS384` and `HS512` are signed so, anything else as HS256.
 */
export function signed(claims: JsonObject, secret: string, alg = 'HS256', header: JsonObject = {}): string {
  const content = `${encoded({ alg, typ: 'JWT', ...header })}.${encoded(claims)}`
  const bits = /^HS(384|512)$/.exec(alg)?.[1] ?? '256'
  return `${content}.${createHmac(`sha${bits}`, secret).update(content).digest('base64url')}`
}

function encoded(part: JsonObject): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}

function decoded(part: string): JsonObject | undefined {
  const value = parseBody(Buffer.from(part, 'base64url').toString())
  return isObject(value) ? value : undefined
}
