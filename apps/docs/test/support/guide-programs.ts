import { join } from 'node:path'
import { expect, it } from 'vitest'
import { variables } from '../../samples/variables.ts'
import { guides } from '../../site/guides/guides.ts'
import { codeBlocks } from './code-blocks.ts'
import { serveDemoStream } from './demo-stream.ts'
import { scratchFolder } from './scratch-folder.ts'

/** How programs of one language are compiled together, and each of them run. */
export interface CompiledLanguage {
  /** As code blocks name it. */
  language: string
  /** As people name it. */
  title: string
  compile: (folder: string, sources: readonly string[]) => Promise<void>
  run: (
    source: string,
    environment: Awaited<ReturnType<typeof serveDemoStream>>,
  ) => Promise<{ cannot: string } | { status: number | null; stderr: string; stdout: string }>
}

/** Tests that each program of the guides in a compiled language prints what the block behind it shows. */
export async function testGuidePrograms({ language, title, compile, run }: CompiledLanguage): Promise<void> {
  const programs = guides.flatMap(({ path, markdown }) => {
    const blocks = codeBlocks(markdown)
    return blocks.flatMap((block, index) =>
      block.language === language ? [{ path, source: block.code, output: blocks[index + 1] }] : [],
    )
  })
  await compile(
    join(await scratchFolder(), language),
    programs.map(({ source }) => source),
  )

  it.for(programs)(
    `the ${title} of $path runs against the sandbox and prints what it shows`,
    async ({ source, output }, { skip, onTestFinished }) => {
      const environment = await serveDemoStream({ onTestFinished })
      const outcome = await run(source, environment)
      if ('cannot' in outcome) {
        skip(outcome.cannot)
        return
      }
      expect(output?.language).toBe('output')
      expect(outcome).toEqual({ status: 0, stderr: '', stdout: output?.code })
      expect(outcome.stdout).not.toContain(environment[variables.token])
    },
  )
}
