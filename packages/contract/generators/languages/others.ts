import type { Generator } from '../generator.ts'
import {
  installOpenapiGenerator,
  openapiGenerator,
  openapiGeneratorCommand,
  runOpenapiGenerator,
} from './openapi-generator.ts'

const kotlinOptions = '--additional-properties=enumPropertyNaming=UPPERCASE'

const guzzle = {
  name: 'Guzzle (php-guzzlehttp-guzzle)',
  found: `php -r 'exit((include "GuzzleHttp/autoload.php") ? 0 : 1);'`,
}

/** Recipes for further languages, and tools that only read the contract. */
export const others: readonly Generator[] = [
  {
    id: 'openapi-generator-rust',
    title: `openapi-generator ${openapiGenerator} rust`,
    language: 'Rust',
    command: openapiGeneratorCommand('rust'),
    needs: ['cargo', 'java', 'curl'],
    install: installOpenapiGenerator,
    generate: `${runOpenapiGenerator('rust', '--additional-properties=packageName=case_management')}
      mkdir -p src/bin && cp "$HARNESS/openapi_generator_rust_calls.rs" src/bin/calls.rs
      cargo add --quiet tokio --features macros,rt-multi-thread 2>&1`,
    compile: `CARGO_TARGET_DIR="$TOOLS/rust-target" cargo build --quiet --no-default-features 2>&1`,
    call: `CARGO_TARGET_DIR="$TOOLS/rust-target" cargo run --quiet --no-default-features --bin calls`,
    note: 'A due date is `Option<Option<i64>>`: `Some(None)` sends null. Keys named after custom fields are lost.',
  },
  {
    id: 'progenitor',
    title: 'progenitor 0.15.1',
    language: 'Rust',
    command:
      'cargo progenitor --input openapi.3.0.json --output client --name case-management --version 0.1.0',
    needs: ['cargo', 'cargo-progenitor'],
    generate: `cargo progenitor --input "$BUNDLE" --output client --name case-management --version 0.1.0 > progenitor.log 2>&1 || { grep -m1 'not yet implemented\\|^Error' progenitor.log >&2; exit 1; }`,
    compile: `cd client && CARGO_TARGET_DIR="$TOOLS/rust-target" cargo build --quiet 2>&1`,
    bundles: ['openapi.3.0.json'],
    note: 'It reads OpenAPI 3.0 only, and knows no `not`, so it makes no client even of that form. It is tried where `cargo install cargo-progenitor` was run, which takes long.',
  },
  {
    id: 'openapi-generator-kotlin',
    title: `openapi-generator ${openapiGenerator} kotlin`,
    language: 'Kotlin',
    command: openapiGeneratorCommand('kotlin', kotlinOptions),
    needs: ['java', 'mvn', 'curl'],
    install: installOpenapiGenerator,
    generate: runOpenapiGenerator('kotlin', kotlinOptions),
    compile: `rm -rf src/test && cp "$HARNESS/kotlin-pom.xml" pom.xml
      cp "$HARNESS/openapi_generator_kotlin_calls.kt" src/main/kotlin/calls.kt
      mvn --quiet --batch-mode compile 2>&1`,
    call: `mvn --quiet --batch-mode dependency:build-classpath -Dmdep.outputFile=classpath.txt > maven.log 2>&1
      java --class-path "target/classes:$(cat classpath.txt)" CallsKt`,
    note: 'Without the option enum entries collide. It never sends null: clear a due date with `ETA = ""` where the type allows it, or with a request of your own. `sortBy` has the form of an object only. Keys named after custom fields are lost.',
  },
  {
    id: 'openapi-generator-php',
    title: `openapi-generator ${openapiGenerator} php`,
    language: 'PHP',
    command: openapiGeneratorCommand('php'),
    needs: ['java', 'curl'],
    install: installOpenapiGenerator,
    generate: runOpenapiGenerator('php'),
    compile: `find lib -name '*.php' -print0 | xargs -0 -n1 php -l > /dev/null`,
    compileNeeds: ['php'],
    call: 'php "$HARNESS/openapi_generator_php_calls.php"',
    callNeeds: ['php', guzzle],
    note: 'It is checked by `php -l` and called where PHP and Guzzle are installed. From the contract as it is, a pattern is matched against a `DateTime` and every record throws; from that for generators, keys named after custom fields are lost.',
  },
  {
    id: 'openapi-generator-csharp',
    title: `openapi-generator ${openapiGenerator} csharp`,
    language: 'C#',
    command: openapiGeneratorCommand('csharp'),
    needs: ['java', 'curl'],
    install: installOpenapiGenerator,
    generate: runOpenapiGenerator('csharp'),
    compile: `dotnet build --nologo --verbosity quiet`,
    compileNeeds: ['dotnet'],
    note: 'It is built where .NET is installed, and not called.',
  },
  {
    id: 'specmatic',
    title: 'Specmatic 2.55.1',
    language: 'stub',
    command: 'specmatic stub openapi.json',
    needs: ['npm', 'java'],
    install: `test -f "$TOOLS/specmatic/done" || {
      mkdir -p "$TOOLS/specmatic"
      npm install --silent --no-fund --no-audit --prefix "$TOOLS/specmatic" specmatic@2.55.1
      touch "$TOOLS/specmatic/done"
    }`,
    // It serves until it is ended, and says so once the contract is loaded.
    generate: `port=$(node -e 'const s=require("node:net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
      timeout 60 java -jar "$TOOLS/specmatic/node_modules/specmatic/specmatic.jar" stub "$BUNDLE" --host 127.0.0.1 --port "$port" > stub.log 2>&1 || true
      grep -q 'Press Ctrl' stub.log || { grep -m1 -i 'error' stub.log >&2; exit 1; }`,
    note: 'It makes no client; that it generates says that its stub loads the contract.',
  },
  {
    id: 'spectral',
    title: 'Spectral 6 (spectral:oas)',
    language: 'lint',
    command: 'spectral lint openapi.json --ruleset rules.yaml',
    needs: ['npm'],
    install: `test -f "$TOOLS/spectral/done" || {
      mkdir -p "$TOOLS/spectral"
      npm install --silent --no-fund --no-audit --prefix "$TOOLS/spectral" @stoplight/spectral-cli@6
      printf 'extends: ["spectral:oas"]\\n' > "$TOOLS/spectral/rules.yaml"
      touch "$TOOLS/spectral/done"
    }`,
    generate: `"$TOOLS/spectral/node_modules/.bin/spectral" lint "$BUNDLE" --ruleset "$TOOLS/spectral/rules.yaml" --fail-severity hint`,
    note: 'It makes nothing; that it generates says that it finds nothing.',
  },
]
