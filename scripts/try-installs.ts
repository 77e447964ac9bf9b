// Installs packed packages with npm, pnpm and both lines of Yarn, as the README says, and runs them: `pnpm nx installs
// workspace`. It needs the registry, so it is not part of `npm test`. Nobody may ask a registry about the scope.
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const others = ['@tanstack/react-query', 'react', 'msw@3']
const byName = (file: string) =>
  `${basename(file).replace(/^case-management-(.*)-\d.*$/, '@case-management/$1')}@file:${file}`

/** How each of them installs the files, which are below `packed/`. */
const managers = {
  npm: (files: string[]) => ['npm', 'install', '--no-audit', '--no-fund', ...files, ...others],
  pnpm: (files: string[]) => ['npx', '-y', 'pnpm@12', 'add', ...files, ...others],
  'Yarn 1': (files: string[]) => [
    'npx',
    '-y',
    'yarn@1',
    'add',
    '--cache-folder',
    'cache',
    ...files,
    ...others,
  ],
  'Yarn 4': (files: string[]) => ['npx', '-y', '@yarnpkg/cli-dist@4', 'add', ...files.map(byName), ...others],
}

const program = `
import { createTasksClient } from '@case-management/client'
import { useTasks } from '@case-management/react-query'
import { taskHandlers } from '@case-management/msw'
import { contract } from '@case-management/contract'
console.log([createTasksClient, useTasks, taskHandlers, contract.version].map((part) => typeof part).join(' '))`

const asked: string[] = []
const registry = createServer((request, answer) => {
  asked.push(request.url ?? '')
  answer.writeHead(404).end('{}')
}).listen(0, '127.0.0.1')
await once(registry, 'listening')
const address = registry.address()
const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`

const folder = mkdtempSync(join(tmpdir(), 'installs-'))
let failed = 0
try {
  execFileSync(process.execPath, [join(import.meta.dirname, 'pack.ts'), join(folder, 'packed')], {
    stdio: 'inherit',
  })
  for (const [name, commandOf] of Object.entries(managers)) {
    const project = join(folder, name.replace(' ', ''))
    mkdirSync(project)
    cpSync(join(folder, 'packed'), join(project, 'packed'), { recursive: true })
    writeFileSync(
      join(project, 'package.json'),
      JSON.stringify({ name: 'project', private: true, type: 'module' }),
    )
    // What is asked about the scope goes to a registry that keeps it.
    writeFileSync(join(project, '.npmrc'), `@case-management:registry=${url}/\n`)
    writeFileSync(join(project, '.yarnrc.yml'), yarnSettings(url))
    writeFileSync(join(project, 'yarn.lock'), '')
    writeFileSync(join(project, 'use.js'), program)
    const files = globSync('packed/*.tgz', { cwd: project }).map((file) => `./${file}`)
    const [command = '', ...args] = commandOf(files)
    const options = { cwd: project, encoding: 'utf8' } as const
    asked.length = 0
    try {
      execFileSync(command, args, options)
      const said = execFileSync(process.execPath, ['use.js'], options).trim()
      if (asked.length > 0) throw new Error(`It asked a registry for ${asked.join(', ')}.`)
      if (said !== 'function function function string') throw new Error(`The program said ${said}.`)
      console.log(`✓ ${name}`)
    } catch (error) {
      failed += 1
      const output = error instanceof Error && 'stdout' in error ? String(error.stdout) : ''
      console.error(`✗ ${name}\n${output}${error instanceof Error ? error.message : String(error)}`)
    }
  }
} finally {
  registry.close()
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = failed > 0 ? 1 : 0

function yarnSettings(server: string): string {
  return [
    'nodeLinker: node-modules',
    'enableImmutableInstalls: false',
    `npmScopes: { case-management: { npmRegistryServer: '${server}' } }`,
    `unsafeHttpWhitelist: ['127.0.0.1']`,
  ].join('\n')
}
