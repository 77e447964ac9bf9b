import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { variables } from '../samples/variables.ts'
import { clientFromEnvironment } from '../samples/typescript.ts'
import { guides } from '../site/guides/guides.ts'
import { codeBlocks, type CodeBlock } from '../test/support/code-blocks.ts'
import { serveDemoStream } from '../test/support/demo-stream.ts'
import { runSource } from '../test/support/languages.ts'
import { run } from '../test/support/program.ts'
import { scratchFolder } from '../test/support/scratch-folder.ts'

const folder = await scratchFolder()

const { url, token, accountId, streamId } = variables
const clientOfFirstGuide = clientFromEnvironment([url, token, accountId, streamId])

/** The blocks of a guide form one program. Where it makes no client of its own, it goes on from the first guide. */
const programs = guides
  .map(({ path, markdown }) => {
    const blocks = codeBlocks(markdown)
    const own = codesIn(blocks, 'ts').join('\n')
    const source = own.includes('const client = ') ? own : `${clientOfFirstGuide}\n${own}`
    const name = path.replace('guides/', '')
    return { name, own, source, output: codesIn(blocks, 'output').join('') }
  })
  .filter(({ own }) => own !== '')

const commands = guides.flatMap(({ path, markdown }) =>
  codesIn(codeBlocks(markdown), 'sh')
    // The nightly runs the guide to other testers, whose curl only asks for an id.
    .filter((code) => /^(?!export ).*curl /m.test(code))
    .map((code, index) => ({ name: `${path.replace('guides/', '')}-${index + 1}`, code })),
)

function codesIn(blocks: CodeBlock[], language: string): string[] {
  return blocks.filter((block) => block.language === language).map(({ code }) => code)
}

describe('the TypeScript of a guide', () => {
  it('passes the compiler', async () => {
    for (const { name, source } of programs) await writeFile(join(folder, `${name}.ts`), source)
    expect(await run('tsc', ['-p', folder])).toMatchObject({ status: 0, stdout: '' })
  })

  it.concurrent.for(programs)(
    'runs against the sandbox: $name',
    async ({ name, source, output }, { onTestFinished }) => {
      const environment = await serveDemoStream({ onTestFinished })
      const outcome = await runSource('typescript', source, environment, folder, name)
      expect(outcome).toMatchObject({ status: 0, stderr: '' })
      const { stdout } = 'cannot' in outcome ? { stdout: '' } : outcome
      expect(stdout).not.toContain(environment[variables.token])
      for (const line of output.split('\n')) expect(stdout.split('\n')).toContain(line)
    },
  )
})

describe('the curl of a guide', () => {
  it.concurrent.for(commands)(
    'runs against the sandbox: $name',
    async ({ name, code }, { onTestFinished }) => {
      const environment = await serveDemoStream({ onTestFinished })
      const outcome = await runSource('shell', code, environment, folder, name)
      expect(outcome).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\{/) })
    },
  )
})
