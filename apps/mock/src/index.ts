/**
 * A stateless mock of the Case Management task API: Prism on the contract.
 *
 * @packageDocumentation
 */
export { createMock, type Mock, type MockOptions } from './create-mock.ts'
export { startMock, type StartMockOptions } from './start-mock.ts'
export { startStockPrism } from './stock-prism.ts'
