import { readQuestions, type Question } from '@case-management/spec/questions'
import { asJson, type OpenApiDocument } from '../openapi-document.ts'
import { banner, constant, type GeneratedFile } from './file.ts'
import { walk } from './walk.ts'

/**
 * The open questions as data, with the places of the bundle that name them, and the schema of a dialect file.
 *
 * @param folder - `spec/questions`.
 * @throws an error of one line when a file is no question; the lint of the spec names all of them.
 */
export function emitQuestions(document: OpenApiDocument, folder: string): GeneratedFile[] {
  const { questions, problems } = readQuestions(folder)
  const [problem] = problems
  if (problem !== undefined) throw new Error(problem)
  const pointers = pointersByQuestion(document)
  const described = Object.fromEntries(
    questions.map(({ id, ...question }) => [
      id,
      { ...question, elements: pointers.get(id) ?? [], contradictions: question.contradictions ?? [] },
    ]),
  )
  const text = [
    banner(document),
    "import type { Question } from '../question.ts'\n",
    constant(
      'contractAnswers',
      Object.fromEntries(questions.map(({ id, contract }) => [id, contract])),
      'The answer that the contract takes, by the id of the question.',
    ),
    `${constant('questions', described, 'What nobody outside the vendor knows, by the id of the question.').trimEnd()} satisfies Record<string, Question>\n`,
  ]
  return [
    { name: 'questions.ts', text: text.join('\n') },
    { name: 'dialect.schema.json', text: `${JSON.stringify(dialectSchema(questions), null, 2)}\n` },
  ]
}

function pointersByQuestion(document: OpenApiDocument): Map<string, string[]> {
  const pointers = new Map<string, string[]>()
  walk(asJson(document), '#', (node, pointer) => {
    const ids = node['x-questions']
    if (!Array.isArray(ids)) return
    for (const id of ids.map(String)) pointers.set(id, [...(pointers.get(id) ?? []), pointer])
  })
  return pointers
}

/** JSON Schema of a dialect file: one of the answers to each question that it names. */
function dialectSchema(questions: readonly Question[]): object {
  const answers = questions.map(({ id, question, answers: possible }) => [
    id,
    {
      description: question,
      oneOf: Object.entries(possible).map(([answer, about]) => answerSchema(answer, about)),
    },
  ])
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Dialect of a host',
    description:
      'How a host of the Case Management task API answers the open questions of the contract. A question that is left out has the answer of the contract.',
    type: 'object',
    additionalProperties: false,
    required: ['contract', 'answers'],
    properties: {
      $schema: { type: 'string' },
      contract: { description: 'Version of the contract whose questions are answered.', type: 'string' },
      answers: { type: 'object', additionalProperties: false, properties: Object.fromEntries(answers) },
      noneOfThese: {
        description: 'Questions to which the host was seen to fit no answer.',
        type: 'array',
        uniqueItems: true,
        items: { enum: questions.map(({ id }) => id) },
      },
    },
    $defs: {
      refusal: {
        type: 'object',
        additionalProperties: false,
        required: ['status', 'code'],
        properties: {
          status: { type: 'integer', minimum: 400, maximum: 499 },
          code: { anyOf: [{ type: 'integer' }, { type: 'string' }] },
        },
      },
    },
  }
}

function answerSchema(answer: string, { means, value }: Question['answers'][string]): object {
  return {
    description: means,
    type: 'object',
    additionalProperties: false,
    required: value === undefined ? ['answer'] : ['answer', 'value'],
    properties: {
      answer: { const: answer },
      ...(value !== undefined && { value: value === 'refusal' ? { $ref: '#/$defs/refusal' } : value }),
    },
  }
}
