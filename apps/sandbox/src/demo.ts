/**
 * Public demo credentials, for a sandbox on this machine only.
 * The identifiers are those of the contract's examples, so that its samples run unchanged.
 */
export const demo = {
  appId: 'cs-1e845b00-81ad-5757-a1e7-d0f6fea227e9',
  secret: 'sandbox-demo-secret-that-everybody-knows',
  accountId: '6639f7bd58c97ffac03bxxxx',
  streamId: 'st-084d3c5e-376a-559f-9987-a012bb2bxxxx',
  /** A user that some of the generated tasks are assigned to: the user of `mytask`. */
  subject: 'u-9471a3c6-d950-5720-a812-fbc1ac9fxxxx',
} as const

/** A second app with its own account and stream, whose tasks must never show in the first. */
export const demoOther = {
  appId: 'cs-7d52c6f4-2b9e-5f08-93ad-6e1c40b7d815',
  secret: 'sandbox-other-secret-that-everybody-knows',
  accountId: '6810a48a8b40a4e0175cxxxx',
  streamId: 'st-d140086f-4d0a-59fa-9d28-b5fc23e9xxxx',
  subject: 'u-fd371c0a-3168-5a02-83dd-f4ba5597xxxx',
} as const

/** An app for the account and stream of {@link demo} that lacks the API scope. */
export const demoWithoutScope = {
  appId: 'cs-c03f9a1e-64d7-5b2c-8e50-19f7a2d4b683',
  secret: 'sandbox-unscoped-secret-that-everybody-knows',
  accountId: demo.accountId,
  streamId: demo.streamId,
} as const
