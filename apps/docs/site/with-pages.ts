import { isObject, jsonCopy, objectAt, textAt, type Json } from './json.ts'
import { sitePlaces } from './navigation.ts'
import { documentedOperations } from './reference/openapi.ts'

/**
 * The bundle with the operations and the other pages of the site in its description, each group under a heading:
 * Redoc shows these in its navigation, so that they are found from the first page of the reference.
 */
export function withPages(bundle: unknown): Json {
  const shown = jsonCopy(bundle)
  if (!isObject(shown)) return shown
  const groups = sitePlaces.slice(1).map(({ title, about, places }) => {
    const links = places.map((place) => `- [${place.title}](./${place.path})`)
    return [`## ${title}`, about, links.join('\n')].filter(Boolean).join('\n\n')
  })
  const info = objectAt(shown, 'info')
  const [introduction = '', ...sections] = textAt(info, 'description')
    .trimEnd()
    .split(/\n\n(?=## )/)
  info['description'] = [introduction, operationList(), ...sections, ...groups, ''].join('\n\n')
  return shown
}

function operationList(): string {
  const items = documentedOperations.map(({ operation: { operationId, summary, description, tags } }) => {
    const [first = ''] = description.split('\n')
    return `- [${summary}](#tag/${tags[0]}/operation/${operationId}): ${first}`
  })
  return `## Operations\n\n${items.join('\n')}`
}
