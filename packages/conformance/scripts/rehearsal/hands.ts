/** What came of one command of the guides. */
export interface Step {
  output: string
  code: number | null
}

/** Whoever makes the commands of the guides. */
export interface Hands {
  /** Makes a command of the suite. */
  make: (command: string, more?: Readonly<Record<string, string>>) => Promise<Step>
  /** Starts a sandbox, and ends it when it has answered. */
  serve: (command: string) => Promise<Step>
}

/** Where commands are made. */
export interface Place {
  /** The folder that they are made in. */
  folder: string
  /** The variables that they are given. */
  environment: Readonly<Record<string, string>>
}
