import { createHash } from 'node:crypto'
import { fontFace, stylesOf } from './site-styles.ts'

/** The theme that a reader has chosen holds on every page, before anything is drawn. */
export const rememberedTheme =
  "try{const m=localStorage.getItem('redoc.colorMode');if(m)document.documentElement.classList.add(m)}catch{}"

/** No page may ask anything of another host. Redoc needs inline code. */
export const sitePolicy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * The console calls the host that its reader names, over https and http: a policy cannot name `[::1]`, nor a container
 * of the same network. Whether plain http may leave this machine is for the client to say. Because it holds a token,
 * it runs no code but that of the site: of what stands in the page, only the line and the style sheets that every page has.
 */
export const consolePolicy = [
  "default-src 'none'",
  `script-src 'self' ${hashOf(rememberedTheme)}`,
  `style-src 'self' ${hashOf(stylesOf('console'))} ${hashOf(fontFace('./'))}`,
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' https: http:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
