import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { demo } from '@case-management/sandbox'
import { cleanEnvironment } from '../../../clean-environment.ts'
import { readManifest } from '../../publishing/publishable.ts'
import type { Cell, CellsOf } from '../cell.ts'
import { emptyProject, type Project } from '../project.ts'

/** The servers, with the line that says where they listen. */
const servers = [
  { name: 'sandbox', folder: 'apps/sandbox', greeting: /^Sandbox at (\S+)/ },
  { name: 'mock', folder: 'apps/mock', greeting: /^Mock of the contract at (\S+)/ },
]

/** Each command works by npx in an empty folder, and says when Node is too old for it. */
export const commandCells: CellsOf = (surroundings) => {
  const { scope, sandbox, registry, published } = surroundings
  const { accountId, streamId, appId, secret } = demo
  const npx = (project: Project, args: readonly string[], variables: NodeJS.ProcessEnv) =>
    spawn('npx', ['-y', ...args], {
      cwd: project.folder,
      env: { ...cleanEnvironment(process.env), npm_config_registry: registry, ...variables },
      // A group of its own, so that its end reaches what npx starts.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })

  const serving = servers.flatMap(({ name, folder, greeting }) => {
    const { engines } = readManifest(published(folder))
    const oldest = /^>=(\d+\.\d+)$/.exec(engines?.['node'] ?? '')?.[1]
    assert.ok(oldest, `${folder} does not say the oldest Node that it takes.`)
    return [oldest, '24', '26'].map((node) => ({ name, greeting, node }))
  })
  const serves = serving.map(({ name, greeting, node }): Cell => ({
    name: `npx ${name} serves from an empty folder, Node ${node}`,
    run: async () => {
      const project = emptyProject(surroundings, `${name}-${node}`)
      // The first release of the oldest, not its last patch.
      const exact = node.includes('.') ? `${node}.0` : node
      const running = npx(project, [`${scope}/${name}`, '--port', '0'], await withNode(project, exact))
      let said = ''
      running.stderr.on('data', (text) => (said += String(text)))
      const exit = once(running, 'exit')
      try {
        const url = await Promise.race([lineThat(running.stdout, greeting), exit.then(() => undefined)])
        assert.ok(url, `It ended: ${said}`)
        const path = `/caseManagement/api/public/analytics/${streamId}/getTasks`
        const answer = await fetch(`${url}${path}`, { method: 'POST', body: '{}' })
        assert.equal(answer.status, 401, 'Nobody may call without a token.')
      } finally {
        if (running.exitCode === null && running.pid !== undefined) process.kill(-running.pid, 'SIGTERM')
        await exit
      }
    },
  }))
  const tooOld = Object.entries({ sandbox: '20', mock: '22' }).map(([name, version]): Cell => ({
    name: `npx ${name} says in one line that Node ${version} is too old`,
    run: async () => {
      const project = emptyProject(surroundings, `${name}-too-old`)
      const running = npx(project, [`${scope}/${name}`], await withNode(project, version))
      let said = ''
      running.stderr.on('data', (text) => (said += String(text)))
      const [code] = await once(running, 'close')
      const lines = said.split('\n').filter((line) => line !== '' && !line.startsWith('npm warn'))
      assert.equal(lines.length, 1, said)
      assert.match(
        lines[0] ?? '',
        new RegExp(`^${name}: this is Node ${version}\\..* it needs .* or newer\\.$`),
      )
      assert.equal(code, 2)
    },
  }))
  return [
    ...serves,
    ...tooOld,
    {
      name: 'npx conformance run finds that a sandbox conforms, from an empty folder',
      run: async () => {
        const project = emptyProject(surroundings, 'conformance')
        const variables = await withNode(project, '22')
        const ids = ['--account-id', accountId, '--stream-id', streamId, '--app-id', appId]
        const phases = ['--phase', 'examples', 'access', 'workflows', '--report', 'report.json']
        const running = npx(
          project,
          [`${scope}/conformance`, 'run', '--host', sandbox.url, ...ids, ...phases],
          {
            ...variables,
            CONFORMANCE_CLIENT_SECRET: secret,
          },
        )
        let said = ''
        for (const output of [running.stdout, running.stderr])
          output.on('data', (text) => (said += String(text)))
        const [code] = await once(running, 'close')
        assert.equal(code, 0, said)
        assert.match(said, /^ok +access\//m)
      },
    },
  ]
}

/** The PATH of a machine that has this Node first. */
async function withNode(project: Project, version: string): Promise<NodeJS.ProcessEnv> {
  await project.run(
    'npm',
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--prefix',
    'node',
    `node@${version}`,
  )
  return { PATH: `${project.folder}/node/node_modules/node/bin:${process.env['PATH']}` }
}

async function lineThat(output: NodeJS.ReadableStream, pattern: RegExp): Promise<string | undefined> {
  for await (const line of createInterface({ input: output })) {
    const found = pattern.exec(line)?.[1]
    if (found !== undefined) return found
  }
  return undefined
}
