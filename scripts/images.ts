// `pnpm nx images workspace`: runs the steps of each Dockerfile without an engine, starts what came of them, and ends it.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { LeftOut, runChecks } from '@case-management/language-checks'
import { buildAndImage, type Stage } from './images/dockerfile.ts'
import { layOut, type LaidOut } from './images/lay-out.ts'
import { missingFiles, tryNginx } from './images/try-nginx.ts'
import { tryService } from './images/try-service.ts'

const root = join(import.meta.dirname, '..')

/** The variable by which a server takes another port, and the options without which it does not start. */
const servers = [
  { name: 'mock', port: 'MOCK_PORT', options: [] },
  { name: 'sandbox', port: 'SANDBOX_PORT', options: ['--allow-demo-credentials'] },
]

/** The image of the docs, once it is laid out; two checks look at it. */
let docs: { stage: Stage; laid: LaidOut } | undefined
const docsFolder = mkdtempSync(join(tmpdir(), 'image-docs-'))
process.on('exit', () => rmSync(docsFolder, { recursive: true, force: true }))

await runChecks(root, 'images', {}, [
  ...servers.map(({ name, port, options }) => ({
    name: `the image of the ${name} builds, gets well and ends cleanly`,
    run: async () => {
      const folder = mkdtempSync(join(tmpdir(), `image-${name}-`))
      try {
        const { stage, laid } = builtIn(folder, name)
        await tryService(stage, laid, { options, variables: { [port]: String(await freePort()) } })
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  })),
  {
    name: 'the image of the docs builds, and holds what its settings name',
    run: () => {
      docs = builtIn(docsFolder, 'docs')
      fail(missingFiles(docs.laid))
    },
  },
  {
    name: 'nginx serves the image of the docs as the settings say, is well and ends cleanly',
    run: async () => {
      if (!docs) throw new Error('it was not built')
      if (spawnSync('nginx', ['-v']).error)
        throw new LeftOut(
          'this machine has no nginx, so nobody read the settings, served the pages, asked the health check and sent SIGTERM',
        )
      fail(await tryNginx(docs.stage, docs.laid, await freePort()))
    },
  },
])
console.log(
  'Not tried without an engine: the base images and what they bring, their users, mounts, and how often an engine asks for health.',
)

/** Runs the steps of both stages of an image in a folder, and gives the stage that is the image. */
function builtIn(folder: string, name: string): { stage: Stage; laid: LaidOut } {
  const stages = new Map<string, LaidOut>()
  const sources = { context: copyTracked, stages }
  const { build, image } = buildAndImage(readFileSync(join(root, 'docker', `${name}.Dockerfile`), 'utf8'))
  stages.set(build.name, layOut(build, join(folder, 'build'), sources))
  return { stage: image, laid: layOut(image, join(folder, 'final'), sources) }
}

/** @throws an error with what is wrong, where something is. */
function fail(wrong: readonly string[]): void {
  if (wrong.length > 0) throw new Error(wrong.join('\n'))
}

/** Copies what git knows of, which is what a clone and so a build has. */
function copyTracked(from: string, to: string): void {
  const { stdout } = spawnSync('git', ['ls-files', '-z', from], { cwd: root, encoding: 'utf8' })
  const files = stdout.split('\0').filter(Boolean)
  for (const file of files) {
    const target = files.length === 1 && file === from ? to : join(to, file)
    mkdirSync(dirname(target), { recursive: true })
    cpSync(join(root, file), target, { verbatimSymlinks: true })
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.')
  return address.port
}
