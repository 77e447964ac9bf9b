import { pathToFileURL } from 'node:url'
import { format } from 'node:util'
import type { DocumentedExample } from './documented-examples.ts'

/**
 * Runs an example that was compiled as a module whose default export takes what is given.
 *
 * @returns what each of its `console.log` prints, on one line.
 */
export async function printedBy({ file }: DocumentedExample, given: object): Promise<string[]> {
  const lines: string[] = []
  const { log } = console
  console.log = (...values: unknown[]) => lines.push(format(...values).replaceAll(/\s+/g, ' '))
  try {
    const { default: run }: { default: (given: object) => Promise<void> } = await import(
      pathToFileURL(file).href
    )
    await run(given)
  } finally {
    console.log = log
  }
  return lines
}
