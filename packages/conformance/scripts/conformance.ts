import { mkdir } from 'node:fs/promises'
import { startMock } from '@case-management/mock'
import { main } from '../src/commands/program.ts'

// The mock of this workspace must answer every example of the contract; `npm test` counts from the report.
const mock = await startMock({ port: 0 })
await mkdir('reports', { recursive: true })
process.exitCode = await main(
  [
    'run',
    '--strict',
    '--profile=mock',
    `--host=${mock.url}`,
    '--account-id=6639f7bd58c97ffac03bxxxx',
    '--stream-id=st-084d3c5e-376a-559f-9987-a012bb2bxxxx',
    '--app-id=cs-mock',
    '--client-secret=a-secret-that-the-mock-does-not-check',
    '--report=reports/conformance.json',
  ],
  { print: (line) => console.log(line), printError: (line) => console.error(line) },
)
await mock.close()
