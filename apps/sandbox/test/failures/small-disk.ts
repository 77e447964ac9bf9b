import { spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from './temporary-folder.ts'

/** A disk of a few megabytes in a folder, gone after the test; nothing when this user may mount none. */
export function smallDisk(): string | undefined {
  const folder = temporaryFolder()
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder]).status !== 0) return undefined
  onTestFinished(() => void spawnSync('umount', ['--lazy', folder]))
  return folder
}

/** Lets nobody write to a disk any more. */
export function makeReadOnly(disk: string): void {
  const { status, stderr } = spawnSync('mount', ['-o', 'remount,ro', disk], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

/** Fills a disk to the last byte. @returns how to make it as empty as before. */
export function filled(disk: string): () => void {
  const file = join(disk, 'filler')
  const descriptor = openSync(file, 'w')
  for (const size of [65_536, 4096, 1]) fillWith(descriptor, Buffer.alloc(size))
  closeSync(descriptor)
  return () => rmSync(file)
}

function fillWith(descriptor: number, block: Buffer): void {
  try {
    for (;;) writeSync(descriptor, block)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  }
}
