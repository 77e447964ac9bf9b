import { join } from 'node:path'
import { expect, it } from 'vitest'
import { variables } from '../../samples/variables.ts'
import { guides } from '../../site/guides/guides.ts'
import { codeBlocks } from '../support/code-blocks.ts'
import { serveDemoStream } from '../support/demo-stream.ts'
import { compileJava, runJava } from '../support/java.ts'
import { scratchFolder } from '../support/scratch-folder.ts'

/** The programs in Java of the guides, each with the block that follows it, which is what it prints. */
const programs = guides.flatMap(({ path, markdown }) => {
  const blocks = codeBlocks(markdown)
  return blocks.flatMap(({ language, code }, index) =>
    language === 'java' ? [{ path, source: code, output: blocks[index + 1] }] : [],
  )
})
await compileJava(
  join(await scratchFolder(), 'java'),
  programs.map(({ source }) => source),
)

it.for(programs)(
  'the Java of $path runs against the sandbox and prints what it shows',
  { timeout: 60_000 },
  async ({ source, output }, { skip, onTestFinished }) => {
    const environment = await serveDemoStream({ onTestFinished })
    const outcome = await runJava(source, environment)
    if ('cannot' in outcome) {
      skip(outcome.cannot)
      return
    }
    expect(output?.language).toBe('output')
    expect(outcome).toEqual({ status: 0, stderr: '', stdout: output?.code })
    expect(outcome.stdout).not.toContain(environment[variables.token])
  },
)
