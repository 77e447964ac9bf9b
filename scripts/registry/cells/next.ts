import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { demo, mintToken } from '@case-management/sandbox'
import { cleanEnvironment } from '../../../clean-environment.ts'
import type { CellsOf } from '../cell.ts'
import { freePort } from '../free-port.ts'
import { makeProject } from '../project.ts'

/** How long the server may take until it answers, in milliseconds. */
const startMs = 60_000

/** A page of Next.js reads tasks on the server, and goes on in Chromium with what it got. */
export const nextCells: CellsOf = (surroundings) => {
  const { scope, sandbox, openPage } = surroundings
  return [
    {
      name: 'Next.js: a page is rendered on the server and hydrated',
      run: async () => {
        const project = await makeProject(surroundings, 'npm', {
          [`${scope}/client`]: 'latest',
          [`${scope}/react-query`]: 'latest',
          '@tanstack/react-query': '5',
          next: '16',
          react: '19',
          'react-dom': '19',
        })
        const pages = ['layout.jsx', 'client.js', 'tasks.jsx', 'page.jsx'].map((file) => `next/app/${file}`)
        project.add(...pages)
        project.write(
          'next/next.config.js',
          `export default { turbopack: { root: ${JSON.stringify(project.folder)} } }`,
        )
        const { accountId, streamId } = demo
        const env = {
          ...cleanEnvironment(process.env),
          NEXT_TELEMETRY_DISABLED: '1',
          TASKS_HOST: sandbox.url,
          ACCOUNT_ID: accountId,
          STREAM_ID: streamId,
          TOKEN: await mintToken(demo),
        }
        const next = 'node_modules/next/dist/bin/next'
        await project.run('env', 'NEXT_TELEMETRY_DISABLED=1', process.execPath, next, 'build', 'next')
        const port = await freePort()
        const args = [next, 'start', 'next', '--port', String(port), '--hostname', '127.0.0.1']
        const server = spawn(process.execPath, args, { cwd: project.folder, env, stdio: 'ignore' })
        const page = await openPage()
        try {
          const address = `http://127.0.0.1:${port}/`
          const html = await answerOf(address)
          assert.equal(html.match(/<button/g)?.length, 3, 'The server renders three tasks.')
          const problems: string[] = []
          page.on('pageerror', (error) => problems.push(error.message))
          page.on(
            'console',
            (message) =>
              message.type() === 'error' &&
              !message.location().url.endsWith('/favicon.ico') &&
              problems.push(message.text()),
          )
          await page.goto(address)
          await page.locator('button').first().click()
          await page.getByText('Read the meter').first().waitFor()
          assert.deepEqual(problems, [])
        } finally {
          await page.close()
          server.kill('SIGTERM')
          await once(server, 'exit')
        }
      },
    },
  ]
}

async function answerOf(address: string): Promise<string> {
  const end = performance.now() + startMs
  for (;;) {
    try {
      return await (await fetch(address)).text()
    } catch (error) {
      if (performance.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}
