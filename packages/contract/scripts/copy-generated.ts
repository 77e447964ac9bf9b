import { copyFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { generatedFolder } from './paths.ts'

// The compiler emits only what it compiled; the validators are JavaScript already and the bundle is JSON.
const built = join(import.meta.dirname, '../dist/generated')
for (const name of await readdir(generatedFolder)) {
  if (/\.(?:js|d\.ts|json)$/.test(name)) await copyFile(join(generatedFolder, name), join(built, name))
}
