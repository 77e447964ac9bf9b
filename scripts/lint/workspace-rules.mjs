// Rules of this workspace for oxlint.
import { dirname, relative, resolve, sep } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** What every package reads by its path, because tools take no name there. */
const shared = new Set(['vitest.base.ts'])

/**
 * The folder of the package that a file of the workspace belongs to; empty for what lies in none.
 *
 * @param {string} file - absolute path.
 */
function packageOf(file) {
  const [folder = '', name = ''] = relative(root, file).split(sep)
  if (folder === 'packages' || folder === 'apps') return `${folder}/${name}`
  return folder === 'spec' ? folder : ''
}

/** As `import/no-relative-packages` of ESLint, which oxlint lacks. */
const noRelativePackages = {
  meta: {
    type: 'problem',
    messages: { crossing: '"{{path}}" lies outside {{own}}: name the package that it belongs to.' },
  },
  /** @param {any} context */
  create(context) {
    const own = packageOf(context.filename)
    /** @param {any} node */
    const check = (node) => {
      const path = node.source?.value
      if (own === '' || typeof path !== 'string' || !path.startsWith('.')) return
      const file = resolve(dirname(context.filename), path)
      if (packageOf(file) === own || shared.has(relative(root, file))) return
      context.report({ node: node.source, messageId: 'crossing', data: { path, own } })
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    }
  },
}

export default {
  meta: { name: 'workspace' },
  rules: { 'no-relative-packages': noRelativePackages },
}
