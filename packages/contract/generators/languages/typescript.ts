import type { Generator } from '../generator.ts'
import {
  installOpenapiGenerator,
  openapiGenerator,
  openapiGeneratorCommand,
  runOpenapiGenerator,
} from './openapi-generator.ts'

const packages = (name: string, list: string) =>
  `test -f "$TOOLS/${name}/done" || { mkdir -p "$TOOLS/${name}"; npm install --silent --no-fund --no-audit --prefix "$TOOLS/${name}" ${list} typescript@5.9.3 esbuild@0.28.2 @types/node@24; touch "$TOOLS/${name}/done"; }`

/** Type-checks `client/` strictly, as a bundler sees it. */
const compile = (name: string) => `ln -sfn "$TOOLS/${name}/node_modules" node_modules
  node_modules/.bin/tsc --noEmit --strict --skipLibCheck --target es2022 --module esnext --moduleResolution bundler --lib es2022,dom,dom.iterable client/index.ts`

const call = (harness: string) => `cp "$HARNESS/${harness}.ts.txt" calls.ts
  cp "$HARNESS/typescript.ts.txt" typescript.ts
  node_modules/.bin/esbuild calls.ts --bundle --platform=node --format=esm --outfile=calls.mjs --log-level=error
  node calls.mjs`

/** Generators of TypeScript clients. */
export const forTypeScript: readonly Generator[] = [
  {
    id: 'hey-api',
    title: '@hey-api/openapi-ts 0.99.0',
    language: 'TypeScript',
    command: 'openapi-ts --input openapi.json --output client --client @hey-api/client-fetch',
    needs: ['npm'],
    install: packages('hey-api', '@hey-api/openapi-ts@0.99.0'),
    generate: `"$TOOLS/hey-api/node_modules/.bin/openapi-ts" --input "$BUNDLE" --output client --client @hey-api/client-fetch --no-log-file 2>&1`,
    compile: compile('hey-api'),
    call: call('hey-api'),
  },
  {
    id: 'orval',
    title: 'orval 8.38.0',
    language: 'TypeScript',
    command: 'orval --input openapi.json --output client/index.ts --client fetch',
    needs: ['npm'],
    install: packages('orval', 'orval@8.38.0'),
    generate: `"$TOOLS/orval/node_modules/.bin/orval" --input "$BUNDLE" --output client/index.ts --client fetch 2>&1`,
    compile: compile('orval'),
    call: call('orval'),
    note: 'Headers and token are given with each call.',
  },
  {
    id: 'redocly',
    title: 'Redocly generate-client 2.77.0',
    language: 'TypeScript',
    command: 'redocly generate-client openapi.json --output client/index.ts --args-style grouped',
    needs: ['npm'],
    install: packages('redocly', '@redocly/cli@2.77.0'),
    generate: `REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true "$TOOLS/redocly/node_modules/.bin/redocly" generate-client "$BUNDLE" --output client/index.ts --args-style grouped 2>&1`,
    compile: compile('redocly'),
    call: call('redocly'),
  },
  {
    id: 'openapi-generator-typescript-fetch',
    title: `openapi-generator ${openapiGenerator} typescript-fetch`,
    language: 'TypeScript',
    command: openapiGeneratorCommand('typescript-fetch'),
    needs: ['npm', 'java', 'curl'],
    install: `${installOpenapiGenerator}
      ${packages('typescript', '')}`,
    generate: `mkdir client && cd client && ${runOpenapiGenerator('typescript-fetch')}`,
    compile: compile('typescript'),
    call: call('typescript-fetch'),
  },
]
