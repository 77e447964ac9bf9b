import { join } from 'node:path'

/** The entry file of the spec. */
export const specEntry = join(import.meta.dirname, '../../../spec/openapi.yaml')

/** Where the generated files are committed. */
export const generatedFolder = join(import.meta.dirname, '../src/generated')
