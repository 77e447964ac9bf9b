import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { generatedFolder } from '../scripts/paths.ts'
import { contradictions, evidence } from '../src/generated/evidence.ts'
import { operations } from '../src/index.ts'
import { questions, type AnswerTo, type Dialect, type Question } from '../src/questions.ts'

const all: [string, Question][] = Object.entries(questions)

function readGenerated(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(generatedFolder, name), 'utf8'))
}

const isDialect = new Ajv2020({ allErrors: true }).compile(readGenerated('dialect.schema.json'))

it('every question points at elements of the bundle', () => {
  const bundle = readGenerated('openapi.json')
  for (const [id, { elements }] of all) {
    expect([id, elements.length > 0]).toEqual([id, true])
    for (const pointer of elements)
      expect([pointer, at(bundle, pointer)]).toEqual([pointer, expect.anything()])
  }
})

it('every question names operations and contradictions that there are', () => {
  const known = new Set<string>(contradictions.map(({ id }) => id))
  for (const [, question] of all) {
    for (const operation of question.operations) expect(Object.keys(operations)).toContain(operation)
    for (const id of question.contradictions) expect(known).toContain(id)
  }
})

it('the contract’s answer rests on one of the four kinds of evidence', () => {
  const words = new Set<string>(Object.values(evidence))
  for (const [, question] of all) expect(words).toContain(question.evidence)
})

function dialect(answers: object): object {
  return { contract: '1.1.0', answers }
}

describe('the schema of a dialect file', () => {
  it('takes the contract’s own answers', () => {
    const answers = Object.fromEntries(all.map(([id, { contract }]) => [id, contract]))
    expect(isDialect(dialect(answers))).toBe(true)
  })

  it('takes every answer, with the value that it carries', () => {
    for (const [id, { answers }] of all) {
      for (const [answer, { value }] of Object.entries(answers)) {
        const given = { answer, ...(value !== undefined && { value: exampleOf(value) }) }
        expect([id, answer, isDialect(dialect({ [id]: given }))]).toEqual([id, answer, true])
        const wrong = value === undefined ? { answer, value: 1 } : { answer }
        expect([id, answer, isDialect(dialect({ [id]: wrong }))]).toEqual([id, answer, false])
      }
    }
  })

  it.each([
    ['a question that does not exist', { 'status-colour': { answer: 'green' } }],
    ['an answer that does not exist', { 'status-matching': { answer: 'loosely' } }],
    ['a value out of its range', { 'default-limit': { answer: 'number', value: 0 } }],
    ['a refusal that is none', { 'unknown-task': { answer: 'refused', value: { status: 200, code: 200 } } }],
  ])('refuses %s', (_, answers) => {
    expect(isDialect(dialect(answers))).toBe(false)
  })
})

it('the type of a dialect ties each answer to its value', () => {
  expectTypeOf<AnswerTo<'status-key'>['answer']>().toEqualTypeOf<
    'name' | 'name-or-id' | 'name-or-category' | 'category'
  >()
  expectTypeOf<{ answer: 'number'; value: number }>().toExtend<AnswerTo<'default-limit'>>()
  expectTypeOf<{ answer: 'number' }>().not.toExtend<AnswerTo<'default-limit'>>()
  expectTypeOf<{ answer: 'exact'; value: number }>().not.toExtend<AnswerTo<'status-matching'>>()
  expectTypeOf<Dialect>().toHaveProperty('default-limit')
})

function exampleOf(value: NonNullable<Question['answers'][string]['value']>): unknown {
  return value === 'refusal' ? { status: 404, code: 'NotFound' } : value.minimum
}

function at(document: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, part) => (isRecord(node) ? node[part] : undefined), document)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
