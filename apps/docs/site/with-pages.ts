import { isObject, jsonCopy, objectAt, textAt, type Json } from './json.ts'
import { sitePlaces } from './navigation.ts'

/**
 * The bundle with the other pages of the site in its description, each group under a heading:
 * Redoc shows these in its navigation, so that they are found from the reference too.
 */
export function withPages(bundle: unknown): Json {
  const document = jsonCopy(bundle)
  if (!isObject(document)) return document
  const groups = sitePlaces.slice(1).map(({ title, about, places }) => {
    const links = places.map((place) => `- [${place.title}](./${place.path})`)
    return [`## ${title}`, about, links.join('\n')].filter(Boolean).join('\n\n')
  })
  const info = objectAt(document, 'info')
  info['description'] = [textAt(info, 'description').trimEnd(), ...groups, ''].join('\n\n')
  return document
}
