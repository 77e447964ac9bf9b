import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateFiles, generatedNames } from './generate-files.ts'
import { findGo } from './go-command.ts'
import { moduleFolder, toolsFolder } from './paths.ts'
import { runChecks } from './report.ts'

const go = findGo(toolsFolder)
const files = 'cannot' in go ? [] : await generateFiles()

await runChecks(
  'fresh',
  go,
  generatedNames.map((name) => ({
    name: `${name} follows from the contract`,
    run() {
      const text = files.find((file) => file.name === name)?.text ?? ''
      const lines = readFileSync(join(moduleFolder, name), 'utf8').split('\n')
      const different = text.split('\n').findIndex((line, number) => line !== lines[number])
      if (different >= 0 || lines.length !== text.split('\n').length) {
        throw new Error(`Line ${different + 1} differs: run pnpm generate and commit ${name}.`)
      }
    },
  })),
)
