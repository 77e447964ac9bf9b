import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { Json } from '../json.ts'

/** An Arazzo document of the spec, as far as it is shown. */
export interface Arazzo {
  info: { title: string; summary: string }
  workflows: Workflow[]
}

/** A story that calls several operations. */
export interface Workflow {
  workflowId: string
  summary: string
  description: string
  inputs: { required: string[]; properties: Record<string, { type: string; description: string }> }
  steps: Step[]
}

/** One call of a workflow. */
export interface Step {
  stepId: string
  description: string
  operationId: string
  parameters: { in: string; name: string; value: string }[]
  requestBody: { payload: Json }
  successCriteria: { condition: string }[]
  /** Runtime expressions by the name that later steps know them by. */
  outputs?: Record<string, string>
}

/** A file of the spec with workflows. */
export interface WorkflowFile {
  /** Name without its endings. */
  name: string
  text: string
  arazzo: Arazzo
}

const folder = fileURLToPath(new URL('../workflows/', import.meta.resolve('@case-management/spec/versions')))
const ending = '.arazzo.yaml'

/** Every file with workflows, by name. */
export const workflowFiles: readonly WorkflowFile[] = readdirSync(folder)
  .filter((file) => file.endsWith(ending))
  .toSorted()
  .map((file) => {
    const text = readFileSync(`${folder}${file}`, 'utf8')
    const arazzo: Arazzo = parse(text)
    return { name: file.slice(0, -ending.length), text, arazzo }
  })
