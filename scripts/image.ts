// `npm run ci:image <name>`: lays out what an image holds, in image/<name>.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rootedPage } from '@case-management/docs'
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
  // The image serves from the root of its host, where this page is shown under any address.
  const notFound = join(folder, '404.html')
  writeFileSync(notFound, rootedPage(readFileSync(notFound, 'utf8'), '/'))
} else {
  run('pnpm', ['--filter', `@case-management/${name}`, 'deploy', '--prod', '--legacy', folder], root)
}
console.log(folder)
