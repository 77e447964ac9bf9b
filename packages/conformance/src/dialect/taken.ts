import type { Law } from './law.ts'

/** The contract lets a search ask for no more tasks on a page. */
const contractMost = 1000

/** How many tasks a page may be asked to hold without being refused, as far as that is known. */
export function mostOnPage(law: Law): number {
  const refused = law
    .dialects(['largest-limit'])
    .map((dialect) => dialect['largest-limit'])
    .flatMap((answer) => (answer.answer === 'refused' ? [answer.value] : []))
  return Math.min(contractMost, ...refused)
}

/** How many values a list of a search may hold without being refused, as far as that is known. */
export function longestList(law: Law): number {
  const refused = law
    .dialects(['longest-list'])
    .map((dialect) => dialect['longest-list'])
    .flatMap((answer) => (answer.answer === 'refused' ? [answer.value] : []))
  return Math.min(Infinity, ...refused)
}

/** The same search for no more tasks on a page than the host takes. */
export function withinLimit<Body extends { limit?: number }>(law: Law, body: Body): Body {
  const most = mostOnPage(law)
  return body.limit === undefined || body.limit <= most ? body : { ...body, limit: most }
}
