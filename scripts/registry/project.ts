import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse, stringify } from 'yaml'
import { workspaceScope } from '../publishing/publisher.ts'
import type { Surroundings } from './cell.ts'
import { shell } from './shell.ts'

/** How each of them installs what `package.json` asks for. */
const installs = {
  npm: ['npm', 'install', '--no-audit', '--no-fund', '--loglevel=error'],
  'pnpm 11': ['npx', '-y', 'pnpm@11', 'install', '--no-frozen-lockfile'],
  'pnpm 12': ['npx', '-y', 'pnpm@12', 'install', '--no-frozen-lockfile'],
  'Yarn 1': ['npx', '-y', 'yarn@1', 'install', '--cache-folder', 'yarn-cache', '--ignore-scripts'],
  'Yarn 4': ['npx', '-y', '@yarnpkg/cli-dist@4', 'install'],
}

/** What a project is installed with. */
export type Manager = keyof typeof installs
export const managers = ['npm', 'pnpm 11', 'pnpm 12', 'Yarn 1', 'Yarn 4'] as const satisfies Manager[]

/** An empty project outside the workspace, with what it asks for. */
export interface Project {
  folder: string
  /** Copies a program of `scripts/registry/projects` into it. */
  add: (...programs: string[]) => void
  /** Writes a file; a value that is no text becomes JSON. */
  write: (file: string, content: unknown) => void
  /** Runs a command in it, and gives what it prints. */
  run: (command: string, ...args: string[]) => Promise<string>
}

/** Makes a project, and installs what it asks for from the registry. */
export async function makeProject(
  surroundings: Surroundings,
  manager: Manager,
  dependencies: Record<string, string>,
): Promise<Project> {
  const project = emptyProject(surroundings, manager.replace(' ', ''))
  project.write('package.json', { name: 'project', private: true, type: 'module', dependencies })
  const [command = '', ...args] = installs[manager]
  await project.run(command, ...args)
  return project
}

/** A project without anything, whose package managers ask the registry. */
export function emptyProject(
  { emptyFolder, registry, scope, published }: Surroundings,
  name: string,
): Project {
  const folder = emptyFolder(name)
  const theirs = (text: string) => text.replaceAll(`${workspaceScope}/`, `${scope}/`)
  const write = (file: string, content: unknown) => {
    const path = join(folder, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, typeof content === 'string' ? theirs(content) : JSON.stringify(content, null, 2))
  }
  write('.npmrc', `registry=${registry}\n`)
  write('.yarnrc', `registry "${registry}"\n`)
  write('.yarnrc.yml', yarnSettings(registry))
  write('pnpm-workspace.yaml', pnpmSettings(published))
  return {
    folder,
    write,
    add: (...programs) => {
      for (const program of programs)
        write(program, readFileSync(join(import.meta.dirname, 'projects', program), 'utf8'))
    },
    run: (command, ...args) => shell(command, args, folder, { npm_config_registry: registry }),
  }
}

/** What the READMEs tell users of pnpm to write. */
function pnpmSettings(published: Surroundings['published']): string {
  const allowBuilds = ['packages/conformance', 'apps/mock'].map((folder) => {
    const readme = readFileSync(join(published(folder), 'README.md'), 'utf8')
    const text = /^```yaml\n(allowBuilds:.*?)^```/ms.exec(readme)?.[1]
    if (text === undefined) throw new Error(`The README of ${folder} does not say what pnpm may run.`)
    const settings: { allowBuilds: Record<string, boolean> } = parse(text)
    return settings.allowBuilds
  })
  return stringify({ allowBuilds: Object.assign({}, ...allowBuilds) })
}

function yarnSettings(registry: string): string {
  return [
    'nodeLinker: node-modules',
    'enableImmutableInstalls: false',
    'enableTelemetry: false',
    'enableGlobalCache: false',
    'enableScripts: false',
    `npmRegistryServer: '${registry}'`,
    `unsafeHttpWhitelist: ['127.0.0.1']`,
    'npmMinimalAgeGate: 0',
  ].join('\n')
}
