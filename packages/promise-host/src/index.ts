/**
 * The hosts on which every client shows that it keeps the promises of `spec/promises`.
 *
 * @packageDocumentation
 */
export { readPromises, type Promised } from './promises.ts'
export { startPromiseHost, type PromiseHost, type PromiseHostFacts } from './start-promise-host.ts'
export type { Expectation } from './situation.ts'
