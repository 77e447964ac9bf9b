import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const cleanup: (() => void)[] = []
afterEach(() => {
  for (const step of cleanup.splice(0).toReversed()) step()
})

function serve(environment: Record<string, string>): { child: ChildProcess; output: () => string } {
  const data = mkdtempSync(join(tmpdir(), 'serve-'))
  const child = spawn(process.execPath, ['--conditions=@case-management/source', 'scripts/serve.ts'], {
    cwd: root,
    env: {
      ...process.env,
      SANDBOX_DATA: data,
      SANDBOX_PORT: '0',
      MOCK_PORT: '0',
      DOCS_PORT: '0',
      ...environment,
    },
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  cleanup.push(
    () => rmSync(data, { recursive: true, force: true }),
    () => child.kill('SIGKILL'),
  )
  return { child, output: () => text }
}

it('the printed curl and TypeScript calls answer, every printed address serves, and one Ctrl-C ends everything', async () => {
  const { child, output } = serve({})
  await expect.poll(output).toContain('console.log(page.totalResults')

  const curl = /^curl '[\s\S]*?'\{"limit": 3\}'$/m.exec(output())?.[0]
  const answer = spawnSync('bash', ['-c', `${curl} --silent --fail-with-body`], { encoding: 'utf8' })
  expect(JSON.parse(answer.stdout)).toMatchObject({ page: 1, limit: 3, totalResults: 300, hasMore: true })

  // Inside the workspace, where the packages resolve, and where no linter looks.
  const script = join(root, 'reports', `call-${child.pid}.ts`)
  mkdirSync(join(root, 'reports'), { recursive: true })
  cleanup.push(() => rmSync(script, { force: true }))
  writeFileSync(script, output().slice(output().indexOf('import { createTasksClient }')))
  const env = { ...process.env, FORCE_COLOR: '0' }
  const call = spawnSync(process.execPath, [script], { cwd: root, encoding: 'utf8', env })
  expect(call.stdout + call.stderr).toMatch(/^300 \[/)

  for (const [, url] of output().matchAll(/^ {2}\w+ \(\w+\) +(http\S+)/gm)) {
    expect((await fetch(url ?? '')).status).toBeLessThan(500)
  }
  child.kill('SIGINT')
  const [code] = await once(child, 'exit')
  expect(code).toBe(0)
})

it('a taken port ends it with exit code 2 and one line that names the port and its variable', async () => {
  const holder = createServer().listen(0, '127.0.0.1')
  cleanup.push(() => holder.close())
  await once(holder, 'listening')
  const address = holder.address()
  const port = String(typeof address === 'object' ? address?.port : '')
  const { child, output } = serve({ MOCK_PORT: port })
  const [code] = await once(child, 'exit')
  expect(code).toBe(2)
  expect(output().trim().split('\n')).toHaveLength(1)
  expect(output()).toContain(port)
  expect(output()).toContain('MOCK_PORT')
})
