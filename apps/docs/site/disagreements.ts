import { isObject, textAt, type Json, type JsonObject } from './json.ts'

/** How the sentence begins that leads to where the sources disagree. */
const opening = 'Sources disagree: '

/**
 * The bundle with a sentence at the end of each description where the sources disagree on the element, which leads
 * to what they say and what the contract follows.
 *
 * @param page - the page of all contradictions, from where the descriptions are shown.
 */
export function withDisagreements(document: Json, page: string): Json {
  if (Array.isArray(document)) return document.map((item) => withDisagreements(item, page))
  if (!isObject(document)) return document
  const told = Object.fromEntries(
    Object.entries(document).map(([key, value]) => [key, withDisagreements(value, page)]),
  )
  const links = idsOf(told).map((id) => `[${id}](${page}#${id.toLowerCase()})`)
  // The description of a server is shown as it stands, and not as Markdown.
  const { description, url } = told
  if (links.length > 0 && typeof description === 'string' && url === undefined)
    told['description'] = `${description.trimEnd()}\n\n${sentenceOf(links)}\n`
  return told
}

/** Several texts as one, with one sentence at its end for all that the sentences at their ends lead to. */
export function joinedDescriptions(descriptions: readonly string[]): string {
  const paragraphs = descriptions.flatMap((description) => description.trim().split(/\n{2,}/))
  const sentences = paragraphs.filter((paragraph) => paragraph.startsWith(opening))
  const links = sentences.map((sentence) => sentence.slice(opening.length, -1))
  return [
    ...paragraphs.filter((paragraph) => !sentences.includes(paragraph)),
    ...(links.length > 0 ? [sentenceOf(links)] : []),
  ].join('\n\n')
}

function sentenceOf(links: readonly string[]): string {
  return `${opening}${links.join(', ')}.`
}

/** The contradictions that are decided at an element. */
function idsOf(element: JsonObject): string[] {
  const decided = element['x-contradictions']
  return Array.isArray(decided) ? decided.filter(isObject).map((each) => textAt(each, 'id')) : []
}
