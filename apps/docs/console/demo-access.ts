import { demo } from '@case-management/sandbox/demo'
import type { Connection } from './connection.ts'

/** Seconds that a demo token is valid. */
const lifetime = 3600

/**
 * Account, stream and a fresh token of the demo app. Its secret is public and opens nothing but a sandbox on
 * the reader's own machine, so it may be signed with in a page; no other secret may.
 *
 * @throws an error of one line where the browser allows no signing.
 */
export async function demoAccess(): Promise<Omit<Connection, 'host' | 'allowInsecureHost'>> {
  if (!isSecureContext)
    throw new Error(
      'The browser signs only on pages from https or this machine: paste what `pnpm sandbox token` prints.',
    )
  const { accountId, streamId, appId, secret: clientSecret, subject: sub } = demo
  const { signToken } = await import('@case-management/client/sign')
  return { accountId, streamId, token: await signToken({ appId, clientSecret, sub, lifetime }) }
}
