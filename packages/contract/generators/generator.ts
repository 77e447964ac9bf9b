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
  /** Programs that only compiling needs; it is not tried where one is missing. */
  compileNeeds?: readonly string[]
  /**
   * Shell lines that make the five calls. They print one line of JSON as their last: for each of {@link calls} `true`,
   * or what went wrong. They find `$BASE_URL`, `$TOKEN`, `$ACCOUNT_ID`, `$STREAM_ID`, `$TASK_ID` and `$HARNESS`,
   * the folder of the harnesses.
   */
  call?: string
  /** What else to know, for people. */
  note?: string
}

/** The five calls. */
export const calls = ['filter', 'pages', 'rename', 'clear', 'errors'] as const

/** The bundles that each generator is tried on. */
export const bundles = ['openapi.json', 'openapi.generators.json'] as const

/** What came of one step: `true`, or what went wrong in one line; `null` when it was not tried. */
export type Outcome = true | string | null

/** What came of a generator on one bundle. */
export interface Result {
  bundle: (typeof bundles)[number]
  generates: Outcome
  compiles: Outcome
  calls: Record<(typeof calls)[number], Outcome>
}

/** A generator with its results. */
export interface Tried extends Pick<Generator, 'id' | 'title' | 'language' | 'command' | 'note'> {
  /** Why it was left out, where it was. */
  leftOut?: string
  results: Result[]
}

/** The kept file. */
export interface KeptResults {
  /** Version of the contract. */
  contract: string
  generators: Tried[]
}
