import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CellsOf } from '../cell.ts'
import { makeProject, managers } from '../project.ts'

/** How many packages may come with the client, itself included. */
const mostPackages = 6

/** Each package manager installs all packages, and each of them can be imported. */
export const installCells: CellsOf = (surroundings) => {
  const { scope, published } = surroundings
  const names = ['contract', 'client', 'react-query', 'msw', 'conformance', 'sandbox', 'mock']
  const all = {
    ...Object.fromEntries(names.map((name) => [`${scope}/${name}`, 'latest'])),
    '@tanstack/react-query': '5',
    react: '19',
    msw: '3',
  }
  return [
    ...managers.map((manager) => ({
      name: `${manager} installs all packages`,
      run: async () => {
        const project = await makeProject(surroundings, manager, all)
        const imports = names.map((name) => `import * as _${name.replace('-', '')} from '${scope}/${name}'`)
        const count = names.map((name) => `Object.keys(_${name.replace('-', '')}).length > 0`).join(', ')
        project.write('use.js', `${imports.join('\n')}\nconsole.log([${count}].every(Boolean))`)
        assert.equal(await project.run(process.execPath, 'use.js'), 'true')
        const { version }: { version: string } = JSON.parse(
          readFileSync(join(published('packages/client'), 'package.json'), 'utf8'),
        )
        const installed = join(project.folder, 'node_modules', scope, 'client/package.json')
        assert.equal(JSON.parse(readFileSync(installed, 'utf8')).version, version)
      },
    })),
    {
      name: `npm installs the client alone, with at most ${mostPackages} packages`,
      run: async () => {
        const { folder } = await makeProject(surroundings, 'npm', { [`${scope}/client`]: 'latest' })
        const installed = globSync('node_modules/{*,@*/*}/package.json', { cwd: folder })
        assert.ok(
          installed.length > 0 && installed.length <= mostPackages,
          `It brings ${installed.length}: ${installed.join(', ')}`,
        )
      },
    },
  ]
}
