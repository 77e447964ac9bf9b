import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { demo, mintToken } from '@case-management/sandbox'
import { listen } from '@case-management/serving'
import type { Cell, CellsOf } from '../cell.ts'
import { once } from '../once.ts'
import { makeProject } from '../project.ts'

/** What each bundler is asked to do with `page.js`: the script of the page is `out/main.js`. */
const bundlers = {
  Vite: ['vite', 'build', '--config', 'vite.config.js'],
  webpack: ['webpack', '--mode', 'production', '--entry', './page.js', '--output-path', 'out'],
  esbuild: [
    'esbuild',
    'page.js',
    '--bundle',
    '--splitting',
    '--format=esm',
    '--minify',
    '--outdir=out',
    '--entry-names=main',
  ],
}
const viteConfig = `export default {
  build: { outDir: 'out', rollupOptions: { input: 'page.js', output: { entryFileNames: 'main.js' } } },
}`
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' }

/** What each bundler makes of the client runs in Chromium. */
export const bundleCells: CellsOf = (surroundings) => {
  const { scope, sandbox, openPage } = surroundings
  const project = once(async () => {
    const made = await makeProject(surroundings, 'npm', {
      [`${scope}/client`]: 'latest',
      esbuild: 'latest',
      vite: '8',
      webpack: '5',
      'webpack-cli': 'latest',
    })
    made.add('page.js')
    made.write('vite.config.js', viteConfig)
    return made
  })
  return Object.entries(bundlers).map(([name, [command = '', ...args]]): Cell => ({
    name: `${name}: the bundle runs in Chromium`,
    run: async () => {
      const made = await project()
      await made.run('rm', '-rf', 'out')
      await made.run(join('node_modules', '.bin', command), ...args)
      made.write('out/index.html', '<!doctype html><script type="module" src="main.js"></script>')
      // A page of a real address, because Chromium keeps one that is only made up from calling this machine.
      const server = createServer((request, response) => {
        const file = join(made.folder, 'out', new URL(request.url ?? '', 'http://localhost').pathname)
        response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream')
        if (existsSync(file)) response.end(readFileSync(file))
        else response.writeHead(404).end()
      })
      const { url, close } = await listen(server, { port: 0, variable: 'PORT' })
      const page = await openPage()
      try {
        const { accountId, streamId } = demo
        const query = new URLSearchParams({
          host: sandbox.url,
          accountId,
          streamId,
          token: await mintToken(demo),
        })
        await page.goto(`${url}/index.html?${query.toString()}`)
        await page.waitForFunction('document.title !== ""')
        assert.equal(await page.title(), '5 tasks')
      } finally {
        await page.close()
        await close()
      }
    },
  }))
}
