import { operations } from '@case-management/contract'
import { describe, expect, it } from 'vitest'
import { keptRun } from '../../site/status/kept-runs.ts'
import { workflowFiles, type WorkflowFile } from '../../site/workflows/arazzo.ts'
import { workflowMarkdown } from '../../site/workflows/workflow-markdown.ts'
import { workflowPages } from '../../site/workflows/workflow-pages.ts'

describe.each(workflowFiles)('the page of the workflow $name', (file) => {
  const text = workflowMarkdown(file)
  const steps = file.arazzo.workflows.flatMap((workflow) => workflow.steps)

  it('tells each step in order, with its call, its body and everything that must hold', () => {
    const told = text.split('\n## ').slice(2)
    expect(told).toHaveLength(steps.length)
    for (const [index, step] of steps.entries()) {
      const section = told[index] ?? ''
      expect(section).toContain(`Step ${index + 1}: ${step.stepId}\n\n${step.description}`)
      expect(section).toContain(`](../operations/${step.operationId}.md)`)
      expect(JSON.parse(/```json\n([^`]+)```/.exec(section)?.[1] ?? '')).toEqual(step.requestBody.payload)
      for (const { condition } of step.successCriteria) expect(section).toContain(`- \`${condition}\``)
      for (const [name, from] of Object.entries(step.outputs ?? {}))
        expect(section).toContain(`- \`${name}\`: \`${from}\``)
      for (const { name } of step.parameters) expect(section).toContain(`\`${name}\``)
    }
  })

  it('names the check that plays it', () => {
    expect(text).toContain(`--only workflows/${file.name}\``)
    expect(keptRun('sandbox').checks.map(({ id }) => id)).toContain(`workflows/${file.name}`)
  })

  it('is followed by the file itself, unchanged', () => {
    expect(workflowPages()).toContainEqual({ path: `workflows/${file.name}.arazzo.yaml`, text: file.text })
  })
})

it('says in words where the value of a parameter comes from', () => {
  const text = workflowMarkdown(fileNamed('keep-a-deadline'))
  expect(text).toContain(
    '`auth` = `token`, `accountId`, `streamId`, `taskId` = `taskId` of [step 1](#step-1-oldest)',
  )
})

it('refuses a step that calls no operation of the contract', () => {
  const file = structuredClone(fileNamed('keep-a-deadline'))
  for (const step of file.arazzo.workflows[0]?.steps ?? []) step.operationId = 'closeTask'
  expect(() => workflowMarkdown(file)).toThrow(
    'Step oldest calls closeTask, which the contract does not have.',
  )
})

it('the workflows call every operation of the contract', () => {
  const called = workflowFiles.flatMap(({ text }) => text.match(/(?<=operationId: )\w+/g) ?? [])
  expect(new Set(called)).toEqual(new Set(Object.keys(operations)))
})

function fileNamed(wanted: string): WorkflowFile {
  const file = workflowFiles.find(({ name }) => name === wanted)
  if (!file) throw new Error(`There is no workflow ${wanted}.`)
  return file
}
