import type { Cell, CellsOf } from '../cell.ts'
import { demo } from '@case-management/sandbox'
import { startLengthHost } from '../length-host.ts'
import { once } from '../once.ts'
import { makeProject } from '../project.ts'

/** Compilers that a team may have. */
const compilers = { 'TypeScript 5.9': '5.9', 'TypeScript 6': '6', 'TypeScript 7': '7' }
/** Releases of Node that a team may have. */
const nodes = { 'Node 22': '22', 'Node 24': '24', 'Node 26': '26' }
/** Ways in which TypeScript resolves modules. */
const resolutions = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
}
/** Programs that are compiled, each with what it needs beside what all have. */
const programs = {
  'service.ts': { lib: ['es2022'] },
  'front-end.tsx': { lib: ['es2022', 'dom'], jsx: 'react-jsx' },
  'hosts.ts': { lib: ['es2023'] },
}
/** Several versions of one package, each under a name of its own. */
const aliases = (packages: Record<string, string>, name: string) =>
  Object.fromEntries(
    Object.entries(packages).map(([alias, version]) => [folderOf(alias), `npm:${name}@${version}`]),
  )
const executable = (node: string) => `${folderOf(node)}/bin/node`
const folderOf = (name: string) => name.toLowerCase().replaceAll(/[ .]/g, '')

/** Each compiler takes the published declarations, and each Node, Deno, Jest and Vitest run what was compiled. */
export const programCells: CellsOf = (surroundings) => {
  const { scope, sandbox } = surroundings
  const project = once(async () => {
    const made = await makeProject(surroundings, 'npm', {
      ...Object.fromEntries(
        ['contract', 'client', 'react-query', 'msw', 'conformance', 'sandbox'].map((name) => [
          `${scope}/${name}`,
          'latest',
        ]),
      ),
      '@opentelemetry/api': '1',
      '@tanstack/react-query': '5',
      '@types/node': '24',
      '@types/react': '19',
      deno: '2',
      jest: '30',
      'jest-environment-jsdom': '30',
      msw: '3',
      react: '19',
      vitest: '5',
      ...aliases(compilers, 'typescript'),
      ...aliases(nodes, 'node'),
    })
    made.add(
      ...Object.keys(programs),
      'require.cjs',
      'front-end.test.cjs',
      'jest-environment.cjs',
      'sandbox.test.cjs',
    )
    made.add('sandbox.vitest.js')
    for (const [program, own] of Object.entries(programs)) {
      for (const [resolution, options] of Object.entries(resolutions)) {
        // Declarations are what is published, so none is skipped.
        const settings = {
          ...options,
          ...own,
          target: 'es2022',
          types: ['node'],
          strict: true,
          skipLibCheck: false,
        }
        made.write(settingsOf(program, resolution), {
          compilerOptions: { ...settings, outDir: 'out' },
          files: [program],
        })
      }
    }
    return made
  })

  const compiled = Object.keys(compilers).flatMap((compiler) =>
    Object.keys(programs).flatMap((program) =>
      Object.keys(resolutions).map((resolution): Cell => ({
        name: `${compiler}, ${resolution}: ${program}`,
        run: async () => {
          const tsc = `node_modules/${folderOf(compiler)}/bin/tsc`
          await (await project()).run(process.execPath, tsc, '-p', settingsOf(program, resolution))
        },
      })),
    ),
  )
  /** Compiles a program, and runs it with a command of the project. */
  const ran = (name: string, command: string, ...before: string[]): Cell => ({
    name: `${name} runs the client against a sandbox`,
    run: async () => {
      const made = await project()
      const tsc = `node_modules/${folderOf('TypeScript 7')}/bin/tsc`
      await made.run(process.execPath, tsc, '-p', settingsOf('service.ts', 'nodenext'))
      const lengthHost = await startLengthHost()
      try {
        const { accountId, streamId, appId, secret } = demo
        const args = [sandbox.url, lengthHost.url, accountId, streamId, appId, secret]
        await made.run(`node_modules/${command}`, ...before, 'out/service.js', ...args)
      } finally {
        lengthHost.close()
      }
    },
  })
  const required = Object.keys(nodes).map((node): Cell => ({
    name: `${node} requires the packages from CommonJS`,
    run: async () => {
      await (await project()).run(`node_modules/${executable(node)}`, 'require.cjs')
    },
  }))
  const jest = (environment: string, file: string): Cell => ({
    name: `Jest, ${environment}: ${file}`,
    run: async () => {
      const made = await project()
      made.write(`jest.${environment}.json`, {
        testMatch: [`**/${file}`],
        moduleFileExtensions: ['cjs', 'js', 'mjs', 'json'],
        testEnvironment: environment === 'jsdom' ? './jest-environment.cjs' : environment,
        transform: {},
      })
      const program = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js']
      await made.run(
        `node_modules/${executable('Node 24')}`,
        ...program,
        '--config',
        `jest.${environment}.json`,
      )
    },
  })
  return [
    ...compiled,
    ...Object.keys(nodes).map((node) => ran(node, executable(node))),
    ran('Deno 2', '.bin/deno', 'run', '--allow-all'),
    ...required,
    jest('jsdom', 'front-end.test.cjs'),
    jest('node', 'sandbox.test.cjs'),
    {
      name: 'Vitest: a sandbox without a port',
      run: async () => {
        const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--dir', '.', 'sandbox.vitest.js']
        const made = await project()
        made.write('vitest.config.js', `export default { test: { include: ['sandbox.vitest.js'] } }`)
        await made.run(`node_modules/${executable('Node 24')}`, ...vitest)
      },
    },
  ]
}

function settingsOf(program: string, resolution: string): string {
  return `tsconfig.${program}.${resolution}.json`
}
