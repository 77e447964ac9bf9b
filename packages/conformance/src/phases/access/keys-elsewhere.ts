import { createServer, type IncomingMessage } from 'node:http'
import { security, type OperationId } from '@case-management/contract'
import { basedOn } from '../../check/basis.ts'
import type { Check } from '../../check/check.ts'
import { SkipCheck } from '../../check/signals.ts'
import { isLoopback } from '@case-management/contract/http'
import { listenOnLoopback } from '../../host/listen-on-loopback.ts'
import { operationIds } from '../../projection/example-cases.ts'
import type { JsonObject } from '../../projection/json.ts'
import { claimsOf } from './claims.ts'
import { signedUnder } from './forge-token.ts'
import { expectShut, ingredients } from './token-checks.ts'

const scheme = '#/components/securitySchemes/auth'
const key = 'a-key-that-lies-where-the-token-says'

/** Ways in which a token says where its key lies, as more of its header or of its claims. */
const pointers: readonly {
  id: string
  what: string
  header?: (url: string) => JsonObject
  claims?: (url: string) => JsonObject
}[] = [
  { id: 'key-at-jku', what: 'as jku', header: (url) => ({ kid: '1', jku: `${url}/jwks.json` }) },
  { id: 'key-at-x5u', what: 'as x5u', header: (url) => ({ x5u: `${url}/key` }) },
  { id: 'key-at-kid', what: 'as kid', header: (url) => ({ kid: `${url}/key` }) },
  {
    id: 'key-at-issuer',
    what: 'as its issuer',
    claims: (url) => ({ iss: url }),
    header: () => ({ kid: '1' }),
  },
]

/** Tokens whose key lies at an address that they name: a host neither believes it nor asks there. */
export function keysElsewhereChecks(): Check[] {
  return operationIds().flatMap((operation) =>
    pointers.map((pointer) => keyElsewhereCheck(operation, pointer)),
  )
}

function keyElsewhereCheck(
  operation: OperationId,
  { id, what, header, claims }: (typeof pointers)[number],
): Check {
  const told = `a token that names the address of its key ${what}`
  return {
    id: `access/${operation}/${id}`,
    phase: 'access',
    operation,
    name: `${operation} refuses ${told} with 401, and does not ask there`,
    basis: basedOn(scheme),
    needs: ['behaviour'],
    async run(session) {
      if (!isLoopback(session.context.target.url)) {
        throw new SkipCheck('the address is on this machine, which only a host on it would reach')
      }
      const asked: string[] = []
      const server = createServer((request, response) => {
        asked.push(request.url ?? '')
        response.setHeader('content-type', 'application/json').end(keyFor(request))
      })
      const url = await listenOnLoopback(server)
      try {
        const from = await ingredients(session.context, {})
        const token = signedUnder(
          { alg: security.jwt.algorithms[0], typ: 'JWT', ...header?.(url) },
          claimsOf(from, claims?.(url)),
          key,
        )
        await expectShut(session, operation, told, [401], () => ({ token }))
        session.expect(asked.length === 0, `${operation} asks for ${asked[0]} where ${told} sends it`)
      } finally {
        server.closeAllConnections()
        server.close()
      }
    },
  }
}

/** The key, in the form that the address promises. */
function keyFor({ url = '', headers: { host = '' } }: IncomingMessage): string {
  if (url.includes('.well-known')) {
    return JSON.stringify({ issuer: `http://${host}`, jwks_uri: `http://${host}/jwks.json` })
  }
  const k = Buffer.from(key).toString('base64url')
  return url.includes('jwks') ? JSON.stringify({ keys: [{ kty: 'oct', kid: '1', alg: 'HS256', k }] }) : key
}
