import { globSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Rule } from '../redocly-types.ts'

const folders = 'examples,headers,operations,parameters,responses,schemas,security'

/** Every file in the folders of components and examples beside the root document is part of the document. */
export const filesReferenced: Rule = () => {
  const used = new Set<string>()
  return {
    any: {
      enter(_node, { location }) {
        used.add(location.source.absoluteRef)
      },
    },
    Root: {
      leave(_root, { location, report }) {
        const folder = dirname(location.source.absoluteRef)
        const files = globSync(`{${folders}}/**/*.{yaml,yml,json}`, { cwd: folder })
        for (const file of files.toSorted()) {
          if (used.has(join(folder, file))) continue
          const message = `${relative('', file)} is referenced nowhere. Refer to it from the description, or delete it.`
          report({ message, location: location.key() })
        }
      },
    },
  }
}
