import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../run.ts'
import { publishable, readManifest, root, type Publishable } from './publishable.ts'
import { workspaceScope, type Publisher } from './publisher.ts'

/** A package as it will be packed, unpacked in a folder of its own. */
export interface Staged extends Publishable {
  /** Where it lies. */
  place: string
}

/** Builds the packages. Not beside other tasks: nx puts each `dist` in its place anew, also where nothing has changed. */
export function build(): void {
  const names = publishable().map(({ manifest }) => manifest.name)
  run('nx', ['run-many', '--targets', 'build', '--projects', names.join(',')], root)
}

/** Unpacks each package that is built as pnpm packs it, into folders below `work`. */
export function stage(work: string): Staged[] {
  return publishable().map(({ folder }) => {
    const place = join(work, folder)
    mkdirSync(place, { recursive: true })
    const file = pack(join(root, folder), join(work, 'files'))
    run('tar', ['-xzf', file, '--strip-components=1', '-C', place], root)
    writeManifest(place, forUsers(readManifest(place)))
    return { folder, place, manifest: readManifest(place) }
  })
}

/** Puts the scope and the addresses of whoever publishes into staged packages. */
export function publishAs({ repository, scope }: Publisher, staged: readonly Staged[]): Staged[] {
  const address = `https://github.com/${repository}`
  return staged.map(({ place, folder }) => {
    for (const file of globSync('**/*.{js,cjs,ts,json,md}', { cwd: place })) {
      const path = join(place, file)
      const text = readFileSync(path, 'utf8')
      const renamed = text.replaceAll(`${workspaceScope}/`, `${scope}/`)
      if (renamed !== text) writeFileSync(path, renamed)
    }
    writeManifest(place, {
      ...readManifest(place),
      repository: { type: 'git', url: `git+${address}.git`, directory: folder },
      homepage: `${address}/tree/main/${folder}#readme`,
      bugs: `${address}/issues`,
    })
    return { folder, place, manifest: readManifest(place) }
  })
}

/** Packs a folder, and gives the file. */
export function pack(folder: string, target: string): string {
  mkdirSync(target, { recursive: true })
  run('pnpm', ['pack', '--pack-destination', target, '--silent'], folder)
  const { name, version } = readManifest(folder)
  return join(target, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`)
}

/** Writes the `package.json` of a folder. */
export function writeManifest(folder: string, manifest: object): void {
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
}

/** A manifest without what serves this workspace alone. */
function forUsers(manifest: object): object {
  const ours = new Set(['devDependencies', 'scripts', 'nx', `${workspaceScope}/source`])
  return JSON.parse(JSON.stringify(manifest, (key, value: unknown) => (ours.has(key) ? undefined : value)))
}
