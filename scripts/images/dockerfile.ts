/** One instruction of a Dockerfile, such as `RUN` with the rest of its line. */
export interface Instruction {
  name: string
  argument: string
}

/** What begins with `FROM`. */
export interface Stage {
  name: string
  base: string
  instructions: Instruction[]
}

/** The stages of a Dockerfile. Comments are left out, and lines that end in a backslash are joined. */
function stagesOf(text: string): Stage[] {
  const stages: Stage[] = []
  const lines = text
    .replaceAll(/^\s*#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
  for (const line of lines) {
    const [, name = '', argument = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? []
    if (name === 'FROM') {
      const [base = '', , stage = ''] = argument.split(' ')
      stages.push({ name: stage, base, instructions: [] })
    } else if (name !== '') stages.at(-1)?.instructions.push({ name, argument })
  }
  return stages
}

/** The stage that builds, and the stage that is the image. */
export function buildAndImage(text: string): { build: Stage; image: Stage } {
  const [build, image, ...others] = stagesOf(text)
  if (!build || !image || others.length > 0) throw new Error('A Dockerfile here has two stages.')
  return { build, image }
}

/** The argument of an instruction that stands once in a stage. */
export function argumentOf({ instructions }: Stage, name: string): string | undefined {
  return instructions.find((each) => each.name === name)?.argument
}

/** The words of a command in exec form, such as `["node", "server.js"]`, which starts no shell. */
export function wordsOf(argument = '[]'): string[] {
  const words: unknown = JSON.parse(argument.replace(/^CMD /, ''))
  if (Array.isArray(words) && words.every((word) => typeof word === 'string')) return words
  throw new Error(`${argument} is not in exec form: write it as a list of words.`)
}
