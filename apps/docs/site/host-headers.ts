import { forEver, isNamedAfterContent, siteHeaders } from '../src/site-headers.ts'

/**
 * The file `_headers`, from which Netlify, Cloudflare Pages and others take what an answer says. They compress by
 * themselves, and let readers ask anew for every file but those that are named here.
 *
 * @param files - names in the root of the site.
 */
export function hostHeaders(files: readonly string[]): string {
  const kept = files.filter(isNamedAfterContent).toSorted()
  return `${[rule('/*', siteHeaders), ...kept.map((name) => rule(`/${name}`, { 'Cache-Control': forEver }))].join('\n\n')}\n`
}

function rule(path: string, headers: Readonly<Record<string, string>>): string {
  return [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
}
