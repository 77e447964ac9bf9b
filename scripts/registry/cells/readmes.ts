import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { demo } from '@case-management/sandbox'
import type { Cell, CellsOf, Surroundings } from '../cell.ts'
import { once } from '../once.ts'
import { makeProject } from '../project.ts'

/** How the first example of a README is made to run: what stands before and after it, and what is put in its place. */
interface Setting {
  before?: string
  after?: string
  replace?: (example: string, surroundings: Surroundings) => string
}

const here = (example: string, { sandbox }: Surroundings) =>
  example
    .replaceAll(/'platform\.kore\.ai'|'http:\/\/127\.0\.0\.1:40[01]0'/g, `'${sandbox.url}'`)
    .replace("'cs-…'", `'${demo.appId}'`)
    .replace("'…'", `'${demo.secret}'`)

const rendered = `
import { createTasksClient } from '@case-management/client'
import { TasksClientProvider, tasksQueryOptions } from '@case-management/react-query'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
const client = createTasksClient({ host: 'platform.kore.ai', accountId: '${demo.accountId}', streamId: '${demo.streamId}', auth: { appId: '${demo.appId}', clientSecret: '${demo.secret}' } })
const queryClient = new QueryClient()
await queryClient.prefetchQuery(tasksQueryOptions(client, { unassigned: true, limit: 20 }))
const html = renderToString(<QueryClientProvider client={queryClient}><TasksClientProvider client={client}><Unassigned /></TasksClientProvider></QueryClientProvider>)
if (!html.includes('<button>Close</button>')) throw new Error(html)`

const settings: Record<string, Setting> = {
  'packages/contract': {},
  'packages/client': { before: `const clientSecret = '${demo.secret}'`, replace: here },
  'packages/react-query': { after: rendered, replace: here },
  'packages/msw': {},
  'packages/conformance': {
    after:
      "if (!report.conforms) throw new Error(JSON.stringify([...report.problems, ...report.checks.filter(({ outcome }) => outcome === 'failed').map(({ id, messages }) => [id, ...messages])]))",
    replace: here,
  },
  'apps/sandbox': { after: 'if (response.status !== 200) throw new Error(String(response.status))' },
  'apps/mock': {},
}

/** The first example of each README runs with the packages as they were published. */
export const readmeCells: CellsOf = (surroundings) => {
  const { scope, published } = surroundings
  const project = once(() =>
    makeProject(surroundings, 'npm', {
      ...Object.fromEntries(
        Object.keys(settings).map((folder) => [`${scope}/${folder.split('/')[1]}`, 'latest']),
      ),
      '@tanstack/react-query': '5',
      esbuild: 'latest',
      msw: '3',
      react: '19',
      'react-dom': '19',
    }),
  )
  return Object.entries(settings).map(([folder, { before = '', after = '', replace }]): Cell => ({
    name: `The first example of the README of ${folder}`,
    run: async () => {
      const readme = readFileSync(join(published(folder), 'README.md'), 'utf8')
      const example = /^```tsx?\n(.*?)^```/ms.exec(readme)?.[1]
      assert.ok(example, 'The README has no example.')
      const program = `${before}\n${example}\n${after}`
      const made = await project()
      const name = folder.replace('/', '-')
      made.write(`${name}.tsx`, replace ? replace(program, surroundings) : program)
      await made.run(
        'node_modules/.bin/esbuild',
        `${name}.tsx`,
        '--jsx=automatic',
        '--format=esm',
        `--outfile=${name}.js`,
      )
      await made.run(process.execPath, `${name}.js`)
    },
  }))
}
