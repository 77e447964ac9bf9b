import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateFiles } from './generate-files.ts'
import { generatedFolder, specEntry } from './paths.ts'

try {
  const files = await generateFiles(specEntry)
  await rm(generatedFolder, { recursive: true, force: true })
  await mkdir(generatedFolder, { recursive: true })
  for (const { name, text } of files) {
    await writeFile(join(generatedFolder, name), text)
    console.log(`generated ${name} (${(text.length / 1024).toFixed(1)} KB)`)
  }
} catch (error) {
  const [problem] = (error instanceof Error ? error.message : String(error)).split('\n')
  console.error(`generate: ${problem} Mend it in spec/, then run pnpm generate again.`)
  process.exitCode = 2
}
