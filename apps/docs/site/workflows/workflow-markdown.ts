import { jsonStyle, literal } from '../../samples/literal.ts'
import { markdownTable } from '../markdown-table.ts'
import { documentedOperations } from '../reference/openapi.ts'
import type { Step, Workflow, WorkflowFile } from './arazzo.ts'

/** A file with workflows as a page: what goes in, each call with what must hold after it, and what later calls take from it. */
export function workflowMarkdown({ name, arazzo: { info, workflows } }: WorkflowFile): string {
  return [
    `# ${info.title}`,
    info.summary,
    ...workflows.flatMap(({ summary, description }) => [summary, description.trim()]),
    `Each step is one call, and every line under "Must hold" is true of a host that keeps the contract. This page shows [${name}.arazzo.yaml](${name}.arazzo.yaml), an [Arazzo](https://spec.openapis.org/arazzo/v1.0.1.html) document.
The conformance suite [plays it](../checks.md#workflows) against the sandbox, and against your host with \`pnpm conformance run --only workflows/${name}\`.`,
    ...workflows.flatMap((workflow) => [
      '## Inputs',
      inputs(workflow),
      ...workflow.steps.flatMap((step, index) => stepMarkdown(step, index, workflow)),
    ]),
    '',
  ].join('\n\n')
}

function inputs({ inputs: { required, properties } }: Workflow): string {
  return markdownTable(
    ['Name', 'Type', 'Needed', 'Meaning'],
    Object.entries(properties).map(([name, { type, description }]) => [
      `\`${name}\``,
      type,
      required.includes(name) ? 'yes' : 'no',
      description,
    ]),
  )
}

function stepMarkdown(step: Step, index: number, workflow: Workflow): string[] {
  const { stepId, description, operationId, parameters, requestBody, successCriteria, outputs = {} } = step
  const operation = documentedOperations.find(
    (documented) => documented.operation.operationId === operationId,
  )
  if (!operation) throw new Error(`Step ${stepId} calls ${operationId}, which the contract does not have.`)
  return [
    `## Step ${index + 1}: ${stepId}`,
    description,
    `Calls [${operation.operation.summary}](../operations/${operationId}.md) with ${parameters.map((parameter) => argument(parameter, workflow)).join(', ')}, and the body`,
    `\`\`\`json\n${literal(requestBody.payload, jsonStyle)}\n\`\`\``,
    'Must hold:',
    successCriteria.map(({ condition }) => `- \`${condition}\``).join('\n'),
    ...(Object.keys(outputs).length > 0
      ? [
          'Later steps take from the answer:',
          Object.entries(outputs)
            .map(([name, expression]) => `- \`${name}\`: \`${expression}\``)
            .join('\n'),
        ]
      : []),
  ]
}

/** Where the value of a parameter comes from, in words. */
function argument({ name, value }: Step['parameters'][number], { steps }: Workflow): string {
  const input = /^\$inputs\.(\w+)$/.exec(value)?.[1]
  if (input !== undefined) return input === name ? `\`${name}\`` : `\`${name}\` = \`${input}\``
  const [, from, output] = /^\$steps\.([\w-]+)\.outputs\.(\w+)$/.exec(value) ?? []
  const index = steps.findIndex(({ stepId }) => stepId === from)
  if (from === undefined || index < 0) return `\`${name}\` = \`${value}\``
  return `\`${name}\` = \`${output}\` of [step ${index + 1}](#step-${index + 1}-${from})`
}
