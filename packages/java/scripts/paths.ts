import { join } from 'node:path'

/** The folder of the Java client. */
export const packageFolder = join(import.meta.dirname, '..')

/** The folder of its package `casemanagement`. */
export const sourceFolder = join(packageFolder, 'src/main/java/casemanagement')

/** The bundle that the records are generated from. */
export const bundleFile = join(packageFolder, '../contract/src/generated/openapi.generators.json')
