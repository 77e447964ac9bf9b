import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { generateFiles } from './generate-files.ts'
import { sourceFolder } from './paths.ts'

const files = await generateFiles()
if ('cannot' in files) {
  console.warn(`packages/java: its files are not generated: ${files.cannot}.`)
} else {
  await rm(join(sourceFolder, 'model'), { recursive: true, force: true })
  for (const [path, text] of files) {
    await mkdir(dirname(join(sourceFolder, path)), { recursive: true })
    await writeFile(join(sourceFolder, path), text)
  }
  console.log(`packages/java: ${files.size} files`)
}
