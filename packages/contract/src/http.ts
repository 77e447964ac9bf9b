/**
 * What all that speaks HTTP with a host has to read alike: how its address is written, which addresses are this
 * machine, and when it asks to come back.
 *
 * @packageDocumentation
 */
export { addressOf, hostUrl, isLoopback, withoutSecrets, type HostOptions } from './http/host-url.ts'
export { httpDate } from './http/http-date.ts'
export { clockDifference, retryAfter } from './http/retry-after.ts'
