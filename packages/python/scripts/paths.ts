import { join } from 'node:path'

/** The folder of the package. */
export const packageFolder = join(import.meta.dirname, '..')

/** Where the built package is. */
export const distFolder = join(packageFolder, 'dist')

/** Where generated Python is. */
export const generatedFolder = join(packageFolder, 'src/case_management/generated')
