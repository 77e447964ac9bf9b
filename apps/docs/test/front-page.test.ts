import { expect, it } from 'vitest'
import { firstProgram } from '../site/front/first-program.ts'
import { frontPage } from '../site/front/front-page.ts'
import { keptRun } from '../site/status/kept-runs.ts'
import { variables } from '../samples/variables.ts'
import { serveDemoStream } from './support/demo-stream.ts'
import { runSource } from './support/languages.ts'
import { scratchFolder } from './support/scratch-folder.ts'

const folder = await scratchFolder()

/** Gives the program the names that it leaves to its reader, and looks at what it did. */
const around = [
  `const {
  ${variables.url}: host = '',
  ${variables.accountId}: accountId = '',
  ${variables.streamId}: streamId = '',
  APP_ID: appId = '',
  CLIENT_SECRET: clientSecret = '',
} = process.env`,
  `const open = await client.tasks({ status: ['Open'] }).toArray()
console.log(open.length, open.every(({ priority }) => priority?.name === 'High'))`,
]

it('the client takes six lines, and they do what they say', async ({ onTestFinished }) => {
  expect(firstProgram.split('\n').filter(Boolean)).toHaveLength(6)
  const environment = await serveDemoStream({ onTestFinished })
  const source = [around[0], firstProgram, around[1]].join('\n')
  const outcome = await runSource('typescript', source, environment, folder, 'first-program')
  expect(outcome).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringMatching(/^[1-9]\d* true\n$/),
  })
})

it('tells the state of the last conformance run as it is', () => {
  const [page] = frontPage()
  const passed = keptRun('sandbox').checks.filter(({ outcome }) => outcome === 'passed').length
  expect(page?.text).toContain(`keeps the contract: ${passed.toLocaleString('en')} passed`)
})
