#!/usr/bin/env node
import { main } from './commands/program.ts'
import { terminalOutput } from './commands/terminal-output.ts'
import { keepHeapSmall } from './small-heap.ts'

keepHeapSmall()
process.exitCode = await main(
  process.argv.slice(2),
  terminalOutput(process.stdout, process.stderr, process.env),
)
