// Packs the module, and builds projects against it: as an archive that is unpacked beside them, and as if it were
// published under a path of its own.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findGo, goFlags, goOutput } from './go-command.ts'
import { modulePath, setModulePath } from './module-path.ts'
import { moduleFolder, toolsFolder } from './paths.ts'
import { runChecks } from './report.ts'

/** A path that nobody can own, in the place of the one that the module gets when it is published. */
const publishedAs = 'module-path.invalid/casemanagement'

const { version }: { version: string } = JSON.parse(readFileSync(join(moduleFolder, 'package.json'), 'utf8'))
const tag = `v${version}`
const path = modulePath(moduleFolder)
const dist = join(moduleFolder, 'dist')
const folder = mkdtempSync(join(tmpdir(), 'case-management-go-'))
// Go makes what it downloads read-only; this cache is for one run.
const environment = { GOFLAGS: `${goFlags} -modcacherw` }
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** A copy of what a user of the module gets. */
function copyModule(name: string): string {
  const copy = join(folder, name)
  cpSync(moduleFolder, copy, {
    recursive: true,
    filter: (source) =>
      !/[/\\](node_modules|reports|dist|tools|scripts|package\.json|tsconfig\.json)$/.test(source),
  })
  return copy
}

/** The project of somebody who uses the module. */
function consumer(name: string, importPath: string): string {
  const project = join(folder, name)
  mkdirSync(project)
  const program = readFileSync(join(moduleFolder, 'scripts/consumer.go.txt'), 'utf8')
  writeFileSync(join(project, 'main.go'), program.replace('"casemanagement"', `"${importPath}"`))
  goOutput(['mod', 'init', 'consumer'], project, environment)
  return project
}

function buildAndRun(project: string, besides: NodeJS.ProcessEnv = environment): void {
  goOutput(['vet', './...'], project, besides)
  const output = goOutput(['run', '.'], project, besides)
  if (!output.startsWith('casemanagement.Client(https://platform.kore.ai, st-1)')) {
    throw new Error(`The program of the project printed ${output}`)
  }
}

await runChecks('package', findGo(toolsFolder), [
  {
    name: 'a project builds against the packed module',
    run() {
      rmSync(dist, { recursive: true, force: true })
      goOutput(['run', './pack', copyModule('module'), tag, dist], toolsFolder)
      const project = consumer('packed', path)
      const { status } = spawnSync('tar', ['xzf', join(dist, `${path}-${tag}.tar.gz`)], {
        cwd: project,
        stdio: 'inherit',
      })
      if (status !== 0) throw new Error('tar could not unpack the archive.')
      goOutput(['mod', 'edit', `-require=${path}@${tag}`, `-replace=${path}=./${path}`], project)
      goOutput(['mod', 'tidy'], project, environment)
      buildAndRun(project)
    },
  },
  {
    name: 'the module can be published: it is tidy and vetted under another path, and a project gets it from a proxy',
    run() {
      const copy = copyModule('published')
      setModulePath(copy, publishedAs)
      goOutput(['mod', 'tidy', '-diff'], copy)
      goOutput(['vet', './...'], copy)
      const proxy = join(folder, 'proxy')
      goOutput(['run', './pack', copy, tag, proxy], toolsFolder)
      const project = consumer('getting', publishedAs)
      const [others = '', cache = ''] = goOutput(['env', 'GOPROXY', 'GOMODCACHE'], project).split('\n')
      const besides = {
        ...environment,
        GOPROXY: `file://${proxy},file://${cache}/cache/download,${others}`,
        GONOSUMDB: 'module-path.invalid',
        GOMODCACHE: join(folder, 'cache'),
      }
      goOutput(['get', `${publishedAs}@${tag}`], project, besides)
      buildAndRun(project, besides)
    },
  },
])
