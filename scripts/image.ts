// `npm run ci:image <name>`: lays out what an image holds, in image/<name>.
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.ts'

const root = join(import.meta.dirname, '..')
const names = ['docs', 'mock', 'sandbox']

const [name, ...others] = process.argv.slice(2)
if (name === undefined || !names.includes(name) || others.length > 0) {
  console.error(`ci:image takes one of ${names.join(', ')}, such as: npm run ci:image ${names[0]}`)
  process.exit(2)
}
const folder = join(root, 'image', name)
rmSync(folder, { recursive: true, force: true })
run('nx', ['build', `@case-management/${name}`], root)
if (name === 'docs') {
  mkdirSync(folder, { recursive: true })
  cpSync(join(root, 'apps/docs/dist'), folder, { recursive: true })
} else {
  run('pnpm', ['--filter', `@case-management/${name}`, 'deploy', '--prod', '--legacy', folder], root)
}
console.log(folder)
