import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { generatedFolder } from '../scripts/paths.ts'
import { contradictions, evidence } from '../src/generated/evidence.ts'
import { contract as descriptor, operations } from '../src/index.ts'
import { parseDialectFile, questions, type AnswerTo, type Dialect, type Question } from '../src/questions.ts'

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

/** What is wrong with a dialect file by its reader; nothing when it is taken. */
function readingOf(value: unknown): string | undefined {
  try {
    parseDialectFile(JSON.stringify(value))
    return undefined
  } catch (error) {
    return String(error)
  }
}

describe('the reader of a dialect file', () => {
  it('takes a file that begins with a byte order mark', () => {
    const text = JSON.stringify({ contract: descriptor.version, answers: {} })
    expect(parseDialectFile(`\uFEFF${text}`).answers).toEqual({})
  })

  it('takes what the schema takes, and nothing else', () => {
    const values = [0, 1, -1, 1.5, 8, 400, 499, 500, 3_000_000, '1', null]
    const refusals = [
      { status: 400, code: 1 },
      { status: 499, code: 'x' },
      { status: 500, code: 1 },
      { status: 400 },
      { status: 400, code: 1.5 },
      { status: 400, code: 1, msg: 'x' },
      { status: '400', code: 1 },
    ]
    const answers = all.flatMap(([id, question]) =>
      Object.keys(question.answers).flatMap((answer) => [
        { [id]: { answer } },
        { [id]: { answer, extra: 1 } },
        ...[...values, ...refusals].map((value) => ({ [id]: { answer, value } })),
      ]),
    )
    const files = [
      ...answers.map(dialect),
      null,
      [],
      'text',
      {},
      { contract: '1.1.0' },
      { answers: {} },
      { contract: 1, answers: {} },
      { ...dialect({}), $schema: 'https://example.com/dialect.schema.json' },
      { ...dialect({}), $schema: 1 },
      { ...dialect({}), name: 'tenant' },
      { contract: '1.1.0', answers: [] },
      ...[
        [],
        ['total-counted'],
        ['total-counted', 'total-counted'],
        ['no-such-question'],
        [1],
        'me',
        null,
      ].map((noneOfThese) => ({ ...dialect({}), noneOfThese })),
      ...[null, [], {}, { answer: 'no-such-answer' }, { answer: 1 }].map((given) =>
        dialect({ 'status-matching': given }),
      ),
      dialect({ 'no-such-question': { answer: 'exact' } }),
      dialect({ constructor: { answer: 'exact' } }),
    ]
    const disagreeing = files.filter((file) => isDialect(file) !== (readingOf(file) === undefined))
    expect(disagreeing).toEqual([])
    expect(files.filter((file) => isDialect(file)).length).toBeGreaterThan(300)
  })
})

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
