import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { contractFiles } from './contract-files.ts'
import { generateFiles } from './generate-files.ts'
import { sourceFolder } from './paths.ts'
import { runChecks } from './report.ts'

const committed = [
  ...readdirSync(join(sourceFolder, 'model')).map((name) => `model/${name}`),
  ...Object.keys(contractFiles()),
]
const made = await generateFiles()
const files = made instanceof Map ? made : new Map<string, string>()

await runChecks(
  'fresh',
  made,
  [...new Set([...committed, ...files.keys()])].map((path) => ({
    name: `${path} follows from the contract`,
    run() {
      const file = join(sourceFolder, path)
      const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
      const wanted = files.get(path)?.split('\n') ?? []
      const different = [...wanted, ''].findIndex((line, number) => line !== (lines[number] ?? ''))
      if (different >= 0 || lines.length !== wanted.length) {
        throw new Error(`Line ${different + 1} differs: run pnpm generate and commit ${path}.`)
      }
    },
  })),
)
