// Rules of this workspace for oxlint.
import { dirname, relative, resolve, sep } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** What every package reads by its path, because tools take no name there. */
const shared = new Set(['vitest.base.ts'])

/** What lies in the root itself: every package may stand on it, so it stands on none, nor on scripts. */
const rootFiles = 'the root'

/**
 * The folder of the package that a file of the workspace belongs to; empty for what lies in none.
 *
 * @param {string} file - absolute path.
 */
function packageOf(file) {
  const [folder = '', name] = relative(root, file).split(sep)
  if (name === undefined) return rootFiles
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

const testing = new Set([
  'describe',
  'it',
  'test',
  'beforeAll',
  'beforeEach',
  'afterAll',
  'afterEach',
  'expect',
])

/**
 * The name that a call of Vitest begins with, such as `it` of `it.skipIf(slow).each(rows)(…)`; that of `expect` only in
 * `expect.poll`, because the others take what is compared.
 *
 * @param {any} callee
 * @returns {string | undefined}
 */
function beginningOf(callee) {
  let first = callee
  while (first.type !== 'Identifier') {
    first = first.object ?? first.callee ?? first.tag
    if (!first) return undefined
  }
  if (first.name !== 'expect' || (callee.object === first && callee.property.name === 'poll'))
    return first.name
  return undefined
}

/** Whether an argument of a test says how long it may take. @param {any} argument */
function isTimeout(argument) {
  if (argument.type === 'ObjectExpression')
    return argument.properties.some((/** @type {any} */ { key }) => key?.name === 'timeout')
  return argument.type === 'Literal' && typeof argument.value === 'number'
}

/** A test that passes on an idle machine only is worse than a slow one, so nobody says how long one may take. */
const noOwnTimeouts = {
  meta: {
    type: 'problem',
    messages: { own: 'A busy machine is no fault: vitest.base.ts says how long a test may take.' },
  },
  /** @param {any} context */
  create(context) {
    return {
      /** @param {any} node */
      CallExpression(node) {
        if (!testing.has(beginningOf(node.callee) ?? '')) return
        for (const argument of node.arguments)
          if (isTimeout(argument)) context.report({ node: argument, messageId: 'own' })
      },
    }
  },
}

export default {
  meta: { name: 'workspace' },
  rules: { 'no-own-timeouts': noOwnTimeouts, 'no-relative-packages': noRelativePackages },
}
