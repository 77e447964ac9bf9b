import { createHmac, type BinaryLike } from 'node:crypto'
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

/** Puts a token together from texts that are encoded already. */
export function withSignature(token: string, signature: string): string {
  return `${token.slice(0, token.lastIndexOf('.'))}.${signature}`
}

/** A signature with another character at a place; the same place always gives the same. */
export function changedAt(signature: string, place: number): string {
  const character = signature.charAt(place)
  // The last character of a signature holds fewer bits than the others, so the one put in differs in the highest.
  const other = /[A-Za-f]/.test(character) ? '4' : 'E'
  return `${signature.slice(0, place)}${other}${signature.slice(place + 1)}`
}

/** The claims of a token written in another way that means the same, so that the signature no longer fits. */
export function respelt({ header, claims, signature }: TokenParts): string {
  const spaced = Buffer.from(JSON.stringify(claims, null, 1)).toString('base64url')
  return `${encoded(header)}.${spaced}.${signature}`
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
export function signed(claims: JsonObject, secret: BinaryLike, alg = 'HS256'): string {
  const bits = /^HS(384|512)$/.exec(alg)?.[1] ?? '256'
  return signedUnder({ alg, typ: 'JWT' }, claims, secret, `sha${bits}`)
}

/** Signs claims under any header. */
export function signedUnder(
  header: JsonObject,
  claims: JsonObject,
  secret: BinaryLike,
  hash = 'sha256',
): string {
  return signedAsIs(`${encoded(header)}.${encoded(claims)}`, secret, hash)
}

/** Signs a header and claims that are texts already, and need not be JSON. */
export function signedTexts(header: string, claims: string, secret: string): string {
  return signedAsIs(`${encodedText(header)}.${encodedText(claims)}`, secret)
}

/** Signs what stands before the last full stop as it is, however it is encoded. */
export function signedAsIs(content: string, secret: BinaryLike, hash = 'sha256'): string {
  return `${content}.${createHmac(hash, secret).update(content).digest('base64url')}`
}

/** One part of a token, of an object. */
export function encoded(part: JsonObject): string {
  return encodedText(JSON.stringify(part))
}

function encodedText(text: string): string {
  return Buffer.from(text).toString('base64url')
}

function decoded(part: string): JsonObject | undefined {
  const value = parseBody(Buffer.from(part, 'base64url').toString())
  return isObject(value) ? value : undefined
}
