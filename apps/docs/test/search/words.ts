/** Forty words and more that readers look for, and where the first result must lead. */
export const words: readonly [query: string, url: RegExp][] = [
  // Fields of a search
  ['limit', /^operations\/getTasks\.html#taskfilter-limit$/],
  ['max limit', /^operations\/getTasks\.html#taskfilter-limit$/],
  ['how many tasks per page', /^operations\/getTasks\.html#taskfilter-limit$/],
  ['default limit', /^guides\/open-questions\.html#default-limit$/],
  ['skip', /^operations\/getTasks\.html#taskfilter-skip$/],
  ['sortBy', /^operations\/getTasks\.html#taskfilter-sortby$/],
  ['searchText', /^operations\/getTasks\.html#taskfilter-searchtext$/],
  ['ETAlist', /^operations\/getTasks\.html#taskfilter-etalist$/],
  ['custom fields', /^operations\/getTasks\.html#taskfilter-customfields$/],
  ['selectedColumns', /^operations\/getTasks\.html#taskfilter-selectedcolumns$/],
  ['mytask', /^operations\/getTasks\.html#taskfilter-mytask$/],
  ['unassigned', /^operations\/getTasks\.html#taskfilter-unassigned$/],
  // Fields of answers and updates, and headers
  ['due date', /^operations\/updateTask\.html#taskupdate-duedate$/],
  ['totalResults', /^operations\/getTasks\.html#taskpage-totalresults$/],
  ['hasMore', /^operations\/getTasks\.html#taskpage-hasmore$/],
  ['currAssignee', /^operations\/updateTask\.html#taskupdate-currassignee$/],
  ['isBreached', /^operations\/updateTask\.html#taskupdate-isbreached$/],
  ['timezone', /^operations\/getTasks\.html#parameters-x-timezone-offset$/],
  ['X-Request-Id', /^operations\/getTasks\.html#400-x-request-id$/],
  ['Retry-After', /^operations\/getTasks\.html#429-retry-after$/],
  // Errors
  ['401', /^operations\/getTasks\.html#401$/],
  ['412', /^operations\/getTasks\.html#412$/],
  ['Precondition Failed', /^operations\/getTasks\.html#412$/],
  ['429', /^operations\/getTasks\.html#429$/],
  ['too many requests', /^operations\/getTasks\.html#429$/],
  // Guides
  ['rate limit', /^guides\/rate-limits\.html$/],
  ['JWT', /^guides\/authentication\.html$/],
  ['paging', /^guides\/paging\.html$/],
  ['pagination', /^guides\/paging\.html$/],
  ['paginate', /^guides\/paging\.html$/],
  ['idempotent', /^guides\/updating\.html#sending-an-update-twice$/],
  ['backoff', /^guides\/errors-and-retries\.html#what-is-retried-and-when$/],
  ['retries', /^guides\/errors-and-retries\.html$/],
  ['clear a due date', /^operations\/updateTask\.html#taskupdate-duedate$/],
  ['remove due date', /^operations\/updateTask\.html#taskupdate-duedate$/],
  ['timeout', /^guides\/errors-and-retries\.html#set-your-own-limits$/],
  ['msw', /^guides\/testing\.html$/],
  ['mock', /^guides\/testing\.html$/],
  ['python', /^guides\/other-languages\.html#python$/],
  ['java', /^guides\/other-languages\.html#java$/],
  ['schemathesis', /^guides\/with-other-testers\.html#schemathesis$/],
  ['migrate', /^guides\/migrating\.html$/],
  // Open questions and contradictions
  ['read-after-write', /^guides\/open-questions\.html#read-after-write$/],
  ['clock skew', /^guides\/open-questions\.html#token-leeway$/],
  ['refusal order', /^guides\/open-questions\.html#refusal-order$/],
  ['G23', /^guides\/contradictions\.html#g23$/],
  // Checks and faults, by what they say
  [
    'vendor-sample answers example',
    /^checks\.html#examples:~:text=getTasks%20answers%20the%20example%20vendor%2Dsample%20/,
  ],
  ['tokens signed HS384', /^faults\.html#access:~:text=tokens%20signed%20with%20HS384%20are%20taken$/],
  // Pages
  ['changelog', /^changelog\.html$/],
  ['console', /^console\.html$/],
  ['conformance status', /^status\.html$/],
  ['version 1.0.0', /^releases\/1\.0\.0\/index\.html$/],
  // Samples of a language
  ['python update task', /^operations\/updateTask\.html#sample-python$/],
  ['python sample', /^operations\/getTasks\.html#sample-python$/],
  ['python sample of an update', /^operations\/updateTask\.html#sample-python$/],
  ['go get tasks', /^operations\/getTasks\.html#sample-go$/],
  ['curl update', /^operations\/updateTask\.html#sample-curl$/],
  // What the sandbox can do
  ['sandbox paging', /^guides\/testing\.html$/],
  ['can the sandbox page', /^guides\/testing\.html$/],
  // Calls from a page
  ['cors', /^console\.html#cors$/],
  // A slip of the finger
  ['custmoFields', /^guides\/open-questions\.html#custom-fields-form$/],
]
