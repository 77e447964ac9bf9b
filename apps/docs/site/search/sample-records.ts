import { sampleLanguages } from '../../samples/code-samples.ts'
import type { SearchRecord } from '../../search/record.ts'
import { groupOf } from '../navigation.ts'
import { sampleId } from '../operation/samples-html.ts'
import { document, documentedOperations, resolved } from '../reference/openapi.ts'

/** The samples of each operation, a record a language: by the examples that it has, because code says little to a search. */
export function sampleRecords(): SearchRecord[] {
  return documentedOperations.flatMap(({ operation: { operationId, summary, requestBody } }) => {
    const path = `operations/${operationId}.html`
    const examples = Object.values(requestBody.content).flatMap((content) =>
      Object.values(content.examples ?? {}).map(
        (example) => resolved(document.components.examples, example).summary ?? '',
      ),
    )
    return sampleLanguages.map((language) => ({
      title: `${summary} in ${language.label}`,
      within: [groupOf(path), summary, 'Samples'],
      url: `${path}#${sampleId(language)}`,
      text: `${examples.join(', ')}.`,
    }))
  })
}
