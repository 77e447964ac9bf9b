import { bundles, type Generator } from '../generator.ts'
import {
  installOpenapiGenerator,
  openapiGenerator,
  openapiGeneratorCommand,
  runOpenapiGenerator,
} from './openapi-generator.ts'
import { installRedocly, redocly, redoclyCommand, runRedocly } from './redocly.ts'

const oapi = '2.8.2'
const install = (command: string, module: string, version: string) =>
  `test -x "$TOOLS/bin/${command}" || GOBIN="$TOOLS/bin" go install ${module}@v${version}`

/** A module with the generated package in `client/`, and the five calls as its program. */
const asModule = (calls: string) => `cat > go.mod <<'END'
module case.management
go 1.23
END
  mkdir -p calls
  cp "$HARNESS/calls.go.txt" calls/calls.go
  cp "$HARNESS/${calls}" calls/client.go
  go mod tidy 2>&1`

const goOptions =
  '--additional-properties=enumClassPrefix=true,disallowAdditionalPropertiesIfNotPresent=false'

/** Generators of Go clients. */
export const forGo: readonly Generator[] = [
  {
    id: 'oapi-codegen',
    title: `oapi-codegen ${oapi}`,
    language: 'Go',
    command:
      'oapi-codegen -config config.yaml openapi.generators.json # output-options: { nullable-type: true }',
    needs: ['go'],
    install: install('oapi-codegen', 'github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen', oapi),
    generate: `mkdir client
      cat > config.yaml <<'END'
package: client
generate: { models: true, client: true }
output: client/client.gen.go
output-options: { nullable-type: true }
END
      "$TOOLS/bin/oapi-codegen" --config config.yaml "$BUNDLE"
      ${asModule('oapi_codegen_calls.go.txt')}`,
    compile: 'go vet ./...',
    call: 'go run ./calls',
    bundles,
    note: 'Without `nullable-type` null cannot be sent.',
  },
  {
    id: 'ogen',
    title: 'ogen 1.25.0',
    language: 'Go',
    command: 'ogen --target client --package client --clean openapi.generators.json',
    needs: ['go'],
    install: install('ogen', 'github.com/ogen-go/ogen/cmd/ogen', '1.25.0'),
    generate: `"$TOOLS/bin/ogen" --target client --package client --clean "$BUNDLE" 2>&1
      ${asModule('ogen_calls.go.txt')}`,
    compile: 'go vet ./...',
    call: 'go run ./calls',
    note: 'It also makes a server, and depends on OpenTelemetry.',
  },
  {
    id: 'openapi-generator-go',
    title: `openapi-generator ${openapiGenerator} go`,
    language: 'Go',
    command: openapiGeneratorCommand('go', goOptions),
    needs: ['go', 'java', 'curl'],
    install: installOpenapiGenerator,
    generate: `mkdir client
      (cd client && ${runOpenapiGenerator('go', `${goOptions},packageName=client`)})
      rm -rf client/go.mod client/go.sum client/test client/docs
      ${asModule('openapi_generator_go_calls.go.txt')}`,
    compile: 'go vet ./...',
    call: 'go run ./calls',
    note: 'Without the first option constants collide; without the second an unknown key is an error.',
  },
  {
    id: 'redocly-go',
    title: `Redocly generate-client ${redocly} go`,
    language: 'Go',
    command: redoclyCommand('go'),
    needs: ['npm', 'go'],
    install: installRedocly,
    generate: `${runRedocly('go')}
      ${asModule('redocly_calls.go.txt')}`,
    compile: 'go vet ./...',
    call: 'go run ./calls',
    note: 'Experimental, as Redocly says. It cannot send null.',
  },
]
