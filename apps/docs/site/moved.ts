import { replaceExactly } from './replace-exactly.ts'

/**
 * Stands in the first page, which was the reference once: what led to a part of the reference there leads to it still.
 * A fragment never comes to the server, so only the page can send it on.
 */
export const movedReference = `<script>if(/^#(?:tag\\/|section\\/|\\/)/.test(location.hash))location.replace('./reference.html'+location.hash)</script>`

/** Headings that have another name now: by page, their ids of today and of before. */
const renamed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'guides/your-tenant': {
    'probe-your-tenant': 'ask-it',
    'save-the-answers': 'keep-it',
    'develop-against-the-answers': 'develop-on-it',
    'report-an-answer': 'send-an-answer-back',
  },
}

/**
 * A text whose earlier addresses lead to the same sections still.
 *
 * @param path - of the page, without an ending.
 */
export function withEarlierIds(html: string, path: string): string {
  const headings = Object.entries(renamed[path] ?? {}).map(([now, before]) => {
    const find = `<h2 id="${now}">`
    return { find, replace: `<a id="${before}"></a>${find}`, why: `earlier address #${before}` }
  })
  return replaceExactly(html, headings)
}
