/**
 * The documentation site of the contract: one static folder, and a small server for it.
 *
 * @packageDocumentation
 */
export { rootedPage } from './rooted-page.ts'
export { serveDocs, type ServeDocsOptions } from './serve-docs.ts'
