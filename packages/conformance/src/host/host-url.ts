import { UsageError } from '../conformance-errors.ts'
import { isLoopback } from './is-loopback.ts'

/** An address as it may be told, also one that nobody could understand: without user, password and query. */
export function withoutSecrets(text: string): string {
  return text.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/is, '$1***@').replace(/[?#].*$/s, '')
}

/**
 * Understands a host as people write it: with or without a scheme, with or without a slash at the end.
 * This machine must have its scheme, because what runs on it is seldom reached by HTTPS.
 *
 * @returns scheme, host, port and path prefix without a slash at the end.
 * @throws UsageError when it is no HTTP address.
 */
export function parseHostUrl(text: string): string {
  const complete = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  const url = URL.parse(complete)
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') {
    throw new UsageError(
      `The host "${withoutSecrets(text)}" is no HTTP address; give one such as https://platform.kore.ai.`,
    )
  }
  if (complete !== text && isLoopback(complete)) {
    throw new UsageError(`The host "${url.host}" needs its scheme; write http://${url.host}.`)
  }
  if (url.username !== '' || url.search !== '' || url.hash !== '') {
    throw new UsageError(`The host "${url.host}" must not carry credentials, a query or a fragment.`)
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`
}
