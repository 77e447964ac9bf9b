import type { Page } from 'playwright-core'
import type { SandboxServer } from '@case-management/sandbox'

/** What cells have in common. */
export interface Surroundings {
  /** The registry that has the packages, with a slash at its end. */
  registry: string
  /** The scope under which it has them. */
  scope: string
  /** Packages as they were published, unpacked, by their folder in the workspace. */
  published: (folder: string) => string
  /** A sandbox with the demo's data. */
  sandbox: SandboxServer
  /** Makes an empty folder. */
  emptyFolder: (name: string) => string
  /** Opens a page in Chromium. */
  openPage: () => Promise<Page>
}

/** One line of the matrix: something that a team does with the published packages. */
export interface Cell {
  /** What is done, such as `TypeScript 7, nodenext: service.ts`. */
  name: string
  /** @throws an error that says what is wrong. */
  run: () => Promise<void>
}

/** The cells of one kind. */
export type CellsOf = (surroundings: Surroundings) => Cell[]
