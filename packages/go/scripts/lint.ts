import { findGo, goOutput } from './go-command.ts'
import { moduleFolder, toolsFolder } from './paths.ts'
import { runChecks } from './report.ts'

await runChecks('lint', findGo(toolsFolder), [
  {
    name: 'gofmt',
    run() {
      const unformatted = goOutput(['run', 'cmd/gofmt', '-l', '.'], moduleFolder).trim()
      if (unformatted !== '') throw new Error(`Not as gofmt writes it: ${unformatted.replaceAll('\n', ', ')}`)
    },
  },
  { name: 'go vet', run: () => void goOutput(['vet', './...'], moduleFolder) },
  {
    name: 'staticcheck',
    run: () =>
      void goOutput(
        ['run', '-modfile=tools/go.mod', 'honnef.co/go/tools/cmd/staticcheck', './...'],
        moduleFolder,
      ),
  },
  { name: 'go mod tidy', run: () => void goOutput(['mod', 'tidy', '-diff'], moduleFolder) },
])
