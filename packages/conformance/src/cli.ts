#!/usr/bin/env node
import { clearLine, cursorTo } from 'node:readline'
import { main } from './commands/program.ts'

const terminal = process.stderr.isTTY

process.exitCode = await main(process.argv.slice(2), {
  print: (line) => console.log(line),
  printError: (line) => console.error(line),
  ...(terminal && {
    progress(line: string) {
      clearLine(process.stderr, 0)
      cursorTo(process.stderr, 0)
      process.stderr.write(line.slice(0, process.stderr.columns - 1))
    },
  }),
})
