import { join } from 'node:path'

/** The folder of the Go module. */
export const moduleFolder = join(import.meta.dirname, '..')

/** The module of the tools that generate and lint: apart, so that nobody who uses the client downloads them. */
export const toolsFolder = join(moduleFolder, 'tools')

/** The bundle that the types are generated from. */
export const bundleFile = join(moduleFolder, '../contract/src/generated/openapi.json')
