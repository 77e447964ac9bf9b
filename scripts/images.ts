// `pnpm nx images workspace`: runs the steps of each Dockerfile without an engine, starts what came of them, and ends it.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { LeftOut, runChecks } from '@case-management/language-checks'
import { buildAndImage, type Stage } from './images/dockerfile.ts'
import { layOut, type LaidOut, type Sources } from './images/lay-out.ts'
import { nginxSettings, tryNginx } from './images/try-nginx.ts'
import { tryService } from './images/try-service.ts'

const root = join(import.meta.dirname, '..')

/** The variable by which a server takes another port, and the options without which it does not start. */
const servers = [
  { name: 'mock', port: 'MOCK_PORT', options: [] },
  { name: 'sandbox', port: 'SANDBOX_PORT', options: ['--allow-demo-credentials'] },
]

await runChecks(root, 'images', {}, [
  ...servers.map(({ name, port, options }) => ({
    name: `the image of the ${name} builds, gets well and ends cleanly`,
    run: () =>
      withBuilt(name, async (stage, sources, folder) => {
        const laid = layOut(stage, join(folder, 'final'), sources)
        await tryService(stage, laid, { options, variables: { [port]: String(await freePort()) } })
      }),
  })),
  {
    name: 'the image of the docs builds, and nginx serves it as the settings say',
    run: () =>
      withBuilt('docs', async (_, { stages }) => {
        if (spawnSync('nginx', ['-v']).error) throw new LeftOut('this machine has no nginx')
        const site = join(stages.get('build')?.root ?? '', 'src/image/docs')
        const wrong = await tryNginx(nginxSettings(root), site, await freePort())
        if (wrong.length > 0) throw new Error(wrong.join('\n'))
      }),
  },
])

/** Runs the stage that builds an image, and gives the stage that is the image. */
async function withBuilt(
  name: string,
  use: (stage: Stage, sources: Sources, folder: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `image-${name}-`))
  try {
    const stages = new Map<string, LaidOut>()
    const sources = { context: copyTracked, stages }
    const { build, image } = buildAndImage(readFileSync(join(root, 'docker', `${name}.Dockerfile`), 'utf8'))
    stages.set(build.name, layOut(build, join(folder, 'build'), sources))
    await use(image, sources, folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Copies what git knows of, which is what a clone and so a build has. */
function copyTracked(_from: string, to: string): void {
  const { stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  for (const file of stdout.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(to, file)), { recursive: true })
    cpSync(join(root, file), join(to, file), { verbatimSymlinks: true })
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
