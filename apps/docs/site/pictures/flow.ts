import { arrow, box, text, width, type Picture } from './svg.ts'

const column = 112
const columns = [0, (width - column) / 2, width - column] as const
const middles = columns.map((x) => x + column / 2)
const made = [
  { name: 'Clients', lines: ['TypeScript', 'Python, Go, Java', 'React Query'] },
  { name: 'Hosts', lines: ['sandbox', 'mock', 'MSW handlers'] },
  { name: 'Checks', lines: ['conformance suite', 'probe', 'console'] },
] as const

/** How everything follows from the spec. */
export const flow: Picture = {
  name: 'flow',
  title: 'From the spec to clients, hosts and checks',
  description:
    'The spec is written by hand. Lint and bundling make one OpenAPI document of it, from which types, validators and descriptors are generated. From these come the clients, the hosts to test against, and the checks. Clients call the hosts; checks judge them, and any other host alike. These docs show the same document.',
  height: 348,
  shapes: [
    box([80, 4, 200, 42], 'spec/', ['written by hand']),
    arrow(width / 2, 46, width / 2, 84),
    text(width / 2 + 8, 70, 'lint, bundle', { size: 11 }),
    box([80, 86, 200, 42], 'openapi.json', ['one document, also in these docs']),
    arrow(width / 2, 128, width / 2, 166),
    text(width / 2 + 8, 152, 'generate', { size: 11 }),
    box([30, 168, 300, 42], 'types, validators, descriptors', ['regenerated and compared by every check']),
    ...middles.map((x) => arrow(x, 210, x, 246)),
    ...made.map(({ name, lines }, index) => box([columns[index] ?? 0, 248, column, 68], name, lines)),
    arrow(columns[0] + column, 282, columns[1], 282),
    `<path d="M${columns[2]} 282H${columns[1] + column}" stroke="currentColor"/><path d="M${columns[1] + column} 282l6 -4v8z" fill="currentColor"/>`,
    text((columns[0] + column + columns[1]) / 2, 334, 'clients call hosts', { anchor: 'middle', size: 11 }),
    text((columns[1] + column + columns[2]) / 2, 334, 'checks judge them', { anchor: 'middle', size: 11 }),
  ],
}
