import { operations } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import { bodyValidators } from '@case-management/contract/validators'
import { contradictions } from '@case-management/contract/evidence'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { codeSamples, sampleLanguages } from '../samples/code-samples.ts'
import { variables } from '../samples/variables.ts'
import { mayBeLeftOut, serveWorld, unanswered, worldOf } from '../test/support/example-world.ts'
import { compileGo } from '../test/support/go.ts'
import { compileJava } from '../test/support/java.ts'
import { runSource } from '../test/support/languages.ts'
import { run } from '../test/support/program.ts'
import { serveDemoStream } from '../test/support/demo-stream.ts'
import { scratchFolder } from '../test/support/scratch-folder.ts'

const folder = await scratchFolder()
const samples = Object.values(operations).flatMap(({ id }) =>
  codeSamples(id).map(({ language, example, source }) => ({
    id,
    example,
    source,
    language,
    label: language.label,
    // Records differ in more than their types tell, and are compared as plain JSON.
    documented: Object.entries(examples[id].responses['200']).find(
      ([name]) => name === example,
    )?.[1] as unknown,
  })),
)
/** All samples, or of each language one for each operation, with another example in each language. */
const samplesRun = samples.filter(({ id, example, language }) => {
  const names = Object.keys(examples[id].responses['200'])
  const turn = sampleLanguages.findIndex(({ label }) => label === language.label)
  return inject('allCases') || example === names[turn % names.length]
})
const sourcesIn = (lang: string) =>
  samples.filter(({ language }) => language.lang === lang).map(({ source }) => source)
await Promise.all([
  compileGo(join(folder, 'go'), sourcesIn('go')),
  compileJava(join(folder, 'java'), sourcesIn('java')),
])
const isUnanswered = ({ id, example }: { id: string; example: string }) =>
  id === unanswered.operation && example === unanswered.example

/** What the sandbox makes of the request sample of the vendor. */
const nothingFound = { results: [], page: 1, limit: 50, hasMore: false, totalPages: 0, totalResults: 0 }
const shown = (answer: object) =>
  Object.fromEntries(Object.entries(answer).filter(([key]) => !mayBeLeftOut.includes(key)))

describe('a sample gets the documented answer from the sandbox', () => {
  it.concurrent.for(samplesRun)('$label: $id, $example', async (sample, { skip, onTestFinished }) => {
    const { id, example, language, source, documented } = sample
    const environment = await serveWorld(worldOf(id, example), { onTestFinished })
    const name = `${id}-${example}-${language.lang}`
    const outcome = await runSource(language.lang, source, environment, folder, name)
    if ('cannot' in outcome) {
      skip(outcome.cannot)
      return
    }
    expect(outcome).toMatchObject({ status: 0 })
    expect(outcome.stdout + outcome.stderr).not.toContain(environment[variables.token])
    const answer: object = JSON.parse(outcome.stdout)
    expect(bodyValidators[id].responses['200'](answer)).toBe(true)
    expect(shown(answer)).toEqual(isUnanswered(sample) ? nothingFound : documented)
  })

  it('but for the one that the contract says has none', () => {
    const ids: readonly string[] = contradictions.map(({ id }) => id)
    expect(ids).toContain(unanswered.contradiction)
    expect(samples.filter(isUnanswered).length).toBeGreaterThan(0)
  })
})

describe('a sample finds what it needs in the sandbox that the first guide starts', () => {
  const firsts = samples.filter(
    ({ id, example }) => example === Object.keys(examples[id].responses['200'])[0],
  )
  const commands = (inject('allCases') ? samples : firsts).filter(({ language }) => language.lang === 'shell')
  it.concurrent.for(commands)('$id, $example', async ({ id, example, source }, { onTestFinished }) => {
    const environment = await serveDemoStream({ onTestFinished })
    const outcome = await runSource('shell', source, environment, folder, `demo-${id}-${example}`)
    expect(outcome).toMatchObject({ status: 0 })
  })
})

it('samples in TypeScript pass the compiler', async () => {
  const sources = samples.filter(({ language }) => language.lang === 'typescript')
  for (const { id, example, source } of sources) await writeFile(join(folder, `${id}-${example}.ts`), source)
  expect(await run('tsc', ['-p', folder])).toMatchObject({ status: 0, stdout: '' })
})

it.for([
  ['shell', 'curl: (22)'],
  ['javascript', 'Error: 401'],
  ['typescript', 'AuthenticationError'],
  ['python', '401 Client Error'],
  ['go', 'getTasks: 401'],
  ['java', 'AuthenticationException: getTasks: 401'],
] as const)(
  'a sample in %s fails when the host refuses the call',
  async ([lang, message], { skip, onTestFinished }) => {
    const sample = samples.find(({ language, example }) => language.lang === lang && example === 'empty')
    const environment = {
      ...(await serveWorld({ tasks: [] }, { onTestFinished })),
      [variables.token]: 'not-a-token',
    }
    const outcome = await runSource(lang, sample?.source ?? '', environment, folder, `refused-${lang}`)
    if ('cannot' in outcome) {
      skip(outcome.cannot)
      return
    }
    expect(outcome.status).not.toBe(0)
    expect(outcome.stderr).toContain(message)
  },
)
