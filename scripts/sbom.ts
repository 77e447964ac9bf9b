// `pnpm run sbom`: what each published package brings with it, as CycloneDX, under the name that it is published by.
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publishable, root } from './publishing/publishable.ts'
import { readPublisher, workspaceScope } from './publishing/publisher.ts'
import { run } from './run.ts'

const folder = join(root, 'reports/sbom')
rmSync(folder, { recursive: true, force: true })
const filters = publishable().flatMap(({ manifest }) => ['--filter', manifest.name])
run(
  'pnpm',
  [
    ...filters,
    'sbom',
    '--sbom-format',
    'cyclonedx',
    '--prod',
    '--split',
    '--out',
    join(folder, '%s.cdx.json'),
  ],
  root,
)
const scope = scopeOfPublisher()
for (const file of globSync('*.json', { cwd: folder })) {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
    .replaceAll(`"${workspaceScope}"`, `"${scope}"`)
    .replaceAll(`${workspaceScope.replace('@', '%40')}/`, `${scope.replace('@', '%40')}/`)
  writeFileSync(path, text)
  console.log(path)
}

/** The scope that the packages are published under; that of the workspace as long as nobody publishes. */
function scopeOfPublisher(): string {
  try {
    return readPublisher().scope
  } catch {
    return workspaceScope
  }
}
