import type { Generator } from '../generator.ts'
import {
  installOpenapiGenerator,
  openapiGenerator,
  openapiGeneratorCommand,
  runOpenapiGenerator,
} from './openapi-generator.ts'

const options = '--library native --additional-properties=containerDefaultToNull=true'

/** Generators of Java clients. */
export const forJava: readonly Generator[] = [
  {
    id: 'openapi-generator-java',
    title: `openapi-generator ${openapiGenerator} java`,
    language: 'Java',
    command: openapiGeneratorCommand('java', options),
    needs: ['java', 'mvn', 'curl'],
    install: installOpenapiGenerator,
    generate: runOpenapiGenerator(
      'java',
      `${options},hideGenerationTimestamp=true --global-property apiTests=false,modelTests=false`,
    ),
    compile: `cp "$HARNESS/OpenApiGeneratorCalls.java" src/main/java/
      mvn --quiet --batch-mode compile 2>&1`,
    call: `mvn --quiet --batch-mode dependency:build-classpath -Dmdep.outputFile=classpath.txt > maven.log 2>&1
      java --class-path "target/classes:$(cat classpath.txt)" OpenApiGeneratorCalls`,
    note: 'Without the option every list that was not set is sent as empty: a rename then empties tags, fields, queues and channels. The token needs a request interceptor.',
  },
]
