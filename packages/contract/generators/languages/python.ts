import type { Generator } from '../generator.ts'
import {
  installOpenapiGenerator,
  openapiGenerator,
  openapiGeneratorCommand,
  runOpenapiGenerator,
} from './openapi-generator.ts'
import { installRedocly, redocly, redoclyCommand, runRedocly } from './redocly.ts'

/** A virtual environment with packages, made once. */
const environment = (name: string, packages: string) => `test -f "$TOOLS/${name}/done" || {
  python3 -m venv "$TOOLS/${name}"
  "$TOOLS/${name}/bin/pip" install --quiet ${packages}
  touch "$TOOLS/${name}/done"
}`

/** Generators of Python clients. */
export const forPython: readonly Generator[] = [
  {
    id: 'openapi-python-client',
    title: 'openapi-python-client 0.29.1',
    language: 'Python',
    command: 'openapi-python-client generate --path openapi.json',
    needs: ['python3'],
    install: environment('openapi-python-client', 'openapi-python-client==0.29.1 ruff==0.13.0 mypy==2.4.1'),
    generate: `export PATH="$TOOLS/openapi-python-client/bin:$PATH"
      openapi-python-client generate --path "$BUNDLE" --meta none --output-path case_management --overwrite 2>&1 | tee generate.log
      ! grep -q 'Failure to process\\|removed' generate.log`,
    compile: `"$TOOLS/openapi-python-client/bin/mypy" --strict case_management`,
    call: `PYTHONPATH=. "$TOOLS/openapi-python-client/bin/python" "$HARNESS/openapi_python_client_calls.py" case_management`,
    note: 'Checked with `mypy --strict`. Keep ruff at 0.13.0: newer ones rewrite `Any` to `object`, which then fails mypy. Errors are returned, not raised.',
  },
  {
    id: 'openapi-generator-python',
    title: `openapi-generator ${openapiGenerator} python`,
    language: 'Python',
    command: openapiGeneratorCommand('python'),
    needs: ['python3', 'java', 'curl'],
    install: `${installOpenapiGenerator}
      ${environment('openapi-generator-python', 'pydantic==2.13.5 urllib3 python-dateutil typing-extensions')}`,
    generate: runOpenapiGenerator('python'),
    compile: `"$TOOLS/openapi-generator-python/bin/python" -m compileall -q openapi_client`,
    call: `PYTHONPATH=. "$TOOLS/openapi-generator-python/bin/python" "$HARNESS/openapi_generator_python_calls.py"`,
  },
  {
    id: 'datamodel-code-generator',
    title: 'datamodel-code-generator 0.89.0',
    language: 'Python',
    command:
      'datamodel-codegen --input openapi.generators.json --input-file-type openapi --output-model-type pydantic_v2.BaseModel --output models.py',
    needs: ['python3'],
    install: environment('datamodel-code-generator', 'datamodel-code-generator==0.89.0 pydantic==2.13.5'),
    generate: `"$TOOLS/datamodel-code-generator/bin/datamodel-codegen" --input "$BUNDLE" --input-file-type openapi --output-model-type pydantic_v2.BaseModel --output models.py`,
    compile: `"$TOOLS/datamodel-code-generator/bin/python" -m py_compile models.py`,
    call: `PYTHONPATH=. "$TOOLS/datamodel-code-generator/bin/python" "$HARNESS/datamodel_calls.py"`,
    note: 'It makes models alone, so the calls are sent by `urllib`. `exclude_unset` keeps null apart from what was not set.',
  },
  {
    id: 'redocly-python',
    title: `Redocly generate-client ${redocly} python`,
    language: 'Python',
    command: redoclyCommand('python'),
    needs: ['npm', 'python3'],
    install: `${installRedocly}
      ${environment('redocly-python', 'httpx==0.28.1')}`,
    generate: runRedocly('python'),
    compile: `"$TOOLS/redocly-python/bin/python" -m py_compile client/client.py`,
    call: `PYTHONPATH=client "$TOOLS/redocly-python/bin/python" "$HARNESS/redocly_calls.py"`,
    note: 'Experimental, as Redocly says. `None` is not sent.',
  },
]
