import { operations } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import document from '@case-management/contract/openapi.json' with { type: 'json' }
import { expect, it } from 'vitest'
import { sampleLanguages } from '../../samples/code-samples.ts'
import { sampleCalls } from '../../samples/sample-call.ts'
import { withCodeSamples } from '../../samples/with-code-samples.ts'

it.for(Object.values(operations))(
  '$id has a sample of each of its examples in each language, in the order of the examples',
  ({ id, path }) => {
    const decorated = JSON.stringify(withCodeSamples(document))
    const shown: { paths: Record<string, { post: { 'x-codeSamples': { label: string }[] } }> } =
      JSON.parse(decorated)
    const samples = shown.paths[path]?.post['x-codeSamples'] ?? []
    for (const { label, lang, write } of sampleLanguages) {
      expect(samples.filter((sample) => sample.label === label)).toEqual(
        sampleCalls(id).map((call) => ({ lang, label, source: write(call) })),
      )
    }
    expect(sampleCalls(id).map(({ name }) => name)).toEqual(Object.keys(examples[id].requests))
  },
)

it('leaves the bundle itself as it is', () => {
  const before = structuredClone(document)
  withCodeSamples(document)
  expect(document).toEqual(before)
})
