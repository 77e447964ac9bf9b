import { beforeAll, describe, expect, test } from 'vitest'
import { lintCopies, type Edit } from './spec-copy.ts'

test('the spec as it stands has no problem', async () => {
  expect(await lintCopies([{}])).toEqual({ exitCode: 0, problems: [[]] })
})

/** A fault, the rule that must see it, and a part of its message. */
type Fault = [name: string, rule: string, message: string, edits: Edit[], newFiles?: Record<string, string>]

const without = (file: string, text: string): Edit => ({ file, replace: text, by: '' })

const faults: Fault[] = [
  [
    'a property without evidence',
    'case-management/evidence-stated',
    'Property page must state x-evidence',
    [
      {
        file: 'schemas/TaskPage.yaml',
        replace: '`floor(skip / limit) + 1`.\n    x-evidence: sample',
        by: '`floor(skip / limit) + 1`.',
      },
    ],
  ],
  [
    'a property that is a reference and has its evidence only at the target',
    'case-management/evidence-stated',
    'Property userInfo must state x-evidence',
    [
      {
        file: 'schemas/Task.yaml',
        replace: '$ref: ./User.yaml\n    x-evidence: sample',
        by: '$ref: ./User.yaml',
      },
      { file: 'schemas/User.yaml', replace: 'type: object', by: 'type: object\nx-evidence: sample' },
    ],
  ],
  [
    'a level of evidence that does not exist',
    'case-management/evidence-stated',
    'one of documented, sample, sibling, inferred',
    [{ file: 'schemas/ErrorItem.yaml', replace: 'x-evidence: sibling', by: 'x-evidence: certain' }],
  ],
  [
    'a parameter without evidence',
    'case-management/evidence-stated',
    'Parameter must state',
    [without('parameters/State.yaml', 'x-evidence: sample\n')],
  ],
  [
    'a response without evidence',
    'case-management/evidence-stated',
    'Response must state',
    [without('responses/Unauthorized.yaml', 'x-evidence: sibling\n')],
  ],
  [
    'a header without evidence',
    'case-management/evidence-stated',
    'Header must state',
    [without('headers/RetryAfter.yaml', 'x-evidence: inferred\n')],
  ],
  [
    'a security scheme without evidence',
    'case-management/evidence-stated',
    'Security scheme must state',
    [without('security/auth.yaml', 'x-evidence: documented\n')],
  ],
  ...['401', '412', '429', '500'].map((status): Fault => {
    const name = {
      401: 'Unauthorized',
      412: 'PreconditionFailed',
      429: 'TooManyRequests',
      500: 'InternalServerError',
    }[status]
    return [
      `an operation without the response ${status}`,
      'rule/errors-on-every-operation',
      'must document the responses 401, 412, 429 and 500',
      [without('operations/update-task.yaml', `    '${status}':\n      $ref: ../responses/${name}.yaml\n`)],
    ]
  }),
  [
    'an example file that nothing references',
    'case-management/files-referenced',
    'examples/errors/forgotten.yaml is referenced nowhere',
    [],
    { 'examples/errors/forgotten.yaml': 'value: {}\n' },
  ],
  [
    'a schema file that nothing refers to',
    'case-management/files-referenced',
    'schemas/Forgotten.yaml is referenced nowhere',
    [],
    { 'schemas/Forgotten.yaml': 'type: string\n' },
  ],
  [
    'a case with a request and no response',
    'case-management/examples-paired',
    'Example filtered has a request and no 200 response',
    [
      without(
        'operations/get-tasks.yaml',
        '            filtered:\n              $ref: ../examples/get-tasks/filtered.yaml#/filtered-response\n',
      ),
    ],
  ],
  [
    'a case with a response and no request',
    'case-management/examples-paired',
    'Example clear has a 200 response and no request',
    [
      without(
        'operations/update-task.yaml',
        '          clear:\n            $ref: ../examples/update-task/clear.yaml#/clear-request\n',
      ),
    ],
  ],
  [
    'a contradiction that nothing decides',
    'case-management/contradictions-decided-once',
    'No x-contradictions entry decides G12',
    [{ file: 'schemas/TaskPage.yaml', replace: 'id: G12', by: 'id: G13' }],
  ],
  [
    'a contradiction that is decided twice',
    'case-management/contradictions-decided-once',
    'Contradiction G13 is decided twice',
    [{ file: 'schemas/TaskPage.yaml', replace: 'id: G12', by: 'id: G13' }],
  ],
  [
    'a contradiction that is decided twice, once beside a reference',
    'case-management/contradictions-decided-once',
    'Contradiction U9 is decided twice',
    [{ file: 'operations/get-tasks.yaml', replace: 'id: G1\n', by: 'id: U9\n' }],
  ],
  [
    'a contradiction that does not exist',
    'case-management/contradictions-decided-once',
    'There is no contradiction G27',
    [{ file: 'operations/get-tasks.yaml', replace: 'id: G1\n', by: 'id: G27\n' }],
  ],
  [
    'a contradiction without a decision',
    'case-management/contradictions-decided-once',
    'must have id, says and decision',
    [{ file: 'schemas/ErrorBody.yaml', replace: 'decision:', by: 'outcome:' }],
  ],
  [
    'an unknown key in x-retry',
    'struct',
    'Property `attempts` is not expected here',
    [{ file: 'operations/get-tasks.yaml', replace: 'maxAttempts: 3', by: 'attempts: 3' }],
  ],
  [
    'x-pagination without a key',
    'struct',
    'The field `total` must be present',
    [without('operations/get-tasks.yaml', '    total: totalResults\n')],
  ],
  [
    'an unknown key in x-jwt',
    'struct',
    'Property `claim` is not expected here',
    [{ file: 'security/auth.yaml', replace: 'appIdClaim:', by: 'claim:' }],
  ],
  [
    'an example that breaks its schema',
    'no-invalid-media-type-examples',
    'type must be integer',
    [{ file: 'examples/get-tasks/empty.yaml', replace: 'page: 1', by: "page: '1'" }],
  ],
  [
    'an example of a response with a key that the schema does not have',
    'no-invalid-media-type-examples',
    'must NOT have unevaluated properties `nmae`',
    [{ file: 'examples/get-tasks/last-page.yaml', replace: 'refId:', by: 'nmae: x\n        refId:' }],
  ],
  [
    'a response without its request id',
    'response-contains-header',
    'X-Request-Id',
    [without('responses/MethodNotAllowed.yaml', '  X-Request-Id:\n    $ref: ../headers/RequestId.yaml\n')],
  ],
  [
    'a 429 without Retry-After',
    'response-contains-header',
    'Retry-After',
    [without('responses/TooManyRequests.yaml', '  Retry-After:\n    $ref: ../headers/RetryAfter.yaml\n')],
  ],
  [
    'a component that nothing uses',
    'no-unused-components',
    'is never used',
    [
      {
        file: 'openapi.yaml',
        replace: '  securitySchemes:',
        by: '  schemas:\n    Unused:\n      type: string\n  securitySchemes:',
      },
    ],
  ],
]

describe('the lint gate closes on', () => {
  let exitCode: number
  let problems: string[][]
  beforeAll(async () => {
    const copies = faults.map(([, , , edits, newFiles = {}]) => ({ edits, newFiles }))
    const found = await lintCopies(copies)
    exitCode = found.exitCode
    problems = found.problems
  })

  test.for(faults.map(([name, rule, message], index) => ({ name, rule, message, index })))(
    '$name',
    ({ rule, message, index }) => {
      expect(exitCode).toBe(1)
      const errors = problems[index]?.filter((problem) => / error +/.test(problem)) ?? []
      expect(errors.filter((problem) => problem.includes(rule)).join('\n')).toContain(message)
    },
  )
})

test('a broken reference gives one line with its place and the missing file, before what follows from it', async () => {
  const edits = [{ file: 'schemas/Task.yaml', replace: './CurrentQueue.yaml', by: './Queue.yaml' }]
  const { exitCode, problems } = await lintCopies([{ edits }])
  expect(exitCode).toBe(1)
  const [first, ...others] = problems.flat()
  expect(first).toMatch(
    /^\d+:\d+\s+error\s+no-unresolved-refs\s+Can't resolve \$ref: .*schemas\/Queue\.yaml'$/,
  )
  const consequence = /can't resolve reference \.\/Queue\.yaml|CurrentQueue\.yaml is referenced nowhere/
  expect(others.filter((problem) => !consequence.test(problem))).toEqual([])
})

test('the lint gate closes on whatever the spec and the files of open questions say differently', async () => {
  const edits = [
    { file: 'schemas/TaskFilter.yaml', replace: 'limit-zero', by: 'limit-none' },
    {
      file: 'questions/page-between.yaml',
      replace: '../schemas/TaskPage.yaml#/properties/page',
      by: '../schemas/TaskPage.yaml',
    },
    { file: 'questions/pages-of-nothing.yaml', replace: '[G25]', by: '[G13, G25]' },
    without('schemas/TaskUpdate.yaml', 'x-evidence: documented\n    x-questions: []\n'),
    without('schemas/TaskPage.yaml', '        questions: [default-limit, largest-limit]\n'),
    without('questions/search-case.yaml', 'evidence: inferred\n'),
    { file: 'questions/me.yaml', replace: 'answer: subject', by: 'answer: caller' },
    { file: 'questions/default-limit.yaml', replace: ', value: 50', by: '' },
  ]
  const { exitCode, problems } = await lintCopies([{ edits }])
  expect(exitCode).toBe(1)
  const found = problems
    .flat()
    .filter((problem) => problem.includes('case-management/questions-linked'))
    .join('\n')
  for (const message of [
    'x-questions names limit-none, and there is no file questions/limit-none.yaml.',
    'The element ../schemas/TaskPage.yaml#/properties/page names the question page-between, whose file does not list it.',
    'questions/page-between.yaml lists the element ../schemas/TaskPage.yaml, which does not name the question.',
    'questions/pages-of-nothing.yaml lists the contradiction G13, which does not name the question.',
    'Property name must state x-questions',
    'questions must be a list of questions',
    "questions/search-case.yaml: the file must have required property 'evidence'.",
    'questions/me.yaml: the contract takes caller, which is no answer.',
    'questions/default-limit.yaml: the answer number carries a value, and the contract gives none.',
  ])
    expect(found).toContain(message)
})
