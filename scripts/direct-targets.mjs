// An nx plugin that makes targets of package scripts, which nx then starts itself: by default it starts a process of its
// own and pnpm before each, which took half a minute of a cold `npm test`.
// Each package.json sets `includedScripts` to none, so that nx does not make targets of its own from them.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const name = 'direct-targets'

/** @type {import('@nx/devkit').CreateNodes} */
export const createNodes = [
  '{package.json,spec/package.json,{packages,apps}/*/package.json}',
  (files, _options, { workspaceRoot }) =>
    files.map((file) => {
      const root = dirname(file)
      const { scripts = {}, nx = {} } = JSON.parse(readFileSync(join(workspaceRoot, file), 'utf8'))
      // Of the workspace itself only those that are declared: the others start nx.
      const names = Object.keys(root === '.' ? (nx.targets ?? {}) : scripts)
      const targets = names.map((target) => [
        target,
        { executor: 'nx:run-commands', options: { command: scripts[target], cwd: root } },
      ])
      return [file, { projects: { [root]: { targets: Object.fromEntries(targets) } } }]
    }),
]
