import { globSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Rule } from '../redocly-types.ts'

/** Every file in the folder `examples` beside the root document is an example that the document uses. */
export const examplesReferenced: Rule = () => {
  const used = new Set<string>()
  return {
    Example: {
      enter(_example, { location }) {
        used.add(location.source.absoluteRef)
      },
    },
    Root: {
      leave(_root, { location, report }) {
        const folder = dirname(location.source.absoluteRef)
        const files = globSync('examples/**/*.{yaml,yml,json}', { cwd: folder })
        for (const file of files.toSorted()) {
          if (used.has(join(folder, file))) continue
          const message = `${relative('', file)} is referenced nowhere. Name it under examples of a media type, or delete it.`
          report({ message, location: location.key() })
        }
      },
    },
  }
}
