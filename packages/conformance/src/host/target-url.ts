import { hostUrl, isLoopback, withoutSecrets, type HostOptions } from '@case-management/contract/http'
import { UsageError } from '../conformance-errors.ts'

/**
 * Understands the host under test as people write it. This machine must have its scheme, because what runs on it is
 * seldom reached by HTTPS.
 *
 * @returns scheme, host, port and path prefix without a slash at the end.
 * @throws UsageError when it is no HTTP address, or would send the token in clear text beyond this machine.
 */
export function targetUrl(text: string, { allowInsecureHost = false }: HostOptions = {}): string {
  const told = withoutSecrets(text)
  if (!text.includes('://') && isLoopback(text)) {
    throw new UsageError(`The host "${told}" needs its scheme; write http://${told}.`)
  }
  try {
    const url = hostUrl(text, { allowInsecureHost: true })
    if (allowInsecureHost || !isInsecure(url)) return url
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`The ${reason.replace(/:$/, '')}; give a host such as https://platform.kore.ai.`)
  }
  throw new UsageError(
    `The host "${told}" would get the token in clear text, because it is not this machine and has no https; write https, or allow it with --allow-insecure-host.`,
  )
}

/** Whether what is sent to a host can be read on the way. */
export function isInsecure(url: string): boolean {
  return url.startsWith('http:') && !isLoopback(url)
}
