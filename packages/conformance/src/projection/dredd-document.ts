import { operations } from '@case-management/contract'
import { examples } from '@case-management/contract/examples'
import { contractOperation } from './contract-document.ts'
import { exampleRequest, type ExampleCase } from './example-cases.ts'

/**
 * The OpenAPI document from which Dredd compiles exactly one transaction.
 *
 * Dredd takes one example per media type, no parameter without an example of its own, no schema keyword that
 * matters, and it does not know 3.1. So each case becomes a document with one request, one response and nothing else.
 * The version has its patch number: without it Dredd takes the document for another format and compiles nothing.
 *
 * @param exampleCase - the case to compile.
 * @param parameterValues - values for parameters by name, in place of the examples of the contract.
 */
export function dreddDocument(exampleCase: ExampleCase, parameterValues: Record<string, string>): string {
  const { operation, status, example, request } = exampleCase
  const { contentType, method } = operations[operation]
  const { path, parameters } = contractOperation(operation)
  const responses: Record<string, Record<string, unknown>> = examples[operation].responses
  return JSON.stringify({
    openapi: '3.0.3',
    info: { title: caseName(exampleCase), version: '1.0.0' },
    paths: {
      [path]: {
        [method.toLowerCase()]: {
          parameters: parameters.map((parameter) => ({
            name: parameter.name,
            in: parameter.in,
            required: true,
            schema: { type: 'string' },
            example: parameterValues[parameter.name] ?? parameter.example,
          })),
          requestBody: {
            required: true,
            content: { [contentType]: { example: exampleRequest(operation, request) } },
          },
          responses: {
            [status]: {
              description: example,
              content: { [contentType]: { example: responses[status]?.[example] } },
            },
          },
        },
      },
    },
  })
}

/** What a case is called in reports, and by which its transaction is found again. */
export function caseName({ operation, status, example }: ExampleCase): string {
  return `${operation} ${status} ${example}`
}
