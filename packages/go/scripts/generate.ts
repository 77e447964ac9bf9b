import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateFiles } from './generate-files.ts'
import { findGo } from './go-command.ts'
import { moduleFolder, toolsFolder } from './paths.ts'

const go = findGo(toolsFolder)
if ('cannot' in go) {
  console.warn(`packages/go: its files are not generated: ${go.cannot}.`)
} else {
  const files = await generateFiles()
  for (const { name, text } of files) await writeFile(join(moduleFolder, name), text)
  console.log(`packages/go: ${files.map(({ name }) => name).join(', ')}`)
}
