import { createHmac } from 'node:crypto'
import { security } from '@case-management/contract'
import { demo } from '@case-management/sandbox'
import { parseBody } from '../../src/check/answer.ts'
import { isObject, textOf, type JsonObject } from '../../src/projection/json.ts'
import { withHeaders, type Fault } from './fault.ts'
import { good, seconds, takingAny } from './token-kit.ts'

/** A fault of the class access that lets somebody in. */
export type Row = readonly [id: string, what: string, tells: RegExp, breaks: Fault['break']]

/** The faults of some rows. */
export function faultsOf(rows: readonly Row[]): Fault[] {
  return rows.map(([id, what, tells, breaks]) => ({
    id,
    class: 'access',
    wfc: 205,
    what,
    tells,
    break: breaks,
  }))
}

/** A token, read as a lenient host reads it. */
export interface Read {
  /** The header, when it is an object of JSON. */
  header: JsonObject
  headerText: string
  claims: JsonObject
  content: string
  signature: string
  token: string
}

export const decoded = (part: string) => Buffer.from(part, 'base64').toString()

export function objectOf(text: string): JsonObject {
  const value = parseBody(text)
  return isObject(value) ? value : {}
}

export function read(token: string): Read {
  const [header = '', claims = '', ...rest] = token.split('.')
  return {
    header: objectOf(decoded(header)),
    headerText: decoded(header),
    claims: objectOf(decoded(claims)),
    content: `${header}.${claims}`,
    signature: rest.join('.'),
    token,
  }
}

export const hmac = (content: string, key: string | Buffer, hash = 'sha256') =>
  createHmac(hash, key).update(content).digest('base64url')

export const isSigned = ({ content, signature }: Read, key: string | Buffer = demo.secret, hash = 'sha256') =>
  signature === hmac(content, key, hash)

const inTime = ({ claims }: Read) =>
  claims['appId'] === demo.appId &&
  Number(claims['exp'] ?? Infinity) > seconds() &&
  !(Number(claims['nbf'] ?? 0) > seconds())

/** A host that takes further tokens, all of them of the demo app and in time. */
export const lenient = (also: (token: Read) => boolean): Fault['break'] =>
  takingAny((token) => {
    const found = token === null ? undefined : read(token)
    return found !== undefined && inTime(found) && also(found)
  })

/** A host that takes a token signed with a key that its header leads to. */
export const keyOf = (find: (header: JsonObject) => string | Buffer | undefined): Fault['break'] =>
  lenient((token) => {
    const key = find(token.header)
    return key !== undefined && isSigned(token, key)
  })

export const algIs = (is: (alg: string) => boolean) =>
  lenient((token) => isSigned(token) && is(textOf(token.header['alg'])))

export const algOf = ({ header }: Read) => header['alg']

/** A host that refuses a good token. */
export const refusing =
  (bad: (token: Read) => boolean): Fault['break'] =>
  (honest) =>
  (request) =>
    honest(
      bad(read(request.headers.get(security.header) ?? ''))
        ? withHeaders(request, { [security.header]: 'refused' })
        : request,
    )

/** A host that fetches what a token points to, and takes the token when that is its key. */
export function following(find: (header: JsonObject, claims: JsonObject) => string): Fault['break'] {
  return (honest) => async (request) => {
    const token = read(request.headers.get(security.header) ?? '')
    const url = find(token.header, token.claims)
    if (!URL.canParse(url)) return honest(request)
    const text = await fetch(url).then(
      (answer) => answer.text(),
      () => '',
    )
    const key = [objectOf(text)['keys']].flat().find(isObject)
    const secret = key ? Buffer.from(textOf(key['k']), 'base64url') : text
    return honest(
      isSigned(token, secret) ? withHeaders(request, { [security.header]: await good() }) : request,
    )
  }
}
