import type { OperationId } from '@case-management/contract'
import { operationPointer, responsePointer } from '../../src/projection/response-pointer.ts'
import { requestSchemaPointer } from '../../src/projection/request-schema.ts'

const page = (key: string) => `#/components/schemas/TaskPage/properties/${key}`
const filter = (key: string) => `#/components/schemas/TaskFilter/properties/${key}`
const order = (key: string) => `#/components/schemas/SortOrder/properties/${key}`
const shown = (key: string) => `#/components/schemas/Task/properties/${key}`
const sent = (key: string) => `#/components/schemas/TaskUpdate/properties/${key}`
/** A key of a task, which a record shows and an update sends. */
const key = (name: string) => [sent(name), shown(name)]
const parameter = (name: string) => `#/components/parameters/${name}`
const header = (name: string) => `#/components/headers/${name}`
const refusal = (name: string) => `#/components/responses/${name}`
const auth = '#/components/securitySchemes/auth'
const success = (operation: OperationId) => responsePointer(operation, '200')
const body = (operation: OperationId) => `${operationPointer(operation)}/requestBody`

const search = requestSchemaPointer('getTasks')
const update = requestSchemaPointer('updateTask')
const message = '#/components/schemas/ErrorItem/properties/msg'
const errors = '#/components/schemas/ErrorBody/properties/errors'
const bodies = [body('getTasks'), body('updateTask')]
/** What an update does as a whole. */
const updates = [operationPointer('updateTask'), success('updateTask'), update]
/** What a search finds as a whole. */
const searches = [operationPointer('getTasks'), success('getTasks'), search]
const foundTasks = [page('results'), success('getTasks')]

/** Faults by name, with blanks between them, and the elements that their description speaks of. */
type Row = readonly [faults: string, ...elements: (string | readonly string[])[]]

const shape: Row[] = [
  ['page-as-text', page('page')],
  ['no-total-results', page('totalResults')],
  ['has-more-as-number', page('hasMore')],
  ['results-as-object', page('results')],
  ['page-in-envelope', success('getTasks'), '#/components/schemas/TaskPage'],
  ['task-in-envelope', success('updateTask'), '#/components/schemas/Task'],
  ['name-null', shown('name')],
  ['no-case-id id-without-prefix', shown('caseId')],
  ['due-date-as-text', shown('dueDate')],
  ['created-at-as-number moments-with-offset', shown('createdAt')],
  ['moments-without-milliseconds', shown('updatedAt')],
  ['eta-null', shown('ETA')],
  ['status-as-text', shown('status')],
  ['priority-without-name', shown('priority'), '#/components/schemas/Priority/properties/name'],
  ['tags-as-text', shown('tags')],
  ['error-with-message', refusal('PreconditionFailed'), message],
  ['error-flat', refusal('Unauthorized'), errors],
  ['error-empty', refusal('BadRequest')],
  ['error-empty-list', refusal('BadRequest'), errors],
  ['error-html', refusal('MethodNotAllowed')],
  ['empty-result-as-404', operationPointer('getTasks'), foundTasks],
  ['key-missing-when-nothing-found', page('totalPages')],
]

const pagination: Row[] = [
  ['skip-ignored skip-off-by-one skip-counts-pages', filter('skip')],
  ['limit-ignored limit-capped default-limit-ten', filter('limit')],
  ['pages-overlap last-task-lost', filter('skip'), page('results')],
  ['page-from-zero page-always-one page-rounded-up', page('page')],
  ['limit-is-count', page('limit')],
  ['has-more-always-false has-more-when-full', page('hasMore')],
  ['total-is-page total-ignores-filter', page('totalResults')],
  ['total-pages-rounded-down total-pages-at-least-one', page('totalPages')],
  ['beyond-the-end-refused', filter('skip'), success('getTasks')],
  ['filtered-pages-repeat filtered-skip-off-by-one', filter('skip')],
  ['sorted-pages-repeat', filter('skip'), filter('sortBy')],
  ['filtered-total-of-all', page('totalPages')],
  ['total-changes-on-later-pages', page('totalResults')],
  ['filtered-last-page-has-more', page('hasMore')],
  ['limit-one-two limit-absent-with-filter', filter('limit')],
  ['skip-without-limit-ignored', filter('skip')],
  ['stale-total', page('totalResults'), filter('priority')],
  ['later-pages-stale', filter('skip'), page('results')],
]

const filters: Row[] = [
  ['searchText-ignored search-case-sensitive search-prefix-only search-wildcards', filter('searchText')],
  ['search-ascii-only search-trimmed', filter('searchText')],
  ['unresolved-ignored unresolved-hides-only-closed', filter('unresolved')],
  ['unassigned-ignored unassigned-counts-queues false-means-opposite', filter('unassigned')],
  ['flag-false-beside-list', filter('unassigned')],
  ['mycase-ignored my-tasks-without-aid', filter('mycase')],
  ['mytask-ignored my-tasks-of-nobody', filter('mytask')],
  ['priority-ignored priority-first-only', filter('priority')],
  ['status-ignored status-exact-spelling status-hyphen-unknown status-by-category', filter('status')],
  ['status-last-only unknown-value-means-all status-ascii-only', filter('status')],
  ['channel-ignored channel-without-source channel-ascii-only', filter('channel')],
  ['queues-ignored queues-by-name-only empty-list-finds-nothing queues-ascii-only', filter('queues')],
  ['agents-ignored agents-by-id-only agents-without-aid', filter('agents')],
  ['empty-list-beside-filter agents-ascii-only', filter('agents')],
  ['startDate-ignored start-exclusive moment-without-fraction', filter('startDate')],
  ['endDate-ignored end-exclusive dates-bound-updated-at', filter('endDate')],
  ['dueDate-ignored due-date-by-second', filter('dueDate')],
  ['customFields-ignored custom-fields-by-value-only custom-fields-all', filter('customFields')],
  ['second-field-not-searched numbers-as-text', filter('customFields')],
  ['ETAlist-ignored eta-today-is-upcoming', filter('ETAlist')],
  ['time-zone-ignored time-zone-sign', parameter('TimezoneOffset')],
  ['columns-ignored columns-without-required columns-lost-beside-filter', filter('selectedColumns')],
  ['columns-lost-on-later-pages large-pages-with-all-columns', filter('selectedColumns')],
  ['one-column-lost', filter('selectedColumns'), shown('resolutionCmts')],
  ['filters-combine-with-or third-filter-lost many-values-cut', searches],
  ['filters-lost-beside-sort filters-lost-beside-sort-object', filter('sortBy'), searches],
  ['queues-lost-beside-sort-by-name', filter('queues'), filter('sortBy')],
  ['filters-lost-beside-columns', filter('selectedColumns'), searches],
  ['status-lost-beside-priority', filter('status'), filter('priority')],
  ['channel-lost-beside-queues', filter('channel'), filter('queues')],
  ['startDate-lost-beside-endDate', filter('startDate'), filter('endDate')],
  ['dueDate-lost-beside-ETAlist', filter('dueDate'), filter('ETAlist')],
  ['customFields-lost-beside-agents', filter('customFields'), filter('agents')],
  ['unresolved-lost-beside-mytask', filter('unresolved'), filter('mytask')],
  ['searchText-lost-beside-unassigned', filter('searchText'), filter('unassigned')],
  ['first-search-served-again', searches],
  ['stale-filtered-search', filter('status'), key('status')],
]

const sorting: Row[] = [
  ['sort-ignored direction-ignored text-form-descends text-form-ignored oldest-first', filter('sortBy')],
  ['created-date-unknown', order('createdDate'), filter('sortBy')],
  ['due-date-missing-first sort-drops-missing', order('dueDate'), filter('sortBy')],
  ['missing-due-first-descending', order('dueDate'), filter('sortBy')],
  ['name-by-bytes name-by-units name-by-language stale-sorted-search', order('name'), filter('sortBy')],
  ['ties-by-chance ties-descending-by-id', order('createdAt'), filter('sortBy')],
  ['unstable-order', filter('sortBy'), page('results')],
  ['page-sorted-alone later-pages-in-default-order second-page-reversed', filter('sortBy'), filter('skip')],
  ['sort-lost-beside-filter default-order-lost-beside-filter', filter('sortBy')],
  ['sort-lost-beside-search-text', filter('sortBy'), filter('searchText')],
  ['direction-lost-beside-filter', filter('sortBy'), filter('priority')],
  ['text-form-down-beside-filter', filter('sortBy'), filter('status')],
  ['sort-lost-beside-columns', filter('sortBy'), filter('selectedColumns')],
  ['order-by-first-updated-at', order('updatedAt'), filter('sortBy')],
]

const updating: Row[] = [
  ['not-kept stale-answer echo-answer null-ignored empty-list-ignored lost-update', updates],
  ['second-key-dropped last-of-two-dropped many-keys-dropped', updates],
  ['lost-beside-null null-lost-beside-value', updates],
  ['answer-without-desc', success('updateTask'), '#/components/schemas/Task'],
  ['wipes-tags lists-appended list-order-lost labels-sorted', key('tags')],
  ['wipes-desc empty-desc-clears tags-clear-desc', key('desc')],
  ['wipes-due-date due-date-in-seconds zero-due-date-clears due-after-2038-cut', key('dueDate')],
  ['unassigns', key('currAssignee')],
  ['objects-merged user-merged', key('userInfo')],
  ['priority-null-ignored rename-resets-priority', key('priority')],
  ['assignee-type-stays type-stays-beside-status', key('assigneeType')],
  ['unassigned-beside-agent', key('assigneeType'), key('currAssignee')],
  ['unknown-task-accepted unknown-task-404', parameter('TaskId'), refusal('BadRequest')],
  ['unknown-task-with-nothing-to-do', parameter('TaskId'), refusal('BadRequest')],
  ['partly-applied', refusal('PreconditionFailed'), updates],
  ['touches-neighbour', key('tags'), key('name'), parameter('TaskId')],
  ['task-found-by-beginning', parameter('TaskId')],
  ['name-trimmed', key('name')],
  ['account-taken-from-body', key('accountId')],
  ['status-not-kept', key('status')],
  ['search-not-updated', filter('searchText'), key('name')],
  ['kept-in-the-list-only', filter('queues'), key('name')],
  ['lname-stays lname-ascii-only', key('lname')],
  ['updated-at-stays nothing-moves-updated-at updated-at-moves-with-name-only', key('updatedAt')],
  ['updated-at-stays-with-tags updated-at-stays-when-cleared updated-at-goes-back', key('updatedAt')],
  ['created-at-moves', key('createdAt')],
  ['timestamp-moves', key('timestampValue')],
  ['eta-stays due-date-follows-not', key('ETA')],
  ['eta-wins', key('ETA'), key('dueDate')],
  [
    'queue-moment-as-sent queue-moment-in-whole-seconds',
    key('queues'),
    '#/components/schemas/QueueAssignment/properties/startTime',
    '#/components/schemas/QueueAssignmentInput/properties/startTime',
  ],
  [
    'participant-moment-as-sent participant-moment-digits-as-number',
    key('participants'),
    '#/components/schemas/Participant/properties/assignedAt',
    '#/components/schemas/ParticipantInput/properties/assignedAt',
  ],
  ['second-entry-lost', key('participants')],
  ['desc-lost-beside-update-of-name', key('desc'), key('name')],
  ['priority-lost-beside-update-of-status', key('priority'), key('status')],
  ['dueDate-lost-beside-update-of-fields', key('dueDate'), key('fields')],
  ['tags-lost-beside-update-of-channel', key('tags'), key('channel')],
  ['userInfo-lost-beside-update-of-participants', key('userInfo'), key('participants')],
  ['language-lost-beside-update-of-taskIds', key('language'), key('taskIds')],
  ['isActive-lost-beside-update-of-supportCustomTasks', key('isActive'), key('supportCustomTasks')],
  ['list-duplicates-lost', key('convIds')],
  ['no-stage-means-resolved', key('status'), filter('unresolved')],
  ['stage-stays', key('status'), '#/components/schemas/Status/properties/statusCategory'],
  ['managed-key-drops-rest', key('refId'), updates],
  ['fields-merged-by-id falsy-values-cleared', key('fields')],
  ['odd-keys-dropped', key('attachments')],
  ['repeated-list-appended', key('activityIds')],
  ['closing-deactivates', key('isActive'), key('status')],
  ['closed-task-refused', key('status'), updates],
  ['gone-from-one-search gone-after-update', foundTasks, updates],
]

const tokens: Row[] = [
  ['no-token no-token-on-update empty-token any-text token-cached-by-account refused-and-done', auth],
  ['signature-not-checked signature-first-twenty signature-last-twenty signature-but-the-end', auth],
  ['signature-any-case signature-prefix-enough signature-seen-before signature-in-hex-taken', auth],
  ['alg-none alg-none-any-case alg-hs512 alg-lower-case alg-any-case alg-trimmed', auth],
  ['alg-by-beginning alg-not-read alg-optional alg-null alg-in-list alg-empty alg-key-any-case', auth],
  ['alg-none-trimmed alg-null-means-none alg-missing-means-none alg-first-of-two', auth],
  ['alg-first-of-two-none alg-hs384-honoured alg-asymmetric-as-hmac alg-eddsa-as-hmac', auth],
  ['signed-with-any-hash crit-ignored crit-empty-ignored crit-of-claims b64-ignored', auth],
  ['header-not-an-object header-not-read payload-in-list payload-nested', auth],
  ['kid-as-path kid-in-query kid-is-key kid-empty kid-from-prototype kid-unknown-means-undefined', auth],
  ['kid-names-app kid-followed kid-refused jwks-trusted jku-followed x5u-followed issuer-asked', auth],
  ['key-of-the-token-trusted key-file-of-the-token-trusted secret-in-base64 well-known-key', auth],
  ['padding-ignored plain-base64-taken spaces-ignored dot-after parts-ignored json-taken', auth],
  ['encrypted-taken type-required type-exact', auth],
  ['expired expired-leeway-of-an-hour expired-within-a-minute not-yet-valid expiry-required', auth],
  ['expiry-zero-means-never expiry-in-milliseconds expiry-needs-whole-number', auth],
  ['expiry-first-of-two', auth],
  ['app-id-optional app-id-any-case unknown-app app-id-as-list app-id-trimmed', auth],
  ['app-id-ignoring-case app-id-empty-means-default app-id-by-beginning app-not-tied-to-key', auth],
  ['scope-not-checked bearer-taken bearer-any-case authorization-header', auth],
  ['token-in-authorization-bare token-in-authorization-jwt token-in-x-auth token-in-x-auth-token', auth],
  ['token-in-x-access-token token-in-x-api-key token-in-token token-in-jwt token-in-access-token', auth],
  ['token-in-proxy-authorization token-in-any-header token-in-cookie-token token-in-cookie-jwt', auth],
  ['token-in-cookie-after-bad token-in-query-auth token-in-query-token', auth],
  ['token-in-query-access-token token-in-query-jwt token-in-query-after-empty', auth],
  ['token-in-authorization-after-bad token-in-body-auth token-in-body-token token-in-form', auth],
  ['token-after-any-word token-bearer-upper-case token-jwt-prefix token-bearer-without-space', auth],
  ['token-named token-in-quotes token-in-brackets token-trimmed-widely token-decoded', auth],
  ['token-found-in-text token-with-comma token-first-of-two token-last-of-two token-any-of-two', auth],
  ['authorization-beside-token cookie-before-token', auth],
  ['status-403 refusal-tells-task refusal-repeats-token', auth, refusal('Unauthorized')],
  ['refusal-repeats-signature header-repeats-token', auth, refusal('Unauthorized')],
  ['refusal-tells-secret', auth, refusal('Unauthorized')],
  ['code-401', refusal('Unauthorized'), '#/components/schemas/ErrorItem/properties/code'],
]

const places: Row[] = [
  ['account-optional account-not-checked account-by-beginning account-in-query', parameter('AccountId')],
  ['account-in-body account-in-x-account-id account-in-cookie account-in-token', parameter('AccountId')],
  ['account-of-query-first account-first-of-two account-last-of-two', parameter('AccountId')],
  ['account-of-another-app-told', parameter('AccountId'), refusal('BadRequest')],
  ['wrong-account-repeats-token', auth, parameter('AccountId'), refusal('BadRequest')],
  ['foreign-task-shown', parameter('AccountId'), page('results')],
  ['stream-not-checked foreign-stream-as-empty stream-by-beginning', parameter('StreamId')],
  ['foreign-stream-with-own-account-on-update stream-in-query', parameter('StreamId')],
  ['stream-of-other-in-query', parameter('StreamId')],
  ['refusal-tells-owner', parameter('StreamId'), refusal('BadRequest')],
  ['stream-taken-from-header', parameter('InstanceId'), parameter('StreamId')],
  ['foreign-task-found-by-id foreign-task-silently-ignored', parameter('TaskId'), parameter('AccountId')],
  ['task-in-query task-in-body', parameter('TaskId')],
  ['get-overridden', operationPointer('getTasks'), refusal('MethodNotAllowed')],
  ['post-overridden', operationPointer('getTasks'), operationPointer('updateTask'), success('getTasks')],
]

const robustness: Row[] = [
  ['unknown-key-accepted', search],
  ['unknown-key-in-update-accepted', update],
  ['nested-unknown-key-accepted', '#/components/schemas/StatusInput', sent('status')],
  ['limit-zero-accepted huge-limit-accepted limit-coerced', filter('limit')],
  ['negative-skip-accepted', filter('skip')],
  ['flag-coerced', filter('unassigned')],
  ['null-filter-accepted long-list-refused', filter('status')],
  ['single-value-accepted', filter('priority')],
  ['unknown-sort-field-accepted', filter('sortBy'), '#/components/schemas/SortOrder'],
  ['impossible-date-accepted', filter('startDate')],
  ['date-without-time-accepted', filter('endDate')],
  ['long-search-accepted quote-500 pattern-search search-length-in-units', filter('searchText')],
  ['unknown-bucket-accepted', filter('ETAlist')],
  ['emoji-in-queues-500', filter('queues')],
  ['empty-name-accepted name-null-accepted', sent('name')],
  ['due-date-text-accepted', sent('dueDate')],
  ['assignee-type-open', sent('assigneeType')],
  ['status-without-name-accepted', sent('status'), '#/components/schemas/StatusInput/properties/name'],
  ['desc-length-in-bytes', sent('desc')],
  ['zero-in-tags-500', sent('tags')],
  ['attachments-nested-without-end', sent('attachments'), bodies],
  ['malformed-json-500 malformed-json-412 status-415 empty-body-accepted', refusal('BadRequest'), bodies],
  ['list-body-accepted', refusal('BadRequest'), refusal('PreconditionFailed'), bodies, search, update],
  ['text-plain-accepted lenient-json types-like-json-accepted', refusal('BadRequest'), bodies],
  ['empty-type-accepted large-body-accepted one-level-too-deep', refusal('BadRequest'), bodies],
  ['size-in-characters', refusal('BadRequest'), bodies],
  ['charset-refused large-body-refused', bodies, success('getTasks'), success('updateTask')],
  ['validation-400 validation-422', refusal('PreconditionFailed')],
  ['pointer-missing', refusal('PreconditionFailed'), message],
  ['get-accepted', operationPointer('getTasks'), refusal('MethodNotAllowed')],
  ['put-updates', operationPointer('updateTask'), refusal('MethodNotAllowed')],
  ['method-404 options-answered', refusal('MethodNotAllowed')],
  ['emoji-500', refusal('InternalServerError'), bodies, success('getTasks'), success('updateTask')],
  ['proto-accepted', refusal('PreconditionFailed'), search, update],
  ['stack-trace words-of-dotnet words-of-php words-of-go', refusal('BadRequest')],
  ['words-of-sql words-of-mongo words-of-network', refusal('BadRequest')],
  ['task-id-pattern-not-checked', parameter('TaskId')],
  ['hangs-on-empty-result', operationPointer('getTasks'), foundTasks],
  ['connection-dropped', filter('skip'), operationPointer('getTasks'), foundTasks],
  ['body-truncated', filter('limit'), operationPointer('getTasks'), foundTasks],
  ['rate-limit-without-end', refusal('TooManyRequests'), header('RetryAfter'), updates],
]

const headers: Row[] = [
  ['content-type-text', success('getTasks')],
  ['content-type-missing', refusal('PreconditionFailed')],
  ['content-type-problem', refusal('Unauthorized')],
  ['allow-missing allow-wrong', header('Allow'), refusal('MethodNotAllowed')],
  ['request-id-too-long', header('RequestId')],
  ['optional-header-refused', parameter('ClientApp')],
  ['time-zone-not-checked', parameter('TimezoneOffset')],
  ['language-not-checked', parameter('AppLanguage')],
  ['charset-ignored charset-not-known-ignored first-charset-wins', refusal('BadRequest'), bodies],
  ['encoding-declared-wrong', success('getTasks'), success('updateTask')],
  [
    'optional-headers-refused-on-update',
    ['ClientApp', 'TimezoneOffset', 'AppLanguage', 'BotLanguage', 'State', 'InstanceId'].map(parameter),
    success('updateTask'),
  ],
]

const rows = [shape, pagination, filters, sorting, updating, tokens, places, robustness, headers].flat()

/**
 * For each fault the elements of the contract that its description names, as JSON pointers into the bundle.
 * A finding names the fault when its element is one of them. They follow from the descriptions alone:
 * no finding is read here, and no fault by whatever makes findings.
 */
export const faultElements: ReadonlyMap<string, readonly string[]> = new Map(
  rows.flatMap(([ids, ...elements]) => ids.split(' ').map((id) => [id, elements.flat()] as const)),
)

/** Faults that the table has twice. */
export const repeatedFaults: readonly string[] = rows
  .flatMap(([ids]) => ids.split(' '))
  .filter((id, index, all) => all.indexOf(id) !== index)
