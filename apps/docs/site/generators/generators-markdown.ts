import derived from '@case-management/contract/openapi.generators.json' with { type: 'json' }
import older from '@case-management/contract/openapi.3.0.json' with { type: 'json' }
import { markdownTable } from '../markdown-table.ts'
import type { KeptResults, Outcome, Result } from './kept-results.ts'

const rewrites = derived.info['x-rewrites']
const bundleNames: Record<string, string> = {
  'openapi.json': 'as it is',
  'openapi.generators.json': 'for generators',
  'openapi.3.0.json': 'OpenAPI 3.0',
}

/** What generators of clients make of the contract, which bundle to give them, and how they are run. */
export function generatorsMarkdown({ contract, generators }: KeptResults): string {
  const tried = generators.filter(({ leftOut }) => leftOut === undefined)
  const leftOut = generators.flatMap(({ title, leftOut: why, untried = [] }) =>
    [...(why === undefined ? [] : [why]), ...untried].map((reason) => `- ${title}: ${reason}.`),
  )
  const faults = tried.flatMap(({ title, results }) =>
    results.flatMap((result) =>
      stepsOf(result).flatMap(([step, outcome]) =>
        typeof outcome === 'string'
          ? [[title, bundleNames[result.bundle] ?? result.bundle, step, codeOf(outcome)]]
          : [],
      ),
    ),
  )
  return [
    '# Client generators',
    `What generators of clients make of contract ${contract}, tried by a program: each generates a client, compiles it, and calls the sandbox with it.`,
    '## Which file to take',
    `Give a generator the contract itself, [openapi.json](openapi.json): it has the most exact types. Where the table says that it does not work with it, take [openapi.generators.json](openapi.generators.json).
That file allows and refuses the same, which a test shows with more than 20,000 values; what some generators cannot read is written as a double negation in it, and has a type such as \`any\` in the client:`,
    rewrites.map(({ what, reason }) => `- ${what}: ${reason}`).join('\n'),
    `Take [openapi.3.0.json](openapi.3.0.json) only where a tool reads nothing newer than OpenAPI 3.0. It allows and refuses the same, too, and is made from the file for generators. What is lost by it:`,
    older.info['x-losses'].map((loss) => `- ${loss}`).join('\n'),
    '## What works',
    `The calls are: filter and sort; read all pages; rename a task and read it back, other keys unchanged; clear a due date with null; read status, code and message of a 401 and a 412.`,
    markdownTable(
      [
        'Generator',
        'Language',
        'Contract',
        'Generates',
        'Compiles',
        'Filter',
        'Pages',
        'Rename',
        'Null',
        'Errors',
      ],
      tried.flatMap(({ title, language, results }) =>
        results.map((result) => [
          title,
          language,
          bundleNames[result.bundle] ?? result.bundle,
          ...stepsOf(result).map(([, outcome]) => mark(outcome)),
        ]),
      ),
    ),
    ...(leftOut.length > 0 ? [`Not tried:\n\n${leftOut.join('\n')}`] : []),
    '## How each is run',
    markdownTable(
      ['Generator', 'Command', 'To know'],
      generators.map(({ title, command, note = '' }) => [title, `\`${command}\``, note]),
    ),
    '## What does not work',
    faults.length > 0
      ? markdownTable(['Generator', 'Contract', 'Step', 'What it says'], faults)
      : 'Everything that was tried works.',
    '',
  ].join('\n\n')
}

function stepsOf({ generates, compiles, calls }: Result): [step: string, Outcome][] {
  const { filter, pages, rename, clear, errors } = calls
  return [
    ['generates', generates],
    ['compiles', compiles],
    ['filter', filter],
    ['pages', pages],
    ['rename', rename],
    ['null', clear],
    ['errors', errors],
  ]
}

function mark(outcome: Outcome): string {
  if (outcome === null) return 'not tried'
  return outcome === true ? 'yes' : '**no**'
}

function codeOf(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``
}
