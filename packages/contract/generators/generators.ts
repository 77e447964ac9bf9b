import type { Generator } from './generator.ts'
import { forGo } from './languages/go.ts'
import { forJava } from './languages/java.ts'
import { others } from './languages/others.ts'
import { forPython } from './languages/python.ts'
import { forTypeScript } from './languages/typescript.ts'

/** Every generator that is tried, in the order of the table. */
export const generators: readonly Generator[] = [
  ...forPython,
  ...forGo,
  ...forJava,
  ...forTypeScript,
  ...others,
]
