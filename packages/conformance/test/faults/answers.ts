import type { QuestionId } from '@case-management/contract/questions'

/** The faults by which a host gives another answer to an open question, whole and everywhere: without `--strict` they are differences. */
export const answeredBy: Readonly<Record<string, QuestionId>> = {
  'limit-capped': 'largest-limit',
  'huge-limit-accepted': 'largest-limit',
  'page-from-zero': 'first-page-number',
  'page-rounded-up': 'page-between',
  'total-pages-at-least-one': 'pages-of-nothing',
  'default-limit-ten': 'default-limit',
  'limit-zero-accepted': 'limit-zero',
  'beyond-the-end-refused': 'skip-beyond-end',
  'search-case-sensitive': 'search-case',
  'search-prefix-only': 'search-place',
  'search-trimmed': 'search-blanks',
  'status-hyphen-unknown': 'status-matching',
  'status-exact-spelling': 'status-matching',
  'status-by-category': 'status-key',
  'unknown-value-means-all': 'unknown-name',
  'mytask-ignored': 'mine-keys',
  'mycase-ignored': 'mine-keys',
  'ETAlist-ignored': 'eta-list-values',
  'customFields-ignored': 'custom-fields-form',
  'channel-without-source': 'channel-keys',
  'queues-by-name-only': 'queues-key',
  'agents-by-id-only': 'agents-key',
  'unassigned-counts-queues': 'unassigned-in-queue',
  'end-exclusive': 'window-ends',
  'columns-ignored': 'selected-columns',
  'columns-without-required': 'columns-always-there',
  'my-tasks-of-nobody': 'me-without-subject',
  'text-form-descends': 'sort-text-direction',
  'text-form-ignored': 'sort-text-direction',
  'name-by-bytes': 'sort-names',
  'name-by-language': 'sort-names',
  'oldest-first': 'default-order',
  'unknown-key-accepted': 'unknown-search-key',
  'unknown-key-in-update-accepted': 'unknown-update-key',
  'empty-desc-clears': 'update-empty-text',
  'unknown-task-404': 'unknown-task',
  'lost-update': 'two-updates',
  'null-ignored': 'update-null',
  'partly-applied': 'refused-update',
  // Which no run asks, because that may spoil a task: a probe does, of a task that it is given for that.
  'closed-task-refused': 'closed-task',
  'nothing-moves-updated-at': 'empty-update',
  'eta-wins': 'due-date-beside-eta',
  'unassigned-beside-agent': 'unassigned-beside-assignee',
  'malformed-json-412': 'malformed-body',
  'text-plain-accepted': 'wrong-content-type',
  'status-415': 'wrong-content-type',
  'validation-400': 'broken-schema',
  'validation-422': 'broken-schema',
  'pointer-missing': 'error-names-key',
  'method-404': 'wrong-method',
  'time-zone-ignored': 'bad-header',
  'time-zone-not-checked': 'bad-header',
  'large-body-accepted': 'largest-body',
  'large-body-refused': 'largest-body',
  'one-level-too-deep': 'deepest-body',
  'allow-missing': 'allow-header',
  'alg-hs512': 'token-hs512',
  'expired-within-a-minute': 'token-leeway',
  'expiry-required': 'token-without-expiry',
  'bearer-taken': 'token-word',
}

/**
 * The faults that no page forbids and by which a host fits no answer to a question: it takes some of what the contract
 * refuses, or refuses in a form of its own. Without `--strict` they are differences that name the question.
 * An honest host may do each of them in one key or with one status alone, so that to do it there and not elsewhere breaks nothing.
 */
export const fittingNone: Readonly<Record<string, QuestionId>> = {
  'negative-skip-accepted': 'broken-schema',
  'limit-coerced': 'broken-schema',
  'flag-coerced': 'broken-schema',
  'null-filter-accepted': 'broken-schema',
  'single-value-accepted': 'broken-schema',
  'long-search-accepted': 'broken-schema',
  'nested-unknown-key-accepted': 'broken-schema',
  'empty-name-accepted': 'broken-schema',
  'due-date-text-accepted': 'broken-schema',
  'assignee-type-open': 'broken-schema',
  'status-without-name-accepted': 'broken-schema',
  'list-body-accepted': 'broken-schema',
  'empty-body-accepted': 'malformed-body',
  'options-answered': 'wrong-method',
  'allow-wrong': 'allow-header',
  'error-flat': 'error-text-key',
  'error-empty': 'error-text-key',
  'error-empty-list': 'error-text-key',
  'error-html': 'error-text-key',
  'bearer-any-case': 'token-word',
  'token-bearer-upper-case': 'token-word',
  'token-jwt-prefix': 'token-word',
  'content-type-missing': 'error-media-type',
  'content-type-problem': 'error-media-type',
  'moments-without-milliseconds': 'moment-form',
  'moments-with-offset': 'moment-form',
}

/**
 * The faults that break what no page states and no question asks, and why: without `--strict` they are plain differences.
 * They count among those that should fail all the same.
 */
export const unstatedByPages: Readonly<Record<string, string>> = {
  'code-401': 'the pages list no errors; the code 4002 is known of sibling APIs alone',
  'account-of-another-app-told':
    'the pages do not say how an account is refused, and nothing of it is shown but that it exists',
  'queue-moment-as-sent':
    'neither page shows a queue of a task, so that none says how its moments are written',
}
