import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isTag, type ParentNode } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import { inject } from 'vitest'
import { siteFolder } from '../site/paths.ts'
import { bothThemes, type Theme } from './axe.ts'
import { cover } from './cover.ts'
import { everyView, operationViews, overviews, textViews, type View } from './views.ts'

/** Whether each view is looked at, in each theme on each width of screen. */
const all = inject('allCases')

/**
 * The views that the checks of every view look at: all, or those of text that have every kind of element between them,
 * the newest reference, and the first operation in it, because Redoc draws those of all releases and operations alike.
 */
export const viewsLookedAt: readonly View[] = all
  ? everyView
  : [...overviews.slice(0, 1), ...operationViews.slice(0, 1), ...cover(textViews.map(candidate))]

/** All of the cases that one part of the site makes alike, such as the operations in Redoc, or the first, which stands for them. */
export function oneOf<Case>(cases: readonly Case[]): readonly Case[] {
  return cases.slice(0, all ? undefined : 1)
}

/** The themes in which axe looks at a view on a screen: both, or the dark one on the wide, the light one on the narrow. */
export function themesLookedAt(width: number): readonly Theme[] {
  if (all) return bothThemes
  return width > 1000 ? ['dark'] : ['light']
}

/** Each width of screen, with each theme of the system in which axe looks at it. */
export const screens = [1440, 390].flatMap((width) =>
  themesLookedAt(width).map((colorScheme) => ({ colorScheme, width })),
)

function candidate(item: View) {
  const html = readFileSync(join(siteFolder, item.path), 'utf8')
  return { item, features: kindsOfElements(parseDocument(html)), cost: html.length }
}

/** Names of elements, with each of their classes and attributes, and with the values that make another control of them. */
function kindsOfElements(parent: ParentNode, kinds = new Set<string>()): Set<string> {
  for (const child of parent.children) {
    if (!isTag(child)) continue
    const { name, attribs } = child
    kinds.add(name)
    for (const attribute of Object.keys(attribs)) kinds.add(`${name}[${attribute}]`)
    for (const attribute of ['role', 'type']) kinds.add(`${name}[${attribute}=${attribs[attribute] ?? ''}]`)
    for (const one of (attribs['class'] ?? '').split(/\s+/)) kinds.add(`${name}.${one}`)
    kindsOfElements(child, kinds)
  }
  return kinds
}
