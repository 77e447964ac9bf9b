/** Something that has to be on the machine. */
export interface Need {
  /** Its name for people. */
  name: string
  /** Shell lines that succeed where it is there. */
  found: string
}

/** A generator that is tried on the contract. */
export interface Generator {
  /** Name of its folder and its results. */
  id: string
  /** Name and version for people. */
  title: string
  /** What it makes. */
  language: string
  /** The command for people, who have the bundle as `openapi.generators.json`. */
  command: string
  /** Programs that it needs and does not install itself. */
  needs: readonly string[]
  /** Shell lines that install it into `$TOOLS`, and do nothing when it is there. */
  install?: string
  /** Shell lines that generate from `$BUNDLE` into the working folder. */
  generate: string
  /** Shell lines that compile or type-check what was generated. */
  compile?: string
  /** What only compiling needs; it is not tried where something is missing, and {@link Tried.untried} says so. */
  compileNeeds?: readonly (string | Need)[]
  /**
   * Shell lines that make the five calls. They print one line of JSON as their last: for each of {@link calls} `true`,
   * or what went wrong. They find `$BASE_URL`, `$TOKEN`, `$ACCOUNT_ID`, `$STREAM_ID`, `$TASK_ID` and `$HARNESS`,
   * the folder of the harnesses.
   */
  call?: string
  /** What only the calls need, in the same way. */
  callNeeds?: readonly (string | Need)[]
  /** The bundles that it is tried on, where they are not {@link usualBundles}. */
  bundles?: readonly Bundle[]
  /** What else to know, for people. */
  note?: string
}

/** The five calls. */
export const calls = ['filter', 'pages', 'rename', 'clear', 'errors'] as const

/** The files that a generator can be given. */
export const bundles = ['openapi.json', 'openapi.generators.json', 'openapi.3.0.json'] as const
export type Bundle = (typeof bundles)[number]

/** The bundles that a generator is tried on. */
export const usualBundles: readonly Bundle[] = ['openapi.json', 'openapi.generators.json']

/** What came of one step: `true`, or what went wrong in one line; `null` when it was not tried. */
export type Outcome = true | string | null

/** What came of a generator on one bundle. */
export interface Result {
  bundle: Bundle
  generates: Outcome
  compiles: Outcome
  calls: Record<(typeof calls)[number], Outcome>
}

/** A generator with its results. */
export interface Tried extends Pick<Generator, 'id' | 'title' | 'language' | 'command' | 'note'> {
  /** Why it was left out, where it was. */
  leftOut?: string
  /** Steps that were not tried, and why. */
  untried?: string[]
  results: Result[]
}

/** The kept file. */
export interface KeptResults {
  /** Version of the contract. */
  contract: string
  generators: Tried[]
}
