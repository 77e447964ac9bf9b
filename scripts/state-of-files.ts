import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'

/**
 * The state of all files that git does not ignore, and of the folders that programs are found in: a text that is another
 * as soon as any of them is.
 *
 * @param root - folder of the workspace.
 * @returns `undefined` where git cannot tell.
 */
export function stateOfFiles(root: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'state-of-files-'))
  // An index of its own, so that what is staged stays so.
  const index = join(folder, 'index')
  const git = (...args: string[]) => {
    const { status, stdout } = spawnSync('git', args, {
      cwd: root,
      env: { ...process.env, GIT_INDEX_FILE: index },
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`git ${args.join(' ')} failed`)
    return stdout.trim()
  }
  try {
    const own = resolve(root, git('rev-parse', '--git-dir'), 'index')
    copyFileSync(own, index)
    // By its time git tells which files may have changed since without it showing in theirs.
    const { atime, mtime } = statSync(own)
    utimesSync(index, atime, mtime)
    git('add', '--all')
    return `${git('write-tree')} ${programs()}`
  } catch {
    return undefined
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** When a program was last put into each folder of the PATH, or taken out. */
function programs(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders
    .map((path) => `${path} ${statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? ''}`)
    .join(delimiter)
}
