/** The targets of `npm test` that look at what the code does: few of them run anew for a changed text. */
export const behaviourTargets = [
  'fresh',
  'score',
  'selftest',
  'test',
  'programs',
  'browser',
  'use',
  'conformance',
  'package',
  'api',
  'size',
]

/** All targets of `npm test`, in the order in which they are asked for. */
export const testTargets = ['lint', 'knip', 'format', 'types', ...behaviourTargets, 'prose']
