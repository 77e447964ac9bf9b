/**
 * HTTP helpers shared by everything that talks to a host: addresses, loopback detection, dates and `Retry-After`.
 *
 * @packageDocumentation
 */
export { addressOf, hostUrl, isLoopback, withoutSecrets, type HostOptions } from './http/host-url.ts'
export { httpDate } from './http/http-date.ts'
export { clockDifference, retryAfter } from './http/retry-after.ts'
