import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { packageFolder } from '../../site/paths.ts'

const workspace = join(packageFolder, '../..')

/**
 * A folder outside the repository, removed after the tests of the file, in which programs find the packages that they
 * find in the root of the workspace, where the guides have readers put them.
 */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'case-management-docs-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  await symlink(join(workspace, 'node_modules'), join(folder, 'node_modules'))
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  const compilerOptions = {
    noEmit: true,
    types: ['node'],
    lib: ['es2023', 'dom', 'dom.iterable'],
    typeRoots: [join(workspace, 'node_modules/@types')],
    // A reader may leave a result unused.
    noUnusedLocals: false,
  }
  const config = { extends: join(workspace, 'tsconfig.base.json'), compilerOptions, include: ['*.ts'] }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
  return folder
}
