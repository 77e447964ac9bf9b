import { run } from './run.ts'
import { tokenCommand } from './token-command.ts'

await run(tokenCommand())
