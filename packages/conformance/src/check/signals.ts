/** Ends a check that cannot be made. Its message is the reason. */
export class SkipCheck extends Error {
  override name = 'SkipCheck'
}

/** Ends a check that cannot go on after a violation. */
export class EndCheck extends Error {
  override name = 'EndCheck'
}
