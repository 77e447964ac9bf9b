// `nx prose`: every link and anchor in the Markdown of the repository and in the built docs leads somewhere.
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { checkLinks } from './links.ts'

const root = join(import.meta.dirname, '../..')
const texts = globSync('**/*.md', {
  cwd: root,
  // The guides lead to pages that exist in the built site only, where they are checked.
  exclude: ['**/node_modules/**', '**/dist/**', '**/reports/**', 'apps/docs/guides/**'],
})
const site = join(root, 'apps/docs/dist')
const pages = globSync('**/*.{html,md}', { cwd: site })
const reports = [
  { name: 'the repository', ...(await checkLinks(root, texts)) },
  // Redoc and the console make their anchors in the browser, where the browser tests follow them.
  {
    name: 'the docs',
    ...(await checkLinks(site, pages, ['^tag/', '^/', '^(connection|request-body|call|answer)$'])),
  },
]
for (const { name, checked, broken } of reports) {
  console.log(`${checked} pages and links of ${name} followed, ${broken.length} broken`)
  for (const line of broken) console.error(`✗ ${line}`)
}
// A check that follows nothing must not look like one that found nothing.
if (reports.some(({ checked, broken }) => broken.length > 0 || checked < 10)) process.exitCode = 1
