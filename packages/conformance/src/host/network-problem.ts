import { isObject, textOf } from '../projection/json.ts'

/** What a person does about certificates that are not trusted. */
const trust = 'name the certificate of its authority with --ca <file>'

/** What a code of Node means for the host under test, and what to do. */
const sentences: Record<string, string> = {
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: `the authority of its certificate is not known; ${trust}`,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: `the authority of its certificate is not known; ${trust}`,
  UNABLE_TO_GET_ISSUER_CERT: `the authority of its certificate is not known; ${trust}`,
  SELF_SIGNED_CERT_IN_CHAIN: `the authority of its certificate is not known; ${trust}`,
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself; name that certificate with --ca <file>',
  CERT_HAS_EXPIRED: 'its certificate has expired; renew it there, or look at the clock of this machine',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet; look at the clock of this machine',
  CERT_REVOKED: 'its certificate was revoked; renew it there',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name; check --host',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS at that port; check the scheme and port of --host',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'it does not speak TLS at that port; check the scheme and port of --host',
  ENOTFOUND: 'no such name is known here; check --host, or whether it needs a proxy (HTTPS_PROXY)',
  EAI_AGAIN: 'its name could not be looked up; check --host, or whether it needs a proxy (HTTPS_PROXY)',
  ECONNREFUSED: 'nothing listens there; check --host and that the host is running',
}

/** Alerts by which a host ends a handshake that lacks a certificate, or has one that it does not take. */
const certificateAlert = /ALERT_(?:CERTIFICATE|BAD_CERTIFICATE|UNKNOWN_CA|HANDSHAKE_FAILURE|ACCESS_DENIED)/

/**
 * Why no answer came, in one line that says what to do where that is known.
 *
 * @param proxy - the proxy in use, as it may be told.
 */
export function networkProblem(error: unknown, proxy?: string): string {
  const { code, message } = causeOf(error)
  const reason = code ?? message
  const refused = /^Proxy response \((\d+)\)|\((407)\)$/.exec(message)
  if (refused) return refusedByProxy(refused[1] ?? refused[2] ?? '', proxy)
  const through = proxy === undefined ? '' : ` (through the proxy ${proxy})`
  if (proxy !== undefined && isOfProxy(code)) {
    return `${reason}: the proxy ${proxy} does not answer; check the variables HTTP_PROXY and HTTPS_PROXY, or name the host in NO_PROXY`
  }
  if (code !== undefined && certificateAlert.test(code)) {
    return `${code}: the host wants a client certificate, or another one; give --client-cert and --client-key${through}`
  }
  const sentence = code === undefined ? undefined : sentences[code]
  return sentence === undefined ? `${reason}${through}` : `${reason}: ${sentence}${through}`
}

/** Whether a problem that {@link networkProblem} tells is a connection that ended without an answer. */
export function isCutOff(problem: string | undefined): boolean {
  return problem !== undefined && /^(?:UND_ERR_SOCKET|ECONNRESET|EPIPE)\b/.test(problem)
}

/** With a proxy no other address is looked up or connected to. */
function isOfProxy(code: string | undefined): boolean {
  return (
    code !== undefined &&
    /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|UND_ERR_CONNECT_TIMEOUT|UND_ERR_PRX_\w+)$/.test(code)
  )
}

function refusedByProxy(status: string, proxy = ''): string {
  const what =
    status === '407'
      ? 'asks for user and password, or other ones; write them into the variable as http://user:password@proxy'
      : 'does not lead to the host; ask who runs it, or name the host in NO_PROXY'
  return `the proxy ${proxy} answers ${status}: it ${what}`
}

/**
 * The innermost error that says something. Its form decides and not its class: in a test runner that loads modules into
 * a realm of their own, what Node throws is no instance of the `Error` of that realm.
 */
function causeOf(error: unknown): { code?: string; message: string } {
  let found = error
  for (let depth = 0; depth < 5; depth++) {
    const inner = isObject(found) ? (found['cause'] ?? listed(found['errors'])) : undefined
    if (!isObject(inner)) break
    found = inner
  }
  if (!isObject(found)) return { message: String(found) }
  const { code, message } = found
  return { message: textOf(message), ...(typeof code === 'string' && { code }) }
}

function listed(errors: unknown): unknown {
  return Array.isArray(errors) ? errors[0] : undefined
}
