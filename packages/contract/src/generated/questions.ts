// Generated from spec/ by `pnpm generate`; do not edit. Bundle sha256 fd036d6c52831630a032739234069fbf4d2ca1188f027be87337d1d708c5666e.

import type { Question } from '../question.ts'

/** The answer that the contract takes, by the id of the question. */
export const contractAnswers = {
  "agents-key": {
    "answer": "any"
  },
  "allow-header": {
    "answer": "sent"
  },
  "assignee-type-follows": {
    "answer": "follows"
  },
  "assignee-type-sent": {
    "answer": "empties"
  },
  "bad-header": {
    "answer": "refused",
    "value": {
      "status": 412,
      "code": 412
    }
  },
  "broken-schema": {
    "answer": "refused",
    "value": {
      "status": 412,
      "code": 412
    }
  },
  "channel-keys": {
    "answer": "channel-or-source"
  },
  "cleared-key": {
    "answer": "absent"
  },
  "closed-task": {
    "answer": "taken"
  },
  "columns-always-there": {
    "answer": "required"
  },
  "custom-fields-form": {
    "answer": "pairs"
  },
  "custom-fields-lists": {
    "answer": "entry"
  },
  "custom-fields-null": {
    "answer": "without-value"
  },
  "custom-fields-together": {
    "answer": "any"
  },
  "date-forms": {
    "answer": "utc"
  },
  "deepest-body": {
    "answer": "refused",
    "value": 32
  },
  "default-limit": {
    "answer": "number",
    "value": 50
  },
  "default-order": {
    "answer": "newest-first"
  },
  "due-date-and-eta": {
    "answer": "follow"
  },
  "due-date-beside-eta": {
    "answer": "due-date"
  },
  "due-date-precision": {
    "answer": "millisecond"
  },
  "empty-list": {
    "answer": "nothing"
  },
  "empty-text": {
    "answer": "nothing"
  },
  "empty-update": {
    "answer": "nothing"
  },
  "error-media-type": {
    "answer": "json"
  },
  "error-names-key": {
    "answer": "pointer"
  },
  "error-text-key": {
    "answer": "msg"
  },
  "eta-list-day": {
    "answer": "callers"
  },
  "eta-list-resolved": {
    "answer": "found"
  },
  "eta-list-values": {
    "answer": "buckets"
  },
  "eta-list-without-due": {
    "answer": "left-out"
  },
  "false-flag": {
    "answer": "nothing"
  },
  "filters-together": {
    "answer": "every"
  },
  "first-page-number": {
    "answer": "one"
  },
  "largest-body": {
    "answer": "refused",
    "value": 1048576
  },
  "largest-limit": {
    "answer": "refused",
    "value": 1000
  },
  "limit-zero": {
    "answer": "refused"
  },
  "longest-list": {
    "answer": "refused",
    "value": 100
  },
  "malformed-body": {
    "answer": "refused",
    "value": {
      "status": 400,
      "code": 400
    }
  },
  "me-without-subject": {
    "answer": "nothing"
  },
  "me": {
    "answer": "subject"
  },
  "mine-keys": {
    "answer": "both"
  },
  "moment-form": {
    "answer": "milliseconds"
  },
  "page-between": {
    "answer": "rounded-down"
  },
  "pages-of-nothing": {
    "answer": "zero"
  },
  "people-names-case": {
    "answer": "ignored"
  },
  "priority-key": {
    "answer": "name"
  },
  "priority-matching": {
    "answer": "ignoring-separators"
  },
  "queues-key": {
    "answer": "name-or-id"
  },
  "queues-past": {
    "answer": "found"
  },
  "rate-limit-status": {
    "answer": "number",
    "value": 429
  },
  "rate-limit-wait": {
    "answer": "sent"
  },
  "read-after-write": {
    "answer": "at-once"
  },
  "refusal-order": {
    "answer": "token"
  },
  "refused-update": {
    "answer": "whole"
  },
  "request-id": {
    "answer": "sent"
  },
  "same-value": {
    "answer": "stays"
  },
  "search-accents": {
    "answer": "exact"
  },
  "search-blanks": {
    "answer": "kept"
  },
  "search-case": {
    "answer": "ignored"
  },
  "search-keys": {
    "answer": "name"
  },
  "search-place": {
    "answer": "anywhere"
  },
  "search-wildcards": {
    "answer": "none"
  },
  "selected-columns": {
    "answer": "projects"
  },
  "skip-beyond-end": {
    "answer": "empty-page"
  },
  "sort-created-date": {
    "answer": "created-at"
  },
  "sort-missing-values": {
    "answer": "last"
  },
  "sort-names": {
    "answer": "lower-case"
  },
  "sort-several-keys": {
    "answer": "refused"
  },
  "sort-text-direction": {
    "answer": "ascending"
  },
  "sort-ties": {
    "answer": "id-ascending"
  },
  "sort-unknown-key": {
    "answer": "refused"
  },
  "status-completed": {
    "answer": "completed"
  },
  "status-key": {
    "answer": "name"
  },
  "status-matching": {
    "answer": "ignoring-separators"
  },
  "status-named-by": {
    "answer": "name"
  },
  "template-shown": {
    "answer": "name-or-as-sent"
  },
  "token-hs512": {
    "answer": "refused"
  },
  "token-leeway": {
    "answer": "seconds",
    "value": 0
  },
  "token-other-claims": {
    "answer": "ignored"
  },
  "token-reuse": {
    "answer": "taken"
  },
  "token-without-expiry": {
    "answer": "taken"
  },
  "token-word": {
    "answer": "none"
  },
  "total-counted": {
    "answer": "exactly"
  },
  "two-updates": {
    "answer": "by-key"
  },
  "unassigned-beside-assignee": {
    "answer": "unassigned"
  },
  "unassigned-in-queue": {
    "answer": "left-out"
  },
  "unknown-name": {
    "answer": "nothing"
  },
  "unknown-search-key": {
    "answer": "refused"
  },
  "unknown-stream": {
    "answer": "refused",
    "value": {
      "status": 400,
      "code": 400
    }
  },
  "unknown-task": {
    "answer": "refused",
    "value": {
      "status": 400,
      "code": 400
    }
  },
  "unknown-update-key": {
    "answer": "refused"
  },
  "unresolved-without-category": {
    "answer": "found"
  },
  "update-empty-object": {
    "answer": "clears"
  },
  "update-empty-text": {
    "answer": "value"
  },
  "update-null": {
    "answer": "clears"
  },
  "update-of-lists": {
    "answer": "replaced"
  },
  "update-of-objects": {
    "answer": "replaced"
  },
  "update-server-keys": {
    "answer": "ignored"
  },
  "values-together": {
    "answer": "any"
  },
  "window-ends": {
    "answer": "both"
  },
  "window-key": {
    "answer": "created"
  },
  "window-one-end": {
    "answer": "open"
  },
  "window-reversed": {
    "answer": "nothing"
  },
  "window-span": {
    "answer": "unlimited"
  },
  "wrong-content-type": {
    "answer": "refused",
    "value": {
      "status": 400,
      "code": 400
    }
  },
  "wrong-method": {
    "answer": "refused",
    "value": {
      "status": 405,
      "code": 405
    }
  }
} as const

/** What nobody outside the vendor knows, by the id of the question. */
export const questions = {
  "agents-key": {
    "question": "Which keys of the assignee does the filter `agents` match?",
    "topic": "who",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/agents"
    ],
    "answers": {
      "any": {
        "means": "`agentId`, `aId` or `name`."
      },
      "ids": {
        "means": "`agentId` or `aId`."
      },
      "agent-id": {
        "means": "`agentId`."
      },
      "agent": {
        "means": "`aId`."
      },
      "name": {
        "means": "`name`."
      }
    },
    "contract": {
      "answer": "any"
    },
    "why": "Records hold all three, and the sample sends only an empty list.",
    "evidence": "inferred",
    "asking": [
      "reads"
    ],
    "contradictions": []
  },
  "allow-header": {
    "question": "Does a 405 carry the header `Allow`?",
    "topic": "refusals",
    "operations": [
      "getTasks",
      "updateTask"
    ],
    "elements": [
      "#/components/headers/Allow"
    ],
    "answers": {
      "sent": {
        "means": "It does."
      },
      "absent": {
        "means": "It does not."
      }
    },
    "contract": {
      "answer": "sent"
    },
    "why": "The HTTP standard asks for it beside every 405.",
    "evidence": "inferred",
    "contradictions": [
      "G25"
    ],
    "asking": [
      "reads"
    ]
  },
  "assignee-type-follows": {
    "question": "Does `assigneeType` follow when an update changes `currAssignee` or `queues`?",
    "topic": "updates",
    "operations": [
      "updateTask"
    ],
    "elements": [
      "#/components/schemas/TaskUpdate/properties/queues",
      "#/components/schemas/TaskUpdate/properties/assigneeType",
      "#/components/schemas/TaskUpdate/properties/currAssignee"
    ],
    "answers": {
      "follows": {
        "means": "It does, as the key says."
      },
      "stays": {
        "means": "It changes only when it is sent."
      }
    },
    "contract": {
      "answer": "follows"
    },
    "why": "A task with an assignee that counts as unassigned would be given out twice.",
    "evidence": "inferred",
    "contradictions": [
      "U18"
    ],
    "asking": [
      "write"
    ]
  },
  "assignee-type-sent": {
    "question": "What does an `assigneeType` of `unassigned` do to assignee and queues that the update does not send?",
    "topic": "updates",
    "operations": [
      "updateTask"
    ],
    "elements": [
      "#/components/schemas/TaskUpdate/properties/assigneeType"
    ],
    "answers": {
      "empties": {
        "means": "It empties both."
      },
      "keeps": {
        "means": "It leaves them as they are."
      }
    },
    "contract": {
      "answer": "empties"
    },
    "why": "A task that is assigned to nobody has nobody.",
    "evidence": "inferred",
    "contradictions": [
      "U18"
    ],
    "asking": [
      "write"
    ]
  },
  "bad-header": {
    "question": "What happens to an optional header whose value breaks its schema?",
    "topic": "refusals",
    "operations": [
      "getTasks",
      "updateTask"
    ],
    "elements": [
      "#/components/responses/PreconditionFailed"
    ],
    "answers": {
      "refused": {
        "means": "The request is refused with this HTTP status, and this code in the error.",
        "value": "refusal"
      },
      "ignored": {
        "means": "The header counts as not sent."
      }
    },
    "contract": {
      "answer": "refused",
      "value": {
        "status": 412,
        "code": 412
      }
    },
    "why": "A wrong time zone that is dropped in silence would give another day.",
    "evidence": "inferred",
    "contradictions": [
      "G16"
    ],
    "asking": [
      "reads"
    ]
  },
  "broken-schema": {
    "question": "Which status and code answer a body that breaks the schema?",
    "topic": "refusals",
    "operations": [
      "getTasks",
      "updateTask"
    ],
    "elements": [
      "#/components/responses/PreconditionFailed"
    ],
    "answers": {
      "refused": {
        "means": "With this HTTP status, and this code in the error.",
        "value": "refusal"
      }
    },
    "contract": {
      "answer": "refused",
      "value": {
        "status": 412,
        "code": 412
      }
    },
    "why": "The vendor's sibling APIs answer invalid arguments so.",
    "evidence": "sibling",
    "contradictions": [
      "G25",
      "U25"
    ],
    "asking": [
      "reads"
    ]
  },
  "channel-keys": {
    "question": "Where does the filter `channel` look?",
    "topic": "where-and-when",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/channel",
      "#/components/schemas/Task/properties/channel"
    ],
    "answers": {
      "channel-or-source": {
        "means": "In the list `channel` and in `source`."
      },
      "channel": {
        "means": "In the list `channel`."
      },
      "source": {
        "means": "In `source`."
      }
    },
    "contract": {
      "answer": "channel-or-source"
    },
    "why": "The request sample filters by `rtm`, which the fuller samples show in `source` of a task whose `channel` is empty.",
    "evidence": "inferred",
    "contradictions": [
      "G10",
      "B6"
    ],
    "asking": [
      "reads"
    ]
  },
  "cleared-key": {
    "question": "What does a record show for a key that an update cleared?",
    "topic": "updates",
    "operations": [
      "updateTask"
    ],
    "elements": [
      "#/components/schemas/Task/properties/desc",
      "#/components/schemas/Task/properties/language",
      "#/components/schemas/Task/properties/priority",
      "#/components/schemas/Task/properties/dueDate"
    ],
    "answers": {
      "absent": {
        "means": "The key is not there; `ETA` is `\"\"` and `currAssignee` is `{}`."
      },
      "null": {
        "means": "The key is `null`; `ETA` is `\"\"` and `currAssignee` is `{}`."
      }
    },
    "contract": {
      "answer": "absent"
    },
    "why": "Samples of tasks without a due date have no `dueDate`.",
    "evidence": "sibling",
    "contradictions": [
      "U9",
      "U27"
    ],
    "asking": [
      "write"
    ]
  },
  "closed-task": {
    "question": "Can a task be updated whose status is closed?",
    "topic": "updates",
    "operations": [
      "updateTask"
    ],
    "elements": [
      "#/components/schemas/TaskUpdate"
    ],
    "answers": {
      "taken": {
        "means": "It can."
      },
      "refused": {
        "means": "The update is refused with this status of HTTP, and this code in the error.",
        "value": "refusal"
      }
    },
    "contract": {
      "answer": "taken"
    },
    "why": "The page names no such limit. In the vendor's user interface agents cannot edit tasks of a closed case.",
    "evidence": "inferred",
    "contradictions": [
      "U25"
    ],
    "asking": [
      "spoiling-write"
    ]
  },
  "columns-always-there": {
    "question": "Which keys are returned even if `selectedColumns` does not name them?",
    "topic": "other-filters",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/selectedColumns"
    ],
    "answers": {
      "required": {
        "means": "`_id`, `caseId`, `caseRefId` and `name`."
      },
      "id": {
        "means": "`_id`."
      },
      "none": {
        "means": "None."
      }
    },
    "contract": {
      "answer": "required"
    },
    "why": "Both samples show these four, so that the record's schema requires them.",
    "evidence": "inferred",
    "contradictions": [
      "G24"
    ],
    "asking": [
      "reads"
    ]
  },
  "custom-fields-form": {
    "question": "What does `customFields` take?",
    "topic": "other-filters",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/CustomFieldFilter/properties/lname",
      "#/components/schemas/CustomFieldFilter/properties/selectedValue",
      "#/components/schemas/TaskFilter/properties/customFields"
    ],
    "answers": {
      "pairs": {
        "means": "Objects with `lname` and `selectedValue`, which a task matches that has such a field with this value."
      },
      "ignored": {
        "means": "A list of any objects, without an effect."
      }
    },
    "contract": {
      "answer": "pairs"
    },
    "why": "Fields have these keys in records, and the sample sends only an empty list.",
    "evidence": "inferred",
    "contradictions": [
      "G7"
    ],
    "asking": [
      "reads"
    ]
  },
  "custom-fields-lists": {
    "question": "When does a field that holds a list match a pair of `customFields`?",
    "topic": "other-filters",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/CustomFieldFilter/properties/selectedValue"
    ],
    "answers": {
      "entry": {
        "means": "When one of its entries is the value."
      },
      "never": {
        "means": "Never."
      }
    },
    "contract": {
      "answer": "entry"
    },
    "why": "It follows the reading of `channel`, which is a list in records too.",
    "evidence": "inferred",
    "asking": [
      "write"
    ],
    "contradictions": []
  },
  "custom-fields-null": {
    "question": "What does a `selectedValue` of `null` in `customFields` find?",
    "topic": "other-filters",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/CustomFieldFilter/properties/selectedValue"
    ],
    "answers": {
      "without-value": {
        "means": "Tasks that have the field with `null` or without `selectedValue`."
      },
      "nothing": {
        "means": "No task."
      },
      "refused": {
        "means": "The request is refused as a body that breaks the schema."
      }
    },
    "contract": {
      "answer": "without-value"
    },
    "why": "Records show `null` for a field without a value.",
    "evidence": "inferred",
    "asking": [
      "reads"
    ],
    "contradictions": []
  },
  "custom-fields-together": {
    "question": "Must a task match every pair of `customFields`, or one of them?",
    "topic": "combining",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/customFields"
    ],
    "answers": {
      "any": {
        "means": "A task is found when at least one pair matches."
      },
      "every": {
        "means": "A task is found when all pairs match."
      },
      "every-field": {
        "means": "A task is found when, of each field named, at least one pair matches."
      }
    },
    "contract": {
      "answer": "any"
    },
    "why": "It follows the rule for the values inside one list.",
    "evidence": "inferred",
    "asking": [
      "reads"
    ],
    "contradictions": []
  },
  "date-forms": {
    "question": "Which forms of a date does a search take?",
    "topic": "where-and-when",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/startDate",
      "#/components/schemas/TaskFilter/properties/endDate",
      "#/components/schemas/TaskFilter/properties/dueDate"
    ],
    "answers": {
      "utc": {
        "means": "ISO 8601 in UTC with `Z` and at most milliseconds; any other form is refused as a body that breaks the schema."
      },
      "any-offset": {
        "means": "Also with an offset such as `+05:30`, and with finer fractions, which are cut to milliseconds."
      },
      "any-offset-or-day": {
        "means": "Also a date without a time, which stands for its first moment in UTC."
      }
    },
    "contract": {
      "answer": "utc"
    },
    "why": "The samples show no other form.",
    "evidence": "sample",
    "contradictions": [
      "G5"
    ],
    "asking": [
      "reads"
    ]
  },
  "deepest-body": {
    "question": "How deep may lists and objects of a body be nested?",
    "topic": "refusals",
    "operations": [
      "getTasks",
      "updateTask"
    ],
    "elements": [
      "#/components/responses/BadRequest"
    ],
    "answers": {
      "refused": {
        "means": "A body nested deeper than this number of levels is refused as one that cannot be read.",
        "value": {
          "type": "integer",
          "minimum": 8
        }
      },
      "unlimited": {
        "means": "No depth is refused that a test would send."
      }
    },
    "contract": {
      "answer": "refused",
      "value": 32
    },
    "why": "The vendor states no limit; this contract sets one because a host must have one.",
    "evidence": "inferred",
    "contradictions": [
      "G25"
    ],
    "asking": [
      "reads"
    ]
  },
  "default-limit": {
    "question": "How many tasks does a page hold at most when `limit` is not sent?",
    "topic": "paging",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/limit",
      "#/components/schemas/TaskPage/properties/limit"
    ],
    "answers": {
      "number": {
        "means": "A request without `limit` is answered as if it had sent this number.",
        "value": {
          "type": "integer",
          "minimum": 1
        }
      }
    },
    "contract": {
      "answer": "number",
      "value": 50
    },
    "why": "The request sample sends 50, and the vendor's sample of Get Cases answers a request without `limit` with 50.",
    "evidence": "sibling",
    "contradictions": [
      "G12",
      "G25"
    ],
    "asking": [
      "reads"
    ]
  },
  "default-order": {
    "question": "How are tasks ordered without `sortBy`?",
    "topic": "order",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/sortBy"
    ],
    "answers": {
      "newest-first": {
        "means": "By `createdAt`, descending."
      },
      "oldest-first": {
        "means": "By `createdAt`, ascending."
      },
      "last-changed-first": {
        "means": "By `updatedAt`, descending."
      },
      "by-id": {
        "means": "By `_id`, ascending."
      }
    },
    "contract": {
      "answer": "newest-first"
    },
    "why": "Lists of work show the newest first, and the vendor states no order.",
    "evidence": "inferred",
    "contradictions": [
      "G3"
    ],
    "asking": [
      "reads"
    ]
  },
  "due-date-and-eta": {
    "question": "Do `dueDate` and `ETA` of a task follow each other?",
    "topic": "updates",
    "operations": [
      "updateTask"
    ],
    "elements": [
      "#/components/schemas/Task/properties/dueDate",
      "#/components/schemas/Task/properties/ETA",
      "#/components/schemas/TaskUpdate/properties/dueDate",
      "#/components/schemas/TaskUpdate/properties/ETA"
    ],
    "answers": {
      "follow": {
        "means": "Each follows when the other is set or cleared."
      },
      "eta-follows": {
        "means": "`ETA` follows `dueDate`; `ETA` alone changes nothing else."
      },
      "independent": {
        "means": "Neither follows the other."
      }
    },
    "contract": {
      "answer": "follow"
    },
    "why": "The vendor's sample of a case shows one moment in both.",
    "evidence": "sibling",
    "contradictions": [
      "U8",
      "B2"
    ],
    "asking": [
      "write"
    ]
  },
  "due-date-beside-eta": {
    "question": "Which counts when an update sends both `dueDate` and `ETA`?",
    "topic": "updates",
    "operations": [
      "updateTask"
    ],
    "elements": [
      "#/components/schemas/TaskUpdate/properties/dueDate",
      "#/components/schemas/TaskUpdate/properties/ETA"
    ],
    "answers": {
      "due-date": {
        "means": "`dueDate`."
      },
      "eta": {
        "means": "`ETA`."
      },
      "each": {
        "means": "Each for itself."
      }
    },
    "contract": {
      "answer": "due-date"
    },
    "why": "A number of milliseconds cannot be misread.",
    "evidence": "inferred",
    "contradictions": [
      "U8"
    ],
    "asking": [
      "write"
    ]
  },
  "due-date-precision": {
    "question": "How exactly must a due moment agree with the filter `dueDate`?",
    "topic": "where-and-when",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/dueDate"
    ],
    "answers": {
      "millisecond": {
        "means": "To the millisecond."
      },
      "utc-day": {
        "means": "Both lie in the same day of UTC."
      },
      "callers-day": {
        "means": "Both lie in the same day of the caller, by the header `X-Timezone-Offset`, or of UTC without it."
      }
    },
    "contract": {
      "answer": "millisecond"
    },
    "why": "The table calls it the exact due date.",
    "evidence": "documented",
    "contradictions": [
      "G5"
    ],
    "asking": [
      "reads"
    ]
  },
  "empty-list": {
    "question": "What does an empty list of a filter ask for?",
    "topic": "combining",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter"
    ],
    "answers": {
      "nothing": {
        "means": "It is no filter."
      },
      "no-task": {
        "means": "It finds no task."
      }
    },
    "contract": {
      "answer": "nothing"
    },
    "why": "The request sample sends five empty lists beside filters that are meant to find tasks.",
    "evidence": "sample",
    "contradictions": [
      "G22"
    ],
    "asking": [
      "reads"
    ]
  },
  "empty-text": {
    "question": "What does an empty `searchText` ask for?",
    "topic": "combining",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/searchText"
    ],
    "answers": {
      "nothing": {
        "means": "It is no filter."
      },
      "no-task": {
        "means": "It finds no task."
      },
      "refused": {
        "means": "The request is refused as a body that breaks the schema."
      }
    },
    "contract": {
      "answer": "nothing"
    },
    "why": "The request sample sends it beside filters that are meant to find tasks.",
    "evidence": "sample",
    "contradictions": [
      "G22"
    ],
    "asking": [
      "reads"
    ]
  },
  "empty-update": {
    "question": "What does an update without a key do?",
    "topic": "updates",
    "operations": [
      "updateTask"
    ],
    "elements": [
      "#/components/schemas/TaskUpdate"
    ],
    "answers": {
      "nothing": {
        "means": "Nothing; `updatedAt` stays."
      },
      "touches": {
        "means": "`updatedAt` moves."
      },
      "refused": {
        "means": "The request is refused as a body that breaks the schema."
      }
    },
    "contract": {
      "answer": "nothing"
    },
    "why": "Sending the same body again shall give the same record.",
    "evidence": "inferred",
    "contradictions": [
      "U25"
    ],
    "asking": [
      "write"
    ]
  },
  "error-media-type": {
    "question": "Which media type does an answer have that tells of an error?",
    "topic": "refusals",
    "operations": [
      "getTasks",
      "updateTask"
    ],
    "elements": [
      "#/components/schemas/ErrorBody"
    ],
    "answers": {
      "json": {
        "means": "`application/json`, as every other answer."
      },
      "problem-json": {
        "means": "`application/problem+json`."
      },
      "absent": {
        "means": "None; the header `Content-Type` is not there."
      }
    },
    "contract": {
      "answer": "json"
    },
    "why": "The vendor's samples of errors are JSON, and no page shows headers of answers.",
    "evidence": "inferred",
    "contradictions": [
      "G25"
    ],
    "asking": [
      "reads"
    ]
  },
  "error-names-key": {
    "question": "Does the refusal of a body name the key that breaks the schema?",
    "topic": "refusals",
    "operations": [
      "getTasks",
      "updateTask"
    ],
    "elements": [
      "#/components/responses/PreconditionFailed"
    ],
    "answers": {
      "pointer": {
        "means": "The message holds a JSON Pointer to the key."
      },
      "silent": {
        "means": "The message is the same for every key."
      }
    },
    "contract": {
      "answer": "pointer"
    },
    "why": "A caller can mend only what is named; the vendor's sibling APIs do not name it.",
    "evidence": "inferred",
    "contradictions": [
      "G25"
    ],
    "asking": [
      "reads"
    ]
  },
  "error-text-key": {
    "question": "Under which key does an error say what went wrong?",
    "topic": "refusals",
    "operations": [
      "getTasks",
      "updateTask"
    ],
    "elements": [
      "#/components/schemas/ErrorItem/properties/msg"
    ],
    "answers": {
      "msg": {
        "means": "`msg`."
      },
      "message": {
        "means": "`message`."
      }
    },
    "contract": {
      "answer": "msg"
    },
    "why": "Most of the vendor's sibling APIs send `msg`, and one sends `message`.",
    "evidence": "sibling",
    "contradictions": [
      "G25"
    ],
    "asking": [
      "reads"
    ]
  },
  "eta-list-day": {
    "question": "Whose day is \"today\" in `ETAlist`?",
    "topic": "where-and-when",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/parameters/TimezoneOffset",
      "#/components/schemas/TaskFilter/properties/ETAlist"
    ],
    "answers": {
      "callers": {
        "means": "The caller's by the header `X-Timezone-Offset`, or that of UTC without it."
      },
      "utc": {
        "means": "That of UTC, whatever the header says."
      }
    },
    "contract": {
      "answer": "callers"
    },
    "why": "The samples send the header, and nothing else in the request has a use for it.",
    "evidence": "inferred",
    "contradictions": [
      "G16"
    ],
    "asking": [
      "reads"
    ]
  },
  "eta-list-resolved": {
    "question": "Does `ETAlist` find tasks that are resolved or closed?",
    "topic": "where-and-when",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/ETAlist"
    ],
    "answers": {
      "found": {
        "means": "Only the time counts."
      },
      "left-out": {
        "means": "Tasks whose status category is resolved or closed match none of the values."
      }
    },
    "contract": {
      "answer": "found"
    },
    "why": "Filters are independent of each other, and `unresolved` is there to leave them out.",
    "evidence": "inferred",
    "contradictions": [
      "G23"
    ],
    "asking": [
      "reads"
    ]
  },
  "eta-list-values": {
    "question": "What does `ETAlist` take?",
    "topic": "where-and-when",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/EtaBucket",
      "#/components/schemas/TaskFilter/properties/ETAlist"
    ],
    "answers": {
      "buckets": {
        "means": "`overdue`, `dueToday` and `upcoming`; any other value is refused as a body that breaks the schema."
      },
      "ignored": {
        "means": "Any texts, without an effect."
      }
    },
    "contract": {
      "answer": "buckets"
    },
    "why": "The vendor's user interface tells these three apart, and the sample sends only an empty list.",
    "evidence": "inferred",
    "contradictions": [
      "G7"
    ],
    "asking": [
      "reads"
    ]
  },
  "eta-list-without-due": {
    "question": "Does `ETAlist` find tasks without a due date?",
    "topic": "where-and-when",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/ETAlist"
    ],
    "answers": {
      "left-out": {
        "means": "They match none of the values."
      },
      "upcoming": {
        "means": "They match `upcoming`."
      }
    },
    "contract": {
      "answer": "left-out"
    },
    "why": "A moment that is not there lies nowhere.",
    "evidence": "inferred",
    "contradictions": [
      "G7"
    ],
    "asking": [
      "reads"
    ]
  },
  "false-flag": {
    "question": "What does a flag of `false` ask for?",
    "topic": "combining",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/unresolved",
      "#/components/schemas/TaskFilter/properties/unassigned",
      "#/components/schemas/TaskFilter/properties/mycase",
      "#/components/schemas/TaskFilter/properties/mytask"
    ],
    "answers": {
      "nothing": {
        "means": "It is no filter."
      },
      "opposite": {
        "means": "It finds the tasks that `true` does not find."
      }
    },
    "contract": {
      "answer": "nothing"
    },
    "why": "The request sample sends `unresolved` false beside a status that is in progress, which would find nothing under the opposite.",
    "evidence": "sample",
    "contradictions": [
      "G22"
    ],
    "asking": [
      "reads"
    ]
  },
  "filters-together": {
    "question": "Must a task match every filter that is sent, or one of them?",
    "topic": "combining",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter"
    ],
    "answers": {
      "every": {
        "means": "A task is found when it matches all of them (AND)."
      },
      "any": {
        "means": "A task is found when it matches at least one of them (OR)."
      }
    },
    "contract": {
      "answer": "every"
    },
    "why": "The request sample combines six filters, as a list in a user interface does that is narrowed step by step.",
    "evidence": "inferred",
    "contradictions": [
      "G22",
      "G23"
    ],
    "asking": [
      "reads"
    ]
  },
  "first-page-number": {
    "question": "What number does the first page have?",
    "topic": "paging",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskPage/properties/page"
    ],
    "answers": {
      "one": {
        "means": "The page of `skip` 0 has the number 1."
      },
      "zero": {
        "means": "The page of `skip` 0 has the number 0, and each following page one more."
      }
    },
    "contract": {
      "answer": "one"
    },
    "why": "The sample of the answer shows 1 for what seems to be the first page, since the only task is on it.",
    "evidence": "sample",
    "contradictions": [
      "G13"
    ],
    "asking": [
      "reads"
    ]
  },
  "largest-body": {
    "question": "How large may a body be?",
    "topic": "refusals",
    "operations": [
      "getTasks",
      "updateTask"
    ],
    "elements": [
      "#/components/responses/BadRequest"
    ],
    "answers": {
      "refused": {
        "means": "A body of more than this number of bytes is refused.",
        "value": {
          "type": "integer",
          "minimum": 1024
        }
      },
      "unlimited": {
        "means": "No size is refused that a test would send."
      }
    },
    "contract": {
      "answer": "refused",
      "value": 1048576
    },
    "why": "The vendor states no limit; this contract sets one because a host must have one.",
    "evidence": "inferred",
    "contradictions": [
      "G25"
    ],
    "asking": [
      "many-requests"
    ]
  },
  "largest-limit": {
    "question": "What happens to a `limit` above the largest one?",
    "topic": "paging",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/limit",
      "#/components/schemas/TaskPage/properties/limit"
    ],
    "answers": {
      "refused": {
        "means": "A `limit` above this number is refused as a body that breaks the schema.",
        "value": {
          "type": "integer",
          "minimum": 1
        }
      },
      "capped": {
        "means": "A `limit` above this number counts as this number, and the answer's `limit` is this number.",
        "value": {
          "type": "integer",
          "minimum": 1
        }
      },
      "capped-silently": {
        "means": "A page holds at most this number of tasks, and the answer's `limit` is the number that was sent.",
        "value": {
          "type": "integer",
          "minimum": 1
        }
      },
      "unlimited": {
        "means": "Any whole number from 1 on is taken as it is."
      }
    },
    "contract": {
      "answer": "refused",
      "value": 1000
    },
    "why": "The vendor states no largest number; this contract sets one so that a page stays of a size that a host can give.",
    "evidence": "inferred",
    "contradictions": [
      "G12",
      "G25"
    ],
    "asking": [
      "reads"
    ]
  },
  "limit-zero": {
    "question": "What does a `limit` of 0 ask for?",
    "topic": "paging",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/limit"
    ],
    "answers": {
      "refused": {
        "means": "The request is refused as a body that breaks the schema."
      },
      "default": {
        "means": "The request is answered as if it had no `limit`."
      },
      "no-tasks": {
        "means": "The page is empty, and `totalResults` is still counted."
      }
    },
    "contract": {
      "answer": "refused"
    },
    "why": "A page of no tasks has no number, so that `page` and `totalPages` would have no value.",
    "evidence": "inferred",
    "contradictions": [
      "G25"
    ],
    "asking": [
      "reads"
    ]
  },
  "longest-list": {
    "question": "How many values may a list of a filter hold?",
    "topic": "combining",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter"
    ],
    "answers": {
      "refused": {
        "means": "A list with more than this number of values is refused as a body that breaks the schema.",
        "value": {
          "type": "integer",
          "minimum": 1
        }
      },
      "unlimited": {
        "means": "A list of any length is taken, as far as the body's size allows."
      }
    },
    "contract": {
      "answer": "refused",
      "value": 100
    },
    "why": "The vendor states no limit; this contract sets one so that a search stays of a size that a host can serve.",
    "evidence": "inferred",
    "contradictions": [
      "G25"
    ],
    "asking": [
      "reads"
    ]
  },
  "malformed-body": {
    "question": "Which status and code answer a body that is not JSON?",
    "topic": "refusals",
    "operations": [
      "getTasks",
      "updateTask"
    ],
    "elements": [
      "#/components/responses/BadRequest"
    ],
    "answers": {
      "refused": {
        "means": "With this HTTP status, and this code in the error.",
        "value": "refusal"
      }
    },
    "contract": {
      "answer": "refused",
      "value": {
        "status": 400,
        "code": 400
      }
    },
    "why": "HTTP has this status for a request that cannot be read.",
    "evidence": "inferred",
    "contradictions": [
      "G25",
      "U25"
    ],
    "asking": [
      "reads"
    ]
  },
  "me-without-subject": {
    "question": "What do `mytask` and `mycase` find when the token has no `sub`?",
    "topic": "who",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/securitySchemes/auth",
      "#/components/schemas/TaskFilter/properties/mycase",
      "#/components/schemas/TaskFilter/properties/mytask"
    ],
    "answers": {
      "nothing": {
        "means": "No task."
      },
      "ignored": {
        "means": "They are no filter then."
      },
      "refused": {
        "means": "The request is refused as a body that breaks the schema."
      }
    },
    "contract": {
      "answer": "nothing"
    },
    "why": "Nobody has tasks of their own when nobody is named.",
    "evidence": "inferred",
    "contradictions": [
      "G20"
    ],
    "asking": [
      "other-token"
    ]
  },
  "me": {
    "question": "Who is \"me\" in `mytask` and `mycase`?",
    "topic": "who",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/securitySchemes/auth",
      "#/components/schemas/TaskFilter/properties/mycase",
      "#/components/schemas/TaskFilter/properties/mytask"
    ],
    "answers": {
      "subject": {
        "means": "The user in the claim `sub` of the token, compared with `agentId` and `aId` of `currAssignee`."
      },
      "agent-id": {
        "means": "The user in the claim `sub` of the token, compared with `agentId` of `currAssignee` alone."
      },
      "nobody": {
        "means": "Nobody, so that the filters find nothing."
      }
    },
    "contract": {
      "answer": "subject"
    },
    "why": "The vendor's recipe for tokens puts the user into `sub`.",
    "evidence": "inferred",
    "contradictions": [
      "G20"
    ],
    "asking": [
      "other-token"
    ]
  },
  "mine-keys": {
    "question": "Which of `mytask` and `mycase` has an effect?",
    "topic": "who",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/mycase",
      "#/components/schemas/TaskFilter/properties/mytask"
    ],
    "answers": {
      "both": {
        "means": "Each of them, with the same meaning."
      },
      "mytask-only": {
        "means": "`mytask`; `mycase` is taken and has no effect."
      },
      "mycase-only": {
        "means": "`mycase`; `mytask` is taken and has no effect."
      }
    },
    "contract": {
      "answer": "both"
    },
    "why": "One stands in the table and the other in the sample.",
    "evidence": "inferred",
    "contradictions": [
      "G2"
    ],
    "asking": [
      "reads"
    ]
  },
  "moment-form": {
    "question": "How does a record write a moment as text?",
    "topic": "where-and-when",
    "operations": [
      "getTasks",
      "updateTask"
    ],
    "elements": [
      "#/components/schemas/Timestamp",
      "#/components/schemas/Eta"
    ],
    "answers": {
      "milliseconds": {
        "means": "In UTC with `Z` and three digits of a second."
      },
      "seconds": {
        "means": "In UTC with `Z`, without the part of a second that the moment may have."
      },
      "offset": {
        "means": "With an offset such as `+05:30` in place of `Z`, and three digits of a second."
      }
    },
    "contract": {
      "answer": "milliseconds"
    },
    "why": "Each sample of a moment on both pages is written so.",
    "evidence": "sample",
    "asking": [
      "reads"
    ],
    "contradictions": []
  },
  "page-between": {
    "question": "What number does a page have whose `skip` is not a multiple of `limit`?",
    "topic": "paging",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskPage/properties/page"
    ],
    "answers": {
      "rounded-down": {
        "means": "`page` is the first page's number plus `floor(skip / limit)`."
      },
      "rounded-up": {
        "means": "`page` is the first page's number plus `ceil(skip / limit)`."
      }
    },
    "contract": {
      "answer": "rounded-down"
    },
    "why": "The first task of the page stands on that page of a list that is cut at multiples of `limit`.",
    "evidence": "inferred",
    "contradictions": [
      "G13"
    ],
    "asking": [
      "reads"
    ]
  },
  "pages-of-nothing": {
    "question": "How many pages does a search have that finds nothing?",
    "topic": "paging",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskPage/properties/totalPages"
    ],
    "answers": {
      "zero": {
        "means": "`totalPages` is 0."
      },
      "one": {
        "means": "`totalPages` is 1."
      }
    },
    "contract": {
      "answer": "zero"
    },
    "why": "It follows from `ceil(totalResults / limit)`.",
    "evidence": "inferred",
    "contradictions": [
      "G25"
    ],
    "asking": [
      "reads"
    ]
  },
  "people-names-case": {
    "question": "Does case matter to names in the filters `agents`, `queues` and `channel`?",
    "topic": "who",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/channel",
      "#/components/schemas/TaskFilter/properties/queues",
      "#/components/schemas/TaskFilter/properties/agents"
    ],
    "answers": {
      "ignored": {
        "means": "`default queue` finds `Default Queue`. Identifiers are compared exactly."
      },
      "exact": {
        "means": "The value must be the same text."
      }
    },
    "contract": {
      "answer": "ignored"
    },
    "why": "It follows the reading of `status` and `priority`, whose spellings differ within one page.",
    "evidence": "inferred",
    "contradictions": [
      "G10",
      "G11"
    ],
    "asking": [
      "reads"
    ]
  },
  "priority-key": {
    "question": "Which keys of a priority does the filter `priority` match?",
    "topic": "names",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/priority"
    ],
    "answers": {
      "name": {
        "means": "Its `name`."
      },
      "name-or-id": {
        "means": "Its `name` or its `_id`."
      }
    },
    "contract": {
      "answer": "name"
    },
    "why": "Table and samples give names.",
    "evidence": "inferred",
    "contradictions": [
      "G8",
      "B3"
    ],
    "asking": [
      "reads"
    ]
  },
  "priority-matching": {
    "question": "How does the filter `priority` compare names?",
    "topic": "names",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/priority"
    ],
    "answers": {
      "exact": {
        "means": "The name must be the same text."
      },
      "ignoring-case": {
        "means": "Case does not matter: `high` finds `High`."
      },
      "ignoring-separators": {
        "means": "Neither case matters nor whether words are parted by a space, a hyphen or an underscore."
      }
    },
    "contract": {
      "answer": "ignoring-separators"
    },
    "why": "The table has `high` and the samples `Critical` and `Medium`; words are parted as the filter `status` takes them.",
    "evidence": "inferred",
    "contradictions": [
      "G8"
    ],
    "asking": [
      "reads"
    ]
  },
  "queues-key": {
    "question": "Which keys of a queue does the filter `queues` match?",
    "topic": "who",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/queues"
    ],
    "answers": {
      "name-or-id": {
        "means": "Its `name` or its `_id`."
      },
      "name": {
        "means": "Its `name`."
      },
      "id": {
        "means": "Its `_id`."
      }
    },
    "contract": {
      "answer": "name-or-id"
    },
    "why": "The table's `SupportQueue1` is written like a name, and records hold both.",
    "evidence": "inferred",
    "contradictions": [
      "G11"
    ],
    "asking": [
      "reads"
    ]
  },
  "queues-past": {
    "question": "Does the filter `queues` find a task that has left the queue?",
    "topic": "who",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/queues"
    ],
    "answers": {
      "found": {
        "means": "Each entry of the record's `queues` counts, whatever its `status`."
      },
      "left-out": {
        "means": "Only `currQueue` and entries of `queues` whose `status` is `ACTIVE` count."
      }
    },
    "contract": {
      "answer": "found"
    },
    "why": "The entries are what a record holds, and no source says what their `status` does.",
    "evidence": "inferred",
    "contradictions": [
      "G11"
    ],
    "asking": [
      "write"
    ]
  },
  "rate-limit-status": {
    "question": "Which status answers a call over a rate limit?",
    "topic": "refusals",
    "operations": [
      "getTasks",
      "updateTask"
    ],
    "elements": [
      "#/components/responses/TooManyRequests"
    ],
    "answers": {
      "number": {
        "means": "With this HTTP status.",
        "value": {
          "type": "integer",
          "minimum": 400,
          "maximum": 599
        }
      }
    },
    "contract": {
      "answer": "number",
      "value": 429
    },
    "why": "HTTP has this status for it, and programs of integrators wait for it. The vendor states only the messages.",
    "evidence": "inferred",
    "contradictions": [
      "U25"
    ],
    "asking": [
      "many-requests"
    ]
  },
  "rate-limit-wait": {
    "question": "Does the answer to a call over a rate limit carry `Retry-After`?",
    "topic": "refusals",
    "operations": [
      "getTasks",
      "updateTask"
    ],
    "elements": [
      "#/components/headers/RetryAfter"
    ],
    "answers": {
      "sent": {
        "means": "It does."
      },
      "absent": {
        "means": "It does not."
      }
    },
    "contract": {
      "answer": "sent"
    },
    "why": "HTTP has the header for it. No page shows headers of answers.",
    "evidence": "inferred",
    "contradictions": [
      "U25"
    ],
    "asking": [
      "many-requests"
    ]
  },
  "read-after-write": {
    "question": "How soon does a search show what an update changed?",
    "topic": "updates",
    "operations": [
      "getTasks",
      "updateTask"
    ],
    "elements": [
      "#/components/schemas/TaskPage/properties/results"
    ],
    "answers": {
      "at-once": {
        "means": "Each search that begins after the answer to the update shows it."
      },
      "within": {
        "means": "After at most this number of milliseconds.",
        "value": {
          "type": "integer",
          "minimum": 1,
          "maximum": 900000
        }
      }
    },
    "contract": {
      "answer": "at-once"
    },
    "why": "No page speaks of a delay.",
    "evidence": "inferred",
    "asking": [
      "write"
    ],
    "contradictions": []
  },
  "refusal-order": {
    "question": "Which comes first when a request has a bad token and a body that cannot be read?",
    "topic": "refusals",
    "operations": [
      "getTasks",
      "updateTask"
    ],
    "elements": [
      "#/components/responses/Unauthorized"
    ],
    "answers": {
      "token": {
        "means": "The refusal of the token."
      },
      "body": {
        "means": "The refusal of the body."
      }
    },
    "contract": {
      "answer": "token"
    },
    "why": "Whoever may not call should learn nothing else.",
    "evidence": "inferred",
    "contradictions": [
      "G25"
    ],
    "asking": [
      "reads"
    ]
  },
  "refused-update": {
    "question": "Does an update that is refused for one key change the others?",
    "topic": "updates",
    "operations": [
      "updateTask"
    ],
    "elements": [
      "#/components/responses/PreconditionFailed"
    ],
    "answers": {
      "whole": {
        "means": "It changes nothing."
      },
      "partly": {
        "means": "The keys that break nothing are changed."
      }
    },
    "contract": {
      "answer": "whole"
    },
    "why": "Whoever gets an error expects that nothing happened.",
    "evidence": "inferred",
    "contradictions": [
      "U25"
    ],
    "asking": [
      "write"
    ]
  },
  "request-id": {
    "question": "Does an answer carry the header `X-Request-Id`?",
    "topic": "refusals",
    "operations": [
      "getTasks",
      "updateTask"
    ],
    "elements": [
      "#/components/headers/RequestId"
    ],
    "answers": {
      "sent": {
        "means": "Each answer does, with a value of its own."
      },
      "absent": {
        "means": "None does."
      }
    },
    "contract": {
      "answer": "sent"
    },
    "why": "A request that failed can be asked after only if it has a name. No page shows headers of answers.",
    "evidence": "inferred",
    "contradictions": [
      "G25"
    ],
    "asking": [
      "reads"
    ]
  },
  "same-value": {
    "question": "Does an update move `updatedAt` that sets a key to the value that it has?",
    "topic": "updates",
    "operations": [
      "updateTask"
    ],
    "elements": [
      "#/components/schemas/Task/properties/updatedAt"
    ],
    "answers": {
      "stays": {
        "means": "It does not."
      },
      "moves": {
        "means": "It does."
      }
    },
    "contract": {
      "answer": "stays"
    },
    "why": "Sending the same body again shall give the same record.",
    "evidence": "inferred",
    "asking": [
      "write"
    ],
    "contradictions": []
  },
  "search-accents": {
    "question": "Do accents matter to `searchText`?",
    "topic": "text",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/searchText"
    ],
    "answers": {
      "exact": {
        "means": "`resume` does not find `résumé`."
      },
      "ignored": {
        "means": "`resume` finds `résumé`, and the other way round."
      }
    },
    "contract": {
      "answer": "exact"
    },
    "why": "`lname` keeps accents.",
    "evidence": "inferred",
    "asking": [
      "write"
    ],
    "contradictions": []
  },
  "search-blanks": {
    "question": "Do blanks at the ends of `searchText` count?",
    "topic": "text",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/searchText"
    ],
    "answers": {
      "kept": {
        "means": "They are part of the text to find."
      },
      "trimmed": {
        "means": "They are cut off before the search."
      }
    },
    "contract": {
      "answer": "kept"
    },
    "why": "No page says that the text is changed.",
    "evidence": "inferred",
    "asking": [
      "reads"
    ],
    "contradictions": []
  },
  "search-case": {
    "question": "Does case matter to `searchText`?",
    "topic": "text",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/searchText"
    ],
    "answers": {
      "ignored": {
        "means": "`REFUND` finds `Refund`."
      },
      "exact": {
        "means": "Only the same letters in the same case match."
      }
    },
    "contract": {
      "answer": "ignored"
    },
    "why": "Records carry `lname`, the name in lower case, which serves such a search.",
    "evidence": "inferred",
    "asking": [
      "reads"
    ],
    "contradictions": []
  },
  "search-keys": {
    "question": "In which keys of a task does `searchText` look?",
    "topic": "text",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/searchText"
    ],
    "answers": {
      "name": {
        "means": "In `name` alone."
      },
      "name-or-ref": {
        "means": "In `name` and `refId`."
      },
      "name-or-desc": {
        "means": "In `name` and `desc`."
      },
      "name-ref-or-desc": {
        "means": "In `name`, `refId` and `desc`."
      }
    },
    "contract": {
      "answer": "name"
    },
    "why": "The table says that it searches for the name, while the vendor's user interface looks in more.",
    "evidence": "documented",
    "asking": [
      "reads"
    ],
    "contradictions": []
  },
  "search-place": {
    "question": "Where in the name must `searchText` stand?",
    "topic": "text",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/searchText"
    ],
    "answers": {
      "anywhere": {
        "means": "Any part of the name may be the text."
      },
      "start": {
        "means": "The name must begin with the text."
      },
      "word-start": {
        "means": "A word of the name must begin with the text."
      },
      "words": {
        "means": "The name must hold each word of the text as a whole word, in any order."
      }
    },
    "contract": {
      "answer": "anywhere"
    },
    "why": "The table speaks of searching for the name, and a search that people type rarely begins at the first letter.",
    "evidence": "inferred",
    "asking": [
      "reads"
    ],
    "contradictions": []
  },
  "search-wildcards": {
    "question": "Does a character of `searchText` stand for others?",
    "topic": "text",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/searchText"
    ],
    "answers": {
      "none": {
        "means": "Every character stands for itself."
      },
      "star": {
        "means": "`*` stands for any text, also for none."
      }
    },
    "contract": {
      "answer": "none"
    },
    "why": "No page speaks of wildcards.",
    "evidence": "inferred",
    "asking": [
      "reads"
    ],
    "contradictions": []
  },
  "selected-columns": {
    "question": "What does `selectedColumns` do?",
    "topic": "other-filters",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/selectedColumns"
    ],
    "answers": {
      "projects": {
        "means": "Records hold the keys that it names, and those that are always there."
      },
      "ignored": {
        "means": "Nothing; records are whole."
      }
    },
    "contract": {
      "answer": "projects"
    },
    "why": "Its name says so, and the sample sends only an empty list.",
    "evidence": "inferred",
    "contradictions": [
      "G7"
    ],
    "asking": [
      "reads"
    ]
  },
  "skip-beyond-end": {
    "question": "What does a `skip` beyond the last task give?",
    "topic": "paging",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/skip",
      "#/components/schemas/TaskPage/properties/results"
    ],
    "answers": {
      "empty-page": {
        "means": "An empty page with the total of the search."
      },
      "refused": {
        "means": "The request is refused as a body that breaks the schema."
      },
      "first-page": {
        "means": "The page of `skip` 0."
      }
    },
    "contract": {
      "answer": "empty-page"
    },
    "why": "A reader that pages while tasks leave the stream would otherwise fail at the end.",
    "evidence": "inferred",
    "contradictions": [
      "G25"
    ],
    "asking": [
      "reads"
    ]
  },
  "sort-created-date": {
    "question": "What does `createdDate` sort by?",
    "topic": "order",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/SortField",
      "#/components/schemas/SortOrder/properties/createdDate"
    ],
    "answers": {
      "created-at": {
        "means": "The same as `createdAt`."
      },
      "ignored": {
        "means": "It has no effect; the order is that without `sortBy`."
      }
    },
    "contract": {
      "answer": "created-at"
    },
    "why": "The table names it as an example, and records have only `createdAt`.",
    "evidence": "documented",
    "contradictions": [
      "G4"
    ],
    "asking": [
      "reads"
    ]
  },
  "sort-missing-values": {
    "question": "Where do tasks go that have no value in the sort key?",
    "topic": "order",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/sortBy"
    ],
    "answers": {
      "last": {
        "means": "At the end in either direction."
      },
      "first": {
        "means": "At the beginning in either direction."
      },
      "smallest": {
        "means": "Before all values when ascending, behind them when descending."
      },
      "largest": {
        "means": "Behind all values when ascending, before them when descending."
      }
    },
    "contract": {
      "answer": "last"
    },
    "why": "A task without a due date is the least pressing, whichever way a list is read.",
    "evidence": "inferred",
    "asking": [
      "reads"
    ],
    "contradictions": []
  },
  "sort-names": {
    "question": "How are names compared when tasks are sorted by `name`?",
    "topic": "order",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/sortBy"
    ],
    "answers": {
      "lower-case": {
        "means": "By their lower-case form, code point by code point."
      },
      "code-points": {
        "means": "As they are written, code point by code point, so that `Z` stands before `a`."
      },
      "by-language": {
        "means": "As a dictionary does, accents and case telling apart only what is otherwise equal (Unicode Collation Algorithm, root locale)."
      }
    },
    "contract": {
      "answer": "lower-case"
    },
    "why": "Records carry `lname`, the name in lower case, which serves such a comparison.",
    "evidence": "inferred",
    "asking": [
      "reads"
    ],
    "contradictions": []
  },
  "sort-several-keys": {
    "question": "What does a `sortBy` object with several keys do?",
    "topic": "order",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/SortOrder"
    ],
    "answers": {
      "refused": {
        "means": "The request is refused as a body that breaks the schema."
      },
      "in-turn": {
        "means": "The first key sorts, and each following key sorts what the ones before left equal."
      },
      "first-only": {
        "means": "The first key sorts, and the others have no effect."
      }
    },
    "contract": {
      "answer": "refused"
    },
    "why": "No source shows two keys, and the order of keys in a JSON object carries no meaning.",
    "evidence": "inferred",
    "contradictions": [
      "G3"
    ],
    "asking": [
      "reads"
    ]
  },
  "sort-text-direction": {
    "question": "In which direction does `sortBy` sort when it is only the name of a key?",
    "topic": "order",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/SortBy",
      "#/components/schemas/TaskFilter/properties/sortBy"
    ],
    "answers": {
      "ascending": {
        "means": "As with the direction `asc`."
      },
      "descending": {
        "means": "As with the direction `desc`."
      },
      "ignored": {
        "means": "The text has no effect; the order is that without `sortBy`."
      }
    },
    "contract": {
      "answer": "ascending"
    },
    "why": "Ascending is what a sort without a direction means elsewhere.",
    "evidence": "inferred",
    "contradictions": [
      "G3"
    ],
    "asking": [
      "reads"
    ]
  },
  "sort-ties": {
    "question": "How are tasks ordered that are equal in the sort key?",
    "topic": "order",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/sortBy"
    ],
    "answers": {
      "id-ascending": {
        "means": "By `_id`, ascending, in either direction."
      },
      "id-along": {
        "means": "By `_id`, in the direction of the sort."
      },
      "unstated": {
        "means": "In any order that stays the same while nothing changes."
      }
    },
    "contract": {
      "answer": "id-ascending"
    },
    "why": "Without a fixed order of equal tasks, pages overlap.",
    "evidence": "inferred",
    "asking": [
      "reads"
    ],
    "contradictions": []
  },
  "sort-unknown-key": {
    "question": "What does a `sortBy` do that names a key which this contract does not list?",
    "topic": "order",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/SortField",
      "#/components/schemas/TaskFilter/properties/sortBy"
    ],
    "answers": {
      "refused": {
        "means": "The request is refused as a body that breaks the schema."
      },
      "ignored": {
        "means": "It has no effect; the order is that without `sortBy`."
      }
    },
    "contract": {
      "answer": "refused"
    },
    "why": "A misspelt key that sorts nothing would go unnoticed.",
    "evidence": "inferred",
    "contradictions": [
      "G3"
    ],
    "asking": [
      "reads"
    ]
  },
  "status-completed": {
    "question": "Does the host complete a `status` or `priority` of which an update sends only the name?",
    "topic": "updates",
    "operations": [
      "updateTask"
    ],
    "elements": [
      "#/components/schemas/TaskUpdate/properties/status",
      "#/components/schemas/TaskUpdate/properties/priority"
    ],
    "answers": {
      "completed": {
        "means": "The record shows the whole entry of the account with that name."
      },
      "as-sent": {
        "means": "The record shows what was sent, with `lname` and, for the five standard names, `statusCategory`."
      }
    },
    "contract": {
      "answer": "completed"
    },
    "why": "Records show whole entries, and nobody can know the identifiers of an account before.",
    "evidence": "inferred",
    "contradictions": [
      "U16"
    ],
    "asking": [
      "write"
    ]
  },
  "status-key": {
    "question": "Which keys of a status does the filter `status` match?",
    "topic": "names",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/status"
    ],
    "answers": {
      "name": {
        "means": "Its `name`."
      },
      "name-or-id": {
        "means": "Its `name` or its `_id`."
      },
      "name-or-category": {
        "means": "Its `name` or its `statusCategory`."
      },
      "category": {
        "means": "Its `statusCategory`."
      }
    },
    "contract": {
      "answer": "name"
    },
    "why": "The value in the request sample is written like a name.",
    "evidence": "inferred",
    "contradictions": [
      "G9",
      "B3"
    ],
    "asking": [
      "reads"
    ]
  },
  "status-matching": {
    "question": "How does the filter `status` compare names?",
    "topic": "names",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/status"
    ],
    "answers": {
      "exact": {
        "means": "The name must be the same text."
      },
      "ignoring-case": {
        "means": "Case does not matter: `open` finds `Open`, and `in-progress` does not find `In Progress`."
      },
      "ignoring-separators": {
        "means": "Neither case matters nor whether words are parted by a space, a hyphen or an underscore: `in-progress` finds `In Progress`."
      }
    },
    "contract": {
      "answer": "ignoring-separators"
    },
    "why": "The request sample sends `In-Progress`, and the vendor's guide names the status `In Progress`.",
    "evidence": "inferred",
    "contradictions": [
      "G9"
    ],
    "asking": [
      "reads"
    ]
  },
  "status-named-by": {
    "question": "Which key of `status` and `priority` decides in an update when `name` and `_id` disagree?",
    "topic": "updates",
    "operations": [
      "updateTask"
    ],
    "elements": [
      "#/components/schemas/StatusInput/properties/name",
      "#/components/schemas/PriorityInput/properties/name",
      "#/components/schemas/TaskUpdate/properties/status",
      "#/components/schemas/TaskUpdate/properties/priority"
    ],
    "answers": {
      "name": {
        "means": "`name`."
      },
      "id": {
        "means": "`_id`, when the account has one of that identifier; otherwise `name`."
      }
    },
    "contract": {
      "answer": "name"
    },
    "why": "Identifiers differ from account to account, and filters take names.",
    "evidence": "inferred",
    "contradictions": [
      "U16",
      "B3"
    ],
    "asking": [
      "write"
    ]
  },
  "template-shown": {
    "question": "What does a record show for the identifier of a template that an update sends?",
    "topic": "updates",
    "operations": [
      "updateTask"
    ],
    "elements": [
      "#/components/schemas/Task/properties/taskTmp",
      "#/components/schemas/TaskUpdate/properties/caseTmp"
    ],
    "answers": {
      "name-or-as-sent": {
        "means": "`taskTmp` is the template's name, or the identifier where the host knows no such template."
      },
      "kept": {
        "means": "`taskTmp` stays as it was."
      }
    },
    "contract": {
      "answer": "name-or-as-sent"
    },
    "why": "The vendor's sample of creating a task sends an identifier and shows a name.",
    "evidence": "sibling",
    "contradictions": [
      "U1",
      "U2"
    ],
    "asking": [
      "spoiling-write"
    ]
  },
  "token-hs512": {
    "question": "Is a token accepted that is signed with HS512 and the right secret?",
    "topic": "tokens",
    "operations": [
      "getTasks",
      "updateTask"
    ],
    "elements": [
      "#/components/securitySchemes/auth"
    ],
    "answers": {
      "refused": {
        "means": "Only HS256 is taken."
      },
      "taken": {
        "means": "HS512 is taken as well."
      }
    },
    "contract": {
      "answer": "refused"
    },
    "why": "A member of the vendor's staff says in its forum that apps with an API scope take HS256 only; the vendor's own SDK can sign with HS512.",
    "evidence": "sibling",
    "asking": [
      "other-token"
    ],
    "contradictions": []
  },
  "token-leeway": {
    "question": "How long after its `exp` is a token still accepted, to allow for clocks that differ?",
    "topic": "tokens",
    "operations": [
      "getTasks",
      "updateTask"
    ],
    "elements": [
      "#/components/securitySchemes/auth"
    ],
    "answers": {
      "seconds": {
        "means": "For this number of seconds.",
        "value": {
          "type": "integer",
          "minimum": 0,
          "maximum": 300
        }
      }
    },
    "contract": {
      "answer": "seconds",
      "value": 0
    },
    "why": "No page speaks of it.",
    "evidence": "inferred",
    "asking": [
      "other-token"
    ],
    "contradictions": []
  },
  "token-other-claims": {
    "question": "Are `iss` and `aud` checked when a token carries them beside `appId`?",
    "topic": "tokens",
    "operations": [
      "getTasks",
      "updateTask"
    ],
    "elements": [
      "#/components/securitySchemes/auth"
    ],
    "answers": {
      "ignored": {
        "means": "They are not; the two claims have no effect."
      },
      "checked": {
        "means": "The token is refused unless `iss` is the client id of the app and `aud` names the host."
      }
    },
    "contract": {
      "answer": "ignored"
    },
    "why": "The vendor's recipe has neither, and its forum calls `aud` not mandatory.",
    "evidence": "inferred",
    "asking": [
      "other-token"
    ],
    "contradictions": []
  },
  "token-reuse": {
    "question": "May a token be sent more than once?",
    "topic": "tokens",
    "operations": [
      "getTasks",
      "updateTask"
    ],
    "elements": [
      "#/components/securitySchemes/auth"
    ],
    "answers": {
      "taken": {
        "means": "As often as wanted until it expires."
      },
      "once": {
        "means": "A token with the claim `jti` is refused from the second time on."
      }
    },
    "contract": {
      "answer": "taken"
    },
    "why": "The vendor enforces `jti` only in apps that ask for it.",
    "evidence": "sibling",
    "asking": [
      "other-token"
    ],
    "contradictions": []
  },
  "token-without-expiry": {
    "question": "Is a token accepted that has no `exp`?",
    "topic": "tokens",
    "operations": [
      "getTasks",
      "updateTask"
    ],
    "elements": [
      "#/components/securitySchemes/auth"
    ],
    "answers": {
      "taken": {
        "means": "It is, for ever."
      },
      "refused": {
        "means": "It is refused like a token that has expired."
      }
    },
    "contract": {
      "answer": "taken"
    },
    "why": "The tokens of the vendor's recipe have no `exp`.",
    "evidence": "sibling",
    "asking": [
      "other-token"
    ],
    "contradictions": []
  },
  "token-word": {
    "question": "May a word for the kind of credentials stand before the token in the header `auth`?",
    "topic": "tokens",
    "operations": [
      "getTasks",
      "updateTask"
    ],
    "elements": [
      "#/components/securitySchemes/auth"
    ],
    "answers": {
      "none": {
        "means": "No; a token with a word before it is refused with 401."
      },
      "bearer": {
        "means": "`Bearer` and one space, spelt so; a token alone is taken too."
      },
      "bearer-any-case": {
        "means": "The same, in letters of any case."
      },
      "any-scheme": {
        "means": "`Bearer`, `JWT` or `Token` and one space, in letters of any case; a token alone is taken too."
      }
    },
    "contract": {
      "answer": "none"
    },
    "why": "The samples of both pages send the token alone.",
    "evidence": "sample",
    "asking": [
      "other-token"
    ],
    "contradictions": []
  },
  "total-counted": {
    "question": "Does `totalResults` count every task that matches?",
    "topic": "paging",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskPage/properties/hasMore",
      "#/components/schemas/TaskPage/properties/totalPages",
      "#/components/schemas/TaskPage/properties/totalResults"
    ],
    "answers": {
      "exactly": {
        "means": "`totalResults` is the number of all tasks that match."
      },
      "up-to": {
        "means": "`totalResults` is the number of tasks that match, or this number when there are more; `totalPages` follows from it, and `hasMore` is still true while tasks follow.",
        "value": {
          "type": "integer",
          "minimum": 1
        }
      }
    },
    "contract": {
      "answer": "exactly"
    },
    "why": "The key is called a total.",
    "evidence": "sample",
    "asking": [
      "many-requests"
    ],
    "contradictions": []
  },
  "two-updates": {
    "question": "What is the result of two updates of a task at the same time?",
    "topic": "updates",
    "operations": [
      "updateTask"
    ],
    "elements": [
      "#/components/schemas/TaskUpdate"
    ],
    "answers": {
      "by-key": {
        "means": "Both are kept, and where they change the same key the last one wins."
      },
      "last-wins": {
        "means": "The record is that of the last one, which may undo keys that only the other changed."
      }
    },
    "contract": {
      "answer": "by-key"
    },
    "why": "An update names the keys that it changes.",
    "evidence": "inferred",
    "contradictions": [
      "U25"
    ],
    "asking": [
      "write",
      "many-requests"
    ]
  },
  "unassigned-beside-assignee": {
    "question": "Which counts when an update sends the `assigneeType` `unassigned` beside an agent in `currAssignee`?",
    "topic": "updates",
    "operations": [
      "updateTask"
    ],
    "elements": [
      "#/components/schemas/TaskUpdate/properties/assigneeType",
      "#/components/schemas/TaskUpdate/properties/currAssignee"
    ],
    "answers": {
      "unassigned": {
        "means": "`unassigned`; nobody has the task then."
      },
      "agent": {
        "means": "The agent; `assigneeType` becomes `agent`."
      },
      "both": {
        "means": "Both are stored as they were sent."
      }
    },
    "contract": {
      "answer": "unassigned"
    },
    "why": "A record that is `unassigned` shows `{}` as `currAssignee` in all samples.",
    "evidence": "inferred",
    "contradictions": [
      "U28"
    ],
    "asking": [
      "write"
    ]
  },
  "unassigned-in-queue": {
    "question": "Does `unassigned` find a task that waits in a queue?",
    "topic": "who",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/unassigned"
    ],
    "answers": {
      "left-out": {
        "means": "Only tasks whose `assigneeType` is `unassigned` are found."
      },
      "found": {
        "means": "Tasks without an agent in `currAssignee` are found, also when they wait in a queue."
      }
    },
    "contract": {
      "answer": "left-out"
    },
    "why": "`assigneeType` has a value of its own for tasks in a queue.",
    "evidence": "inferred",
    "contradictions": [
      "G23"
    ],
    "asking": [
      "reads"
    ]
  },
  "unknown-name": {
    "question": "What does a filter find by a status or priority that no task has?",
    "topic": "names",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/priority",
      "#/components/schemas/TaskFilter/properties/status"
    ],
    "answers": {
      "nothing": {
        "means": "No task."
      },
      "refused": {
        "means": "The request is refused as a body that breaks the schema."
      },
      "ignored": {
        "means": "The value counts as not sent; a list of nothing else is no filter."
      }
    },
    "contract": {
      "answer": "nothing"
    },
    "why": "The table names `new`, which no status is called, without a word of warning.",
    "evidence": "inferred",
    "contradictions": [
      "G9"
    ],
    "asking": [
      "reads"
    ]
  },
  "unknown-search-key": {
    "question": "What happens to a key of a search that this contract does not name?",
    "topic": "other-filters",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter"
    ],
    "answers": {
      "refused": {
        "means": "The request is refused as a body that breaks the schema."
      },
      "ignored": {
        "means": "It has no effect."
      }
    },
    "contract": {
      "answer": "refused"
    },
    "why": "A misspelt filter that filters nothing would go unnoticed.",
    "evidence": "inferred",
    "contradictions": [
      "G7"
    ],
    "asking": [
      "reads"
    ]
  },
  "unknown-stream": {
    "question": "Which status and code answer a call for an unknown stream?",
    "topic": "refusals",
    "operations": [
      "getTasks",
      "updateTask"
    ],
    "elements": [
      "#/components/responses/BadRequest"
    ],
    "answers": {
      "refused": {
        "means": "With this HTTP status, and this code in the error.",
        "value": "refusal"
      }
    },
    "contract": {
      "answer": "refused",
      "value": {
        "status": 400,
        "code": 400
      }
    },
    "why": "The vendor's sibling APIs answer so, with the message \"Invalid StreamId\".",
    "evidence": "sibling",
    "contradictions": [
      "G25",
      "U25"
    ],
    "asking": [
      "reads"
    ]
  },
  "unknown-task": {
    "question": "Which status and code answer an update of an unknown task?",
    "topic": "refusals",
    "operations": [
      "updateTask"
    ],
    "elements": [
      "#/components/responses/BadRequest"
    ],
    "answers": {
      "refused": {
        "means": "With this HTTP status, and this code in the error.",
        "value": "refusal"
      }
    },
    "contract": {
      "answer": "refused",
      "value": {
        "status": 400,
        "code": 400
      }
    },
    "why": "The vendor's sibling APIs answer an unknown identifier so.",
    "evidence": "sibling",
    "contradictions": [
      "U25"
    ],
    "asking": [
      "write"
    ]
  },
  "unknown-update-key": {
    "question": "What happens to a key of an update that this contract does not name?",
    "topic": "updates",
    "operations": [
      "updateTask"
    ],
    "elements": [
      "#/components/schemas/TaskUpdate"
    ],
    "answers": {
      "refused": {
        "means": "The request is refused as a body that breaks the schema."
      },
      "ignored": {
        "means": "It has no effect."
      },
      "stored": {
        "means": "The record shows it as it was sent."
      }
    },
    "contract": {
      "answer": "refused"
    },
    "why": "A misspelt key that changes nothing would go unnoticed.",
    "evidence": "inferred",
    "contradictions": [
      "U7"
    ],
    "asking": [
      "spoiling-write"
    ]
  },
  "unresolved-without-category": {
    "question": "Does `unresolved` find a task whose status has no category?",
    "topic": "who",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/unresolved"
    ],
    "answers": {
      "found": {
        "means": "Such a task counts as unresolved."
      },
      "left-out": {
        "means": "Only tasks are found whose status has a category, other than resolved and closed."
      }
    },
    "contract": {
      "answer": "found"
    },
    "why": "A task of which nobody said that it is done should not vanish from a list of open work.",
    "evidence": "inferred",
    "asking": [
      "spoiling-write"
    ],
    "contradictions": []
  },
  "update-empty-object": {
    "question": "What does `{}` for `currAssignee` do in an update?",
    "topic": "updates",
    "operations": [
      "updateTask"
    ],
    "elements": [
      "#/components/schemas/TaskUpdate/properties/currAssignee"
    ],
    "answers": {
      "clears": {
        "means": "It takes the assignee away."
      },
      "ignored": {
        "means": "It changes nothing."
      }
    },
    "contract": {
      "answer": "clears"
    },
    "why": "Records show `{}` when nobody has the task.",
    "evidence": "inferred",
    "contradictions": [
      "U27"
    ],
    "asking": [
      "write"
    ]
  },
  "update-empty-text": {
    "question": "What does `\"\"` for `desc` do in an update?",
    "topic": "updates",
    "operations": [
      "updateTask"
    ],
    "elements": [
      "#/components/schemas/TaskUpdate/properties/desc"
    ],
    "answers": {
      "value": {
        "means": "The record shows `\"\"`."
      },
      "clears": {
        "means": "It clears the key as `null` would."
      }
    },
    "contract": {
      "answer": "value"
    },
    "why": "An empty text is a text.",
    "evidence": "inferred",
    "contradictions": [
      "U27"
    ],
    "asking": [
      "write"
    ]
  },
  "update-null": {
    "question": "What does `null` in an update do?",
    "topic": "updates",
    "operations": [
      "updateTask"
    ],
    "elements": [
      "#/components/schemas/TaskUpdate/properties/desc",
      "#/components/schemas/TaskUpdate/properties/language",
      "#/components/schemas/TaskUpdate/properties/priority",
      "#/components/schemas/TaskUpdate/properties/dueDate",
      "#/components/schemas/TaskUpdate/properties/currAssignee",
      "#/components/schemas/TaskUpdate/properties/ETA"
    ],
    "answers": {
      "clears": {
        "means": "It clears the key."
      },
      "ignored": {
        "means": "The key counts as not sent."
      },
      "refused": {
        "means": "The request is refused as a body that breaks the schema."
      }
    },
    "contract": {
      "answer": "clears"
    },
    "why": "No other value can stand for nothing in every type.",
    "evidence": "inferred",
    "contradictions": [
      "U27"
    ],
    "asking": [
      "write"
    ]
  },
  "update-of-lists": {
    "question": "Does a list in an update replace that of the record, or is it appended to it?",
    "topic": "updates",
    "operations": [
      "updateTask"
    ],
    "elements": [
      "#/components/schemas/TaskUpdate/properties/tags",
      "#/components/schemas/TaskUpdate/properties/sessIds",
      "#/components/schemas/TaskUpdate/properties/convIds",
      "#/components/schemas/TaskUpdate/properties/fields",
      "#/components/schemas/TaskUpdate/properties/participants",
      "#/components/schemas/TaskUpdate/properties/queues",
      "#/components/schemas/TaskUpdate/properties/taskIds",
      "#/components/schemas/TaskUpdate/properties/attachments",
      "#/components/schemas/TaskUpdate/properties/feedback",
      "#/components/schemas/TaskUpdate/properties/activityIds",
      "#/components/schemas/TaskUpdate/properties/commentIds",
      "#/components/schemas/TaskUpdate/properties/resolutionCmts",
      "#/components/schemas/TaskUpdate/properties/channel"
    ],
    "answers": {
      "replaced": {
        "means": "The record holds the list as it was sent; `[]` empties it."
      },
      "appended": {
        "means": "Entries that the record does not hold are added behind its own; `[]` changes nothing."
      }
    },
    "contract": {
      "answer": "replaced"
    },
    "why": "There would be no way to take an entry out otherwise.",
    "evidence": "inferred",
    "contradictions": [
      "U19",
      "U27"
    ],
    "asking": [
      "write"
    ]
  },
  "update-of-objects": {
    "question": "Does an object in an update replace that of the record, or is it merged with it?",
    "topic": "updates",
    "operations": [
      "updateTask"
    ],
    "elements": [
      "#/components/schemas/TaskUpdate/properties/userInfo",
      "#/components/schemas/TaskUpdate/properties/status",
      "#/components/schemas/TaskUpdate/properties/priority",
      "#/components/schemas/TaskUpdate/properties/currAssignee"
    ],
    "answers": {
      "replaced": {
        "means": "The record holds the object as it was sent."
      },
      "merged": {
        "means": "Keys of the object that were not sent keep their value."
      }
    },
    "contract": {
      "answer": "replaced"
    },
    "why": "The vendor's sample of Update a Case sends objects whole.",
    "evidence": "inferred",
    "contradictions": [
      "U19"
    ],
    "asking": [
      "write"
    ]
  },
  "update-server-keys": {
    "question": "What happens to a key of an update that only the server sets?",
    "topic": "updates",
    "operations": [
      "updateTask"
    ],
    "elements": [
      "#/components/schemas/TaskUpdate/properties/lname",
      "#/components/schemas/TaskUpdate/properties/accountId",
      "#/components/schemas/TaskUpdate/properties/lid",
      "#/components/schemas/TaskUpdate/properties/iId",
      "#/components/schemas/TaskUpdate/properties/orgId",
      "#/components/schemas/TaskUpdate/properties/refId",
      "#/components/schemas/TaskUpdate/properties/createdBy",
      "#/components/schemas/TaskUpdate/properties/updatedBy",
      "#/components/schemas/TaskUpdate/properties/timestampValue",
      "#/components/schemas/TaskUpdate/properties/isBreached",
      "#/components/schemas/TaskUpdate/properties/createdAt",
      "#/components/schemas/TaskUpdate/properties/updatedAt"
    ],
    "answers": {
      "ignored": {
        "means": "It is taken and has no effect."
      },
      "stored": {
        "means": "The record shows it as it was sent, but for the account and the stream, which decide where the task belongs."
      },
      "refused": {
        "means": "The request is refused as a body that breaks the schema."
      }
    },
    "contract": {
      "answer": "ignored"
    },
    "why": "The table lists them, and a caller who could set them could forge the history of a task.",
    "evidence": "inferred",
    "contradictions": [
      "U4",
      "U10",
      "U11",
      "U12"
    ],
    "asking": [
      "spoiling-write"
    ]
  },
  "values-together": {
    "question": "Must a task match every value of a list, or one of them?",
    "topic": "combining",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter"
    ],
    "answers": {
      "any": {
        "means": "A task is found when it matches at least one value of the list (OR)."
      },
      "every": {
        "means": "A task is found when it matches all values of the list (AND)."
      }
    },
    "contract": {
      "answer": "any"
    },
    "why": "A task has one status and one priority, so that two of them could find nothing otherwise.",
    "evidence": "inferred",
    "contradictions": [
      "G22"
    ],
    "asking": [
      "reads"
    ]
  },
  "window-ends": {
    "question": "Do `startDate` and `endDate` belong to the window themselves?",
    "topic": "where-and-when",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/startDate",
      "#/components/schemas/TaskFilter/properties/endDate"
    ],
    "answers": {
      "both": {
        "means": "Both do."
      },
      "start-only": {
        "means": "`startDate` does, `endDate` does not."
      },
      "neither": {
        "means": "Neither does."
      }
    },
    "contract": {
      "answer": "both"
    },
    "why": "The request sample ends in 59.999 seconds, the last millisecond of a day.",
    "evidence": "sample",
    "contradictions": [
      "G21"
    ],
    "asking": [
      "reads"
    ]
  },
  "window-key": {
    "question": "Which timestamp do `startDate` and `endDate` bound?",
    "topic": "where-and-when",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/startDate",
      "#/components/schemas/TaskFilter/properties/endDate"
    ],
    "answers": {
      "created": {
        "means": "`createdAt`."
      },
      "updated": {
        "means": "`updatedAt`."
      },
      "due": {
        "means": "`dueDate`; a task without one is not found."
      }
    },
    "contract": {
      "answer": "created"
    },
    "why": "Each task has a time of creation, and it never moves.",
    "evidence": "inferred",
    "contradictions": [
      "G21"
    ],
    "asking": [
      "reads"
    ]
  },
  "window-one-end": {
    "question": "What does one of `startDate` and `endDate` alone do?",
    "topic": "where-and-when",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/startDate",
      "#/components/schemas/TaskFilter/properties/endDate"
    ],
    "answers": {
      "open": {
        "means": "The window is open at its other end."
      },
      "ignored": {
        "means": "It is no filter."
      },
      "refused": {
        "means": "The request is refused as a body that breaks the schema."
      }
    },
    "contract": {
      "answer": "open"
    },
    "why": "The table calls each of them optional.",
    "evidence": "inferred",
    "contradictions": [
      "G21"
    ],
    "asking": [
      "reads"
    ]
  },
  "window-reversed": {
    "question": "What does a window find that ends before it starts?",
    "topic": "where-and-when",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/endDate"
    ],
    "answers": {
      "nothing": {
        "means": "No task."
      },
      "refused": {
        "means": "The request is refused as a body that breaks the schema."
      },
      "swapped": {
        "means": "What the window from `endDate` to `startDate` finds."
      }
    },
    "contract": {
      "answer": "nothing"
    },
    "why": "No moment lies in such a window.",
    "evidence": "inferred",
    "contradictions": [
      "G21"
    ],
    "asking": [
      "reads"
    ]
  },
  "window-span": {
    "question": "How long may the window from `startDate` to `endDate` be?",
    "topic": "where-and-when",
    "operations": [
      "getTasks"
    ],
    "elements": [
      "#/components/schemas/TaskFilter/properties/startDate",
      "#/components/schemas/TaskFilter/properties/endDate"
    ],
    "answers": {
      "unlimited": {
        "means": "As long as it is sent."
      },
      "refused": {
        "means": "A window of more than this number of days is refused as a body that breaks the schema.",
        "value": {
          "type": "integer",
          "minimum": 1
        }
      }
    },
    "contract": {
      "answer": "unlimited"
    },
    "why": "The vendor's user interface takes 31 days at most, and no page says so of the API.",
    "evidence": "inferred",
    "contradictions": [
      "G25"
    ],
    "asking": [
      "reads"
    ]
  },
  "wrong-content-type": {
    "question": "What happens to a body that is not sent as `application/json`?",
    "topic": "refusals",
    "operations": [
      "getTasks",
      "updateTask"
    ],
    "elements": [
      "#/components/responses/BadRequest"
    ],
    "answers": {
      "refused": {
        "means": "The request is refused with this HTTP status, and this code in the error.",
        "value": "refusal"
      },
      "taken": {
        "means": "The body is read as JSON all the same."
      }
    },
    "contract": {
      "answer": "refused",
      "value": {
        "status": 400,
        "code": 400
      }
    },
    "why": "Both pages name the content type in their head.",
    "evidence": "inferred",
    "contradictions": [
      "G17"
    ],
    "asking": [
      "reads"
    ]
  },
  "wrong-method": {
    "question": "Which status and code answer a method other than `POST`?",
    "topic": "refusals",
    "operations": [
      "getTasks",
      "updateTask"
    ],
    "elements": [
      "#/components/responses/MethodNotAllowed"
    ],
    "answers": {
      "refused": {
        "means": "With this HTTP status, and this code in the error.",
        "value": "refusal"
      }
    },
    "contract": {
      "answer": "refused",
      "value": {
        "status": 405,
        "code": 405
      }
    },
    "why": "The vendor's sibling APIs answer so.",
    "evidence": "sibling",
    "contradictions": [
      "G19",
      "U20"
    ],
    "asking": [
      "reads"
    ]
  }
} as const satisfies Record<string, Question>
