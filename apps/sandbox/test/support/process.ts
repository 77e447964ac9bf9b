import { onTestFinished } from 'vitest'
import { command, type Running } from './command.ts'

/** Starts one of the sandbox's own command lines; it is gone when the test is over. */
export function start(...args: Parameters<typeof command>): Running {
  const running = command(...args)
  onTestFinished(() => void running.child.kill('SIGKILL'))
  return running
}
