// Generated from spec/ by `pnpm generate`; do not edit. Bundle sha256 fd036d6c52831630a032739234069fbf4d2ca1188f027be87337d1d708c5666e.
export interface paths {
    "/caseManagement/api/public/analytics/{streamId}/getTasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get tasks
         * @description Finds the tasks of a stream that match every filter in the body, and returns one page of them.
         *
         *     All keys of the body are optional; `{}` gives the first 50 tasks, newest first.
         *     Filters combine with AND, the values in one list with OR.
         *     An empty list, an empty string and `false` mean "no filter", never "the opposite".
         *
         *     Request a page with `skip` and `limit`.
         *     To get the next page, add the number of records received to `skip` while `hasMore` is true.
         *     Tasks that change between two calls can move from one page to another.
         *
         *     The call changes nothing, so it is safe to retry.
         */
        post: operations["getTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseManagement/api/public/analytics/{streamId}/updateTask/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Update a task
         * @description Changes the keys of a task that the body names, leaves the others unchanged, and returns the whole record after the change.
         *
         *     - **Omitted** keys keep their value. An empty object changes nothing, not even `updatedAt`.
         *     - **Lists and objects** are replaced whole. They are not merged with what the record holds.
         *     - **`null`** clears a key, where the schema allows it: `desc`, `dueDate`, `ETA`, `priority`, `currAssignee` and `language`. A cleared key is absent from the record afterwards, except that `ETA` is then `""` and `currAssignee` is then `{}`.
         *     - **Empty** values: `[]` empties a list, `""` clears `ETA`, and `{}` clears `currAssignee`. For other strings `""` is an ordinary value, where the schema allows it.
         *
         *     `lname` follows `name`, `dueDate` and `ETA` follow each other, and `assigneeType` follows `currAssignee` and `queues`; the keys say how.
         *     `updatedAt` moves with every change.
         *
         *     Some keys are managed by the server and accepted only because the vendor's table lists them.
         *     A host may ignore them: `lname`, `accountId`, `lid`, `iId`, `orgId`, `refId`, `createdBy`, `updatedBy`, `timestampValue`, `isBreached`, `createdAt` and `updatedAt`.
         *
         *     Sending the same body again gives the same record, so the call is safe to retry.
         */
        post: operations["updateTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Format: date-time
         * @description A moment from 1970 to 9999 as an ISO 8601 string in UTC, ending in `Z`.
         *     Fractions of a second are optional, to the millisecond. Where a record keeps it, it shows three digits of them.
         * @example 2025-05-26T18:30:00.000Z
         */
        TimestampInput: string;
        /**
         * @description Key of the record to sort by. `createdDate` is another name for `createdAt`.
         * @example createdAt
         * @enum {string}
         */
        SortField: "createdAt" | "createdDate" | "updatedAt" | "dueDate" | "name";
        /**
         * @description Ascending (`asc`, smallest or oldest first) or descending (`desc`).
         * @example desc
         * @enum {string}
         */
        SortDirection: "asc" | "desc";
        /**
         * @description Exactly one key to sort by, with its direction.
         * @example {
         *       "dueDate": "desc"
         *     }
         */
        SortOrder: {
            createdAt?: components["schemas"]["SortDirection"];
            createdDate?: components["schemas"]["SortDirection"];
            updatedAt?: components["schemas"]["SortDirection"];
            dueDate?: components["schemas"]["SortDirection"];
            name?: components["schemas"]["SortDirection"];
        };
        /**
         * @description Order of the results: the name of a key, which sorts ascending, or an object with one key and its direction.
         * @example createdAt
         * @example {
         *       "dueDate": "desc"
         *     }
         */
        SortBy: components["schemas"]["SortField"] | components["schemas"]["SortOrder"];
        /**
         * @description Key of the record of a task.
         * @example status
         * @enum {string}
         */
        TaskColumn: "_id" | "caseId" | "caseRefId" | "taskTmp" | "name" | "lname" | "desc" | "tags" | "userInfo" | "sessIds" | "convIds" | "accountId" | "iId" | "orgId" | "status" | "language" | "source" | "conversationType" | "fields" | "participants" | "queues" | "currQueue" | "priority" | "refId" | "assigneeType" | "currAssignee" | "isCustTsk" | "isActive" | "taskIds" | "supportCustomTasks" | "attachments" | "feedback" | "createdBy" | "updatedBy" | "timestampValue" | "activityIds" | "commentIds" | "resolutionCmts" | "isBreached" | "channel" | "createdAt" | "updatedAt" | "dueDate" | "ETA";
        /**
         * @description One value of a field.
         * @example Home insurance
         */
        FieldEntry: string | number | boolean | null;
        /**
         * @description A field and the value it must have.
         *     The shape is inferred from the keys that fields have in records, as no source shows a filled `customFields`.
         */
        CustomFieldFilter: {
            /**
             * @description Name of the field in lower case, as `lname` in the record's `fields`.
             * @example product line
             */
            lname: string;
            /**
             * @description Value to look for, compared exactly; where the field holds a list, one of its entries must be this value.
             *     `null` finds tasks whose field has `null` or no `selectedValue`.
             * @example Home insurance
             */
            selectedValue: components["schemas"]["FieldEntry"];
        };
        /**
         * @description When a task is due, relative to now.
         *     `overdue`: before now. `dueToday`: in the caller's current day, past or still to come. `upcoming`: after the end of that day.
         * @example overdue
         * @enum {string}
         */
        EtaBucket: "overdue" | "dueToday" | "upcoming";
        /**
         * @description Filters, order and page of a search for tasks.
         *     All keys are optional, filters combine with AND, and the values inside one list with OR.
         *     `false`, `""` and `[]` mean "no filter".
         */
        TaskFilter: {
            /**
             * @description Text to find in the name of the task, ignoring case; any part of the name may match, and no character is a wildcard.
             *     `""` means no filter.
             * @example refund
             */
            searchText?: string;
            /**
             * @description `true` finds only tasks whose status category is neither resolved nor closed.
             *     `false` means no filter.
             * @default false
             * @example true
             */
            unresolved?: boolean;
            /**
             * @description `true` finds only tasks whose `assigneeType` is `unassigned`. A task that waits in a queue does not count.
             *     `false` means no filter.
             * @default false
             * @example true
             */
            unassigned?: boolean;
            /**
             * @description The same as `mytask`; either or both may be sent.
             *     `false` means no filter.
             * @default false
             * @example true
             */
            mycase?: boolean;
            /**
             * @description `true` finds only tasks assigned to the caller: the `agentId` or `aId` of `currAssignee` is the claim `sub` of the token.
             *     A token without `sub` finds nothing. `false` means no filter.
             * @default false
             * @example true
             */
            mytask?: boolean;
            /**
             * @description Names of priorities, such as `Critical`, `High`, `Medium` or `Low`.
             *     Case does not matter, nor whether words are parted by a space, a hyphen or an underscore.
             *     `[]` means no filter. A name that no task has finds nothing.
             * @example [
             *       "Critical",
             *       "High"
             *     ]
             */
            priority?: string[];
            /**
             * @description Names of statuses, such as `Open`, `In Progress`, `On Hold`, `Resolved` or `Closed`.
             *     Case is ignored, and so is whether words are separated by a space, a hyphen or an underscore: `In-Progress` finds `In Progress`.
             *     `[]` means no filter. A name that no task has finds nothing.
             * @example [
             *       "In-Progress"
             *     ]
             */
            status?: string[];
            /**
             * @description Channels, such as `rtm` (web or mobile client), `email`, `chat` or `voice`.
             *     A task matches when its `channel` holds the value or its `source` is the value, ignoring case.
             *     `[]` means no filter.
             * @example [
             *       "rtm"
             *     ]
             */
            channel?: string[];
            /**
             * @description Queues that the task is assigned to, each by its name (ignoring case) or its identifier.
             *     `[]` means no filter.
             * @example [
             *       "SupportQueue1"
             *     ]
             */
            queues?: string[];
            /**
             * @description Agents that the task is assigned to, each by the `agentId`, the `aId` or the name (ignoring case) in `currAssignee`.
             *     `[]` means no filter.
             *     The sample only shows an empty list, so what the values match is inferred.
             * @example [
             *       "u-04a27d8d-9ada-50e8-b582-0ea4df5axxxx"
             *     ]
             */
            agents?: string[];
            /**
             * @description Earliest `createdAt`, inclusive, as an ISO 8601 string in UTC ending in `Z`.
             *     For a local day send its first moment in UTC.
             * @example 2025-05-26T18:30:00.000Z
             */
            startDate?: components["schemas"]["TimestampInput"];
            /**
             * @description Latest `createdAt`, inclusive, as an ISO 8601 string in UTC ending in `Z`.
             *     For a local day send its last millisecond in UTC. An end before the start finds nothing.
             * @example 2025-05-27T18:29:59.999Z
             */
            endDate?: components["schemas"]["TimestampInput"];
            /**
             * @description Order of the results: the name of a key, which sorts ascending, or an object with one key and its direction.
             *     Tasks without a value in that key come last in either direction. Ties are broken by `_id`, ascending.
             *     Without `sortBy` the newest come first (`createdAt`, descending). `name` is compared by its lower-case form, code point by code point.
             */
            sortBy?: components["schemas"]["SortBy"];
            /**
             * @description Finds tasks that are due at exactly this moment, to the millisecond, as an ISO 8601 string in UTC ending in `Z`.
             *     For a range of due moments use `ETAlist`.
             * @example 2025-06-06T12:30:00.000Z
             */
            dueDate?: components["schemas"]["TimestampInput"];
            /**
             * @description Number of matching tasks to leave out before the first one of the page.
             *     0 when absent.
             * @default 0
             * @example 0
             */
            skip?: number;
            /**
             * @description Largest number of tasks on the page.
             *     50 when absent.
             *     Default and bounds are inferred.
             * @default 50
             * @example 50
             */
            limit?: number;
            /**
             * @description Keys of the record to return; others are left out, but for `_id`, `caseId`, `caseRefId` and `name`, which are always there.
             *     `[]` returns the whole record.
             *     The sample only shows an empty list, so the meaning is inferred.
             * @example [
             *       "status",
             *       "priority",
             *       "dueDate"
             *     ]
             */
            selectedColumns?: components["schemas"]["TaskColumn"][];
            /**
             * @description Fields and the values they must have. A task matches when at least one pair does.
             *     `[]` means no filter.
             *     The sample only shows an empty list, so shape and meaning are inferred.
             */
            customFields?: components["schemas"]["CustomFieldFilter"][];
            /**
             * @description When the task is due, relative to the moment of the call: `overdue`, `dueToday` or `upcoming`.
             *     "Today" is the caller's day by the header `X-Timezone-Offset`, or the UTC day without it.
             *     Only the time counts: resolved and closed tasks are found too, unless `unresolved` is sent. A task without a due date matches none.
             *     `[]` means no filter.
             *     The sample only shows an empty list, so the values are inferred from what the vendor's user interface shows.
             * @example [
             *       "overdue",
             *       "dueToday"
             *     ]
             */
            ETAlist?: components["schemas"]["EtaBucket"][];
        };
        /** @description The user for whom the task was created. */
        User: {
            /**
             * @description Identifier of the user, `u-` followed by an opaque string.
             * @example u-fd371c0a-3168-5a02-83dd-f4ba5597xxxx
             */
            _id?: string;
            /**
             * @description Name of the user.
             *     It may be empty.
             * @example dummy
             */
            name?: string;
            /**
             * @description E-mail address of the user.
             * @example customer@example.com
             */
            emailId?: string;
            /**
             * @description Telephone number of the user.
             * @example +15550100
             */
            phoneNumber?: string;
        };
        /**
         * @description Status of the task.
         *     Names are an open set: an account may define its own beside `Open`, `In Progress`, `On Hold`, `Resolved` and `Closed`.
         *     Identifiers differ from account to account, so never build one in.
         */
        Status: {
            /**
             * @description Identifier of the status in this account, `sts-` followed by an opaque string.
             * @example sts-599163e-b869-4532-bbb3-c76a3d08xxxx
             */
            _id?: string;
            /**
             * @description Name that people see.
             * @example Open
             */
            name: string;
            /**
             * @description Name in lower case.
             * @example open
             */
            lname?: string;
            /**
             * @description Stage of work that the status belongs to. Only `open` is seen in the vendor's samples.
             *     From the types that the vendor's guide names, `in-progress`, `on-hold`, `resolved` and `closed` are inferred for the others. An open set.
             * @example open
             */
            statusCategory?: string;
            /**
             * @description `system` for a status that every account has, `custom` for one that the account made.
             * @example system
             */
            type?: string;
            /**
             * @description What the status means.
             * @example When a new case/task is created
             */
            desc?: string;
            /**
             * @description Whether the account uses the status.
             * @example true
             */
            isEnabled?: boolean;
            /**
             * @description Whether the status is active.
             *     The vendor does not say how this differs from `isEnabled`.
             * @example true
             */
            isActive?: boolean;
        };
        /** @description How a form shows the field. */
        FieldMetaData: {
            /**
             * @description Kind of input, as `dataType` of the field.
             * @example datetime
             */
            type?: string;
            /**
             * @description Label.
             * @example Due Date
             */
            displayName?: string;
            /**
             * @description Name in code; for system fields the key of the record, such as `dueDate`.
             * @example dueDate
             */
            name?: string;
            /**
             * @description What the field is for.
             * @example Date/time to complete a case
             */
            description?: string;
            /**
             * @description Text in the empty input.
             * @example Enter date
             */
            placeholder?: string;
            /**
             * @description Whether people cannot change the value in the form.
             * @example false
             */
            readOnly?: boolean;
            /**
             * @description Text beside the input.
             * @example Date/time to complete a case
             */
            tooltipText?: string;
            /**
             * @description Values to choose from, in custom fields.
             *     The vendor's samples only show an empty list, so the entries may have any form.
             */
            values?: unknown[];
            /**
             * @description Value set beforehand, in custom fields.
             * @example
             */
            value?: string;
            /**
             * @description Whether several values can be chosen, in custom fields.
             * @example false
             */
            isMulti?: boolean;
            /**
             * @description Whether the form shows the field, in custom fields.
             * @example true
             */
            isVisible?: boolean;
            /**
             * @description Text shown when the value is refused, in custom fields.
             * @example
             */
            defaultErrorMsg?: string;
            /**
             * @description When the form checks the value, in custom fields.
             * @example blur
             */
            validateOn?: string;
            /**
             * @description Rules by which the form checks the value, in custom fields.
             *     The vendor's samples only show an empty list, so the entries may have any form.
             */
            validationRules?: unknown[];
        };
        /**
         * @description Value of a field, which is a list where the field takes several.
         * @example 2025-05-29T04:03:00.000Z
         */
        FieldValue: string | number | boolean | components["schemas"]["FieldEntry"][] | null;
        /** @description A field of the task's template, with its value in this task. */
        Field: {
            /**
             * @description Identifier of the field, `fd-` followed by an opaque string.
             * @example fd-0c85264-e40d-48b9-ab6a-896e09adxxxx
             */
            _id?: string;
            /**
             * @description Whether forms show the field.
             * @example true
             */
            show?: boolean;
            /**
             * @description Label.
             * @example Due Date
             */
            displayName?: string;
            /**
             * @description Label in lower case; the filter `customFields` looks for it.
             * @example due date
             */
            lname?: string;
            /**
             * @description What the field is for.
             * @example Date/time to complete a case
             */
            desc?: string;
            /**
             * @description Whether the account uses the field.
             * @example true
             */
            isEnabled?: boolean;
            /**
             * @description Whether the field is active.
             *     The vendor does not say how this differs from `isEnabled`.
             * @example true
             */
            isActive?: boolean;
            metaData?: components["schemas"]["FieldMetaData"];
            /**
             * @description `system` for a field that every template has, `custom` for one that the account made.
             * @example system
             */
            type?: string;
            /**
             * @description Whether forms ask for a value.
             *     This API does not enforce it.
             * @example true
             */
            required?: boolean;
            /**
             * @description Kind of value.
             *     An open set, of which `textarea`, `datetime`, `input` and `dropdown` are seen.
             * @example datetime
             */
            dataType?: string;
            /**
             * @description Value of the field in this task: text, for `datetime` an ISO 8601 string in UTC; `""` or `null` when it has none.
             *     The vendor's samples show text and `null`; other forms are inferred.
             * @example 2025-05-29T04:03:00.000Z
             */
            selectedValue?: components["schemas"]["FieldValue"];
        };
        /**
         * Format: date-time
         * @description A moment as an ISO 8601 string in UTC with milliseconds.
         * @example 2025-05-28T12:05:38.807Z
         */
        Timestamp: string;
        /** @description Agent who takes or took part in the task. */
        Participant: {
            /**
             * @description Identifier of the agent as a user of the platform, `u-` followed by an opaque string.
             * @example u-04a27d8d-9ada-50e8-b582-0ea4df5axxxx
             */
            agentId?: string;
            /**
             * @description Identifier of the agent, `a-` followed by an opaque string.
             * @example a-e64c3ed-0883-4151-b247-55ea2392xxxx
             */
            aId?: string;
            /**
             * @description Name of the agent.
             * @example Demo Agent
             */
            name?: string;
            /**
             * @description State of the participation.
             *     An open set, of which `ACTIVE` is seen.
             * @example ACTIVE
             */
            pStatus?: string;
            /** @description When the agent got the task, as an ISO 8601 string in UTC. */
            assignedAt?: components["schemas"]["Timestamp"];
        };
        /** @description A queue that the task is or was in. */
        QueueAssignment: {
            /**
             * @description Identifier of the queue, `qu-` followed by an opaque string.
             * @example qu-0d1624a-8682-415c-8bbd-16d2299cxxxx
             */
            _id?: string;
            /**
             * @description Name of the queue.
             * @example Default Queue
             */
            name?: string;
            /**
             * @description How the task came into the queue.
             *     An open set, of which `ASSIGNED` is seen.
             * @example ASSIGNED
             */
            type?: string;
            /**
             * @description State of the assignment.
             *     An open set, of which `ACTIVE` is seen.
             * @example ACTIVE
             */
            status?: string;
            /** @description When the task came into the queue, as an ISO 8601 string in UTC. */
            startTime?: components["schemas"]["Timestamp"];
        };
        /** @description The queue that the task is in now. */
        CurrentQueue: {
            /**
             * @description Identifier of the queue, `qu-` followed by an opaque string.
             * @example qu-0d1624a-8682-415c-8bbd-16d2299cxxxx
             */
            _id?: string;
            /**
             * @description Name of the queue.
             * @example Default Queue
             */
            name?: string;
        };
        /**
         * @description Priority of the task.
         *     Names are an open set: an account may define its own beside `Critical`, `High`, `Medium` and `Low`.
         *     Identifiers differ from account to account, so never build one in.
         */
        Priority: {
            /**
             * @description Identifier of the priority in this account, `pr-` followed by an opaque string.
             * @example pr-6189896-de68-4e02-8d56-813a68bdxxxx
             */
            _id?: string;
            /**
             * @description Name that people see.
             * @example Medium
             */
            name: string;
            /**
             * @description Name in lower case.
             * @example medium
             */
            lname?: string;
            /**
             * @description `system` for a priority that every account has, `custom` for one that the account made.
             * @example system
             */
            type?: string;
            /**
             * @description What the priority means.
             * @example Moderate urgency
             */
            desc?: string;
            /**
             * @description Colour in the user interface, as in CSS.
             * @example #16A34A
             */
            color?: string;
            /**
             * @description Whether the account uses the priority.
             * @example true
             */
            isEnabled?: boolean;
            /**
             * @description Whether the priority is active.
             *     The vendor does not say how this differs from `isEnabled`.
             * @example true
             */
            isActive?: boolean;
            /**
             * Format: double
             * @description Value by which priorities are ranked.
             *     The vendor does not say whether a larger one is more urgent.
             * @example 10
             */
            score?: number;
        };
        /**
         * @description Agent who has the task.
         *     `{}` when nobody has it.
         */
        Assignee: {
            /**
             * @description Identifier of the agent, `a-` followed by an opaque string.
             * @example a-e64c3ed-0883-4151-b247-55ea2392xxxx
             */
            aId?: string;
            /**
             * @description Identifier of the agent as a user of the platform, `u-` followed by an opaque string.
             * @example u-04a27d8d-9ada-50e8-b582-0ea4df5axxxx
             */
            agentId?: string;
            /**
             * @description Name of the agent.
             * @example Demo Agent
             */
            name?: string;
        };
        /**
         * @description A file attached to the task.
         *     Its keys are not known: the vendor's samples only show empty lists. Any key is therefore accepted and returned as it was sent.
         */
        Attachment: {
            [key: string]: unknown;
        };
        /**
         * @description A piece of feedback on the task.
         *     Its keys are not known: the vendor's samples only show empty lists. Any key is therefore accepted and returned as it was sent.
         */
        FeedbackEntry: {
            [key: string]: unknown;
        };
        /** @description The user who created or last changed the task. */
        Actor: {
            /**
             * @description Identifier of the user, `u-` followed by an opaque string.
             * @example u-9471a3c6-d950-5720-a812-fbc1ac9fxxxx
             */
            _id?: string;
            /**
             * @description Name of the user.
             * @example hi hi
             */
            name?: string;
            /**
             * @description Picture of the user, or `no-avatar`.
             * @example no-avatar
             */
            profImage?: string;
        };
        /**
         * @description A comment made when the task was resolved.
         *     Its keys are not known: the vendor's samples only show empty lists. Any key is therefore accepted and returned as it was sent.
         */
        ResolutionComment: {
            [key: string]: unknown;
        };
        /**
         * @description A moment as an ISO 8601 string in UTC with milliseconds, or `""` for none.
         * @example 2025-05-29T04:03:00.000Z
         * @example
         */
        Eta: string;
        /**
         * @description Record of a task.
         *     Only `_id`, `caseId`, `caseRefId` and `name` are always there; others may be missing, as the vendor's samples differ in what they show.
         *     Custom fields of an account may come as further keys, each named by the field's label and holding `{id, displayName, lname, selectedValue}`.
         *     Limits of length and number are this contract's own, because the vendor states none.
         */
        Task: {
            /**
             * @description Identifier of the task: `ti-` followed by an opaque string.
             *     `updateTask` takes it as `taskId`.
             * @example ti-c7c61c9-1392-45d3-b163-3622d737xxxx
             */
            _id: string;
            /**
             * @description Identifier of the case that the task belongs to, `ci-` followed by an opaque string.
             * @example ci-884ca36-6b0c-40bc-ba5c-bc8a8c6cxxxx
             */
            caseId: string;
            /**
             * @description Number of the case that people see.
             * @example CS000108
             */
            caseRefId: string;
            /**
             * @description Name of the template that the task was made from.
             * @example Test task temp
             */
            taskTmp?: string;
            /**
             * @description Title of the task.
             * @example This is demo task
             */
            name: string;
            /**
             * @description `name` in lower case.
             *     The host derives it.
             * @example this is demo task
             */
            lname?: string;
            /**
             * @description Description of the task.
             *     Missing or `null` when it has none.
             * @example The customer waits for a refund since Monday.
             */
            desc?: string | null;
            /**
             * @description Labels of the task.
             * @example [
             *       "refund",
             *       "vip"
             *     ]
             */
            tags?: string[];
            userInfo?: components["schemas"]["User"];
            /**
             * @description Identifiers of the sessions that the task came from.
             * @example []
             */
            sessIds?: string[];
            /**
             * @description Identifiers of the conversations that the task came from.
             * @example []
             */
            convIds?: string[];
            /**
             * @description Identifier of the account that the task belongs to.
             * @example 6810a48a8b40a4e0175cxxxx
             */
            accountId?: string;
            /**
             * @description Identifier of the stream that the task belongs to, `st-` followed by an opaque string.
             * @example st-d140086f-4d0a-59fa-9d28-b5fc23e9xxxx
             */
            iId?: string;
            /**
             * @description Identifier of the organization that the task belongs to, `o-` followed by an opaque string.
             * @example o-734f0871-3217-515b-bd5f-36abef3cxxxx
             */
            orgId?: string;
            status?: components["schemas"]["Status"];
            /**
             * @description Language of the task, such as `en`.
             *     Missing or `null` when it has none.
             * @example en
             */
            language?: string | null;
            /**
             * @description Where the task came from, such as `rtm` (web or mobile client) or `emailInst-…` (an e-mail channel).
             * @example rtm
             */
            source?: string;
            /**
             * @description Kind of record, `TASK` for a task.
             * @example TASK
             */
            conversationType?: string;
            /** @description Fields of the template with their values in this task. */
            fields?: components["schemas"]["Field"][];
            /** @description Agents who take or took part. */
            participants?: components["schemas"]["Participant"][];
            /** @description Queues that the task is or was in, as they were last set. */
            queues?: components["schemas"]["QueueAssignment"][];
            /**
             * @description The queue that the task is in now.
             *     A host may leave it out.
             */
            currQueue?: components["schemas"]["CurrentQueue"];
            /**
             * @description Priority of the task.
             *     Missing when it has none.
             */
            priority?: components["schemas"]["Priority"];
            /**
             * @description Number of the task that people see.
             * @example TS000105
             */
            refId?: string;
            /**
             * @description How the task is assigned: `unassigned` (nobody has it), `agent` (to a person) or `queues` (to a queue, from which a person may have got it).
             *     An open set; these three are seen.
             * @example unassigned
             */
            assigneeType?: string;
            /**
             * @description Agent who has the task.
             *     `{}` when nobody has it.
             */
            currAssignee?: components["schemas"]["Assignee"];
            /**
             * @description Whether the task was made from a template of the account's own.
             *     The vendor does not explain the key.
             * @example false
             */
            isCustTsk?: boolean;
            /**
             * @description Whether the task is active.
             *     The vendor does not say what makes it inactive.
             * @example true
             */
            isActive?: boolean;
            /**
             * @description Identifiers of associated tasks.
             *     Seen in cases only.
             * @example []
             */
            taskIds?: string[];
            /**
             * @description Whether custom tasks are supported.
             *     Seen in cases only.
             * @example true
             */
            supportCustomTasks?: boolean;
            /** @description Files attached to the task. */
            attachments?: components["schemas"]["Attachment"][];
            /** @description Feedback on the task. */
            feedback?: components["schemas"]["FeedbackEntry"][];
            /** @description User who created the task. */
            createdBy?: components["schemas"]["Actor"];
            /** @description User who last changed the task. */
            updatedBy?: components["schemas"]["Actor"];
            /**
             * Format: int64
             * @description When the task was created, in milliseconds since 1970-01-01T00:00:00Z.
             *     It can lie a few milliseconds before `createdAt`.
             * @example 1748433938795
             */
            timestampValue?: number;
            /**
             * @description Identifiers of activities on the task.
             * @example []
             */
            activityIds?: string[];
            /**
             * @description Identifiers of comments on the task.
             * @example []
             */
            commentIds?: string[];
            /** @description Comments made when the task was resolved. */
            resolutionCmts?: components["schemas"]["ResolutionComment"][];
            /**
             * @description Whether an agreed time limit (SLA) was missed.
             * @example false
             */
            isBreached?: boolean;
            /**
             * @description Channels used for the task, such as `chat` or `email`.
             *     Empty in the vendor's samples, even where `source` is `rtm`.
             * @example [
             *       "chat"
             *     ]
             */
            channel?: string[];
            /** @description When the task was created, as an ISO 8601 string in UTC. */
            createdAt?: components["schemas"]["Timestamp"];
            /**
             * @description When the task was last changed, as an ISO 8601 string in UTC.
             *     Equal to `createdAt` until the first change.
             */
            updatedAt?: components["schemas"]["Timestamp"];
            /**
             * Format: int64
             * @description When the task is due, in milliseconds since 1970-01-01T00:00:00Z; the same moment as `ETA`.
             *     Missing or `null` when the task has no due date.
             * @example 1748491380000
             */
            dueDate?: number | null;
            /**
             * @description When the task is due, as an ISO 8601 string in UTC with milliseconds; the same moment as `dueDate`.
             *     `""` when the task has no due date.
             */
            ETA?: components["schemas"]["Eta"];
        };
        /** @description One page of the tasks that match a filter. */
        TaskPage: {
            /**
             * @description The tasks of this page in the order asked for, at most `limit`.
             *     Empty when nothing matches or `skip` is beyond the end.
             */
            results: components["schemas"]["Task"][];
            /**
             * Format: int64
             * @description Number of this page, counted from 1.
             *     It is `floor(skip / limit) + 1`.
             * @example 1
             */
            page: number;
            /**
             * @description Largest number of records on a page, as the request asked for or the default 50.
             * @example 10
             */
            limit: number;
            /**
             * @description Whether more records follow this page, that is `skip` plus the number of `results` is less than `totalResults`.
             * @example false
             */
            hasMore: boolean;
            /**
             * Format: int64
             * @description Number of pages with this `limit`, `ceil(totalResults / limit)`.
             *     0 when nothing matches.
             * @example 1
             */
            totalPages: number;
            /**
             * Format: int64
             * @description Number of tasks that match the filter, over all pages.
             * @example 1
             */
            totalResults: number;
        };
        /**
         * @description Code of an error, a number in all cases but one.
         * @example 4002
         */
        ErrorCode: number | string;
        /** @description One thing that went wrong. */
        ErrorItem: {
            /**
             * @description What went wrong, in English.
             *     It is written for people; branch on the status and `code`.
             * @example Invalid StreamId
             */
            msg: string;
            /**
             * @description Code of the error.
             *     A number such as `4002`, or the HTTP status, or, in one case of the sibling APIs, the string `ValidationError`.
             * @example 400
             * @example 4002
             * @example ValidationError
             */
            code: components["schemas"]["ErrorCode"];
        };
        /**
         * @description The form of every error.
         *     The vendor's pages for these two operations list no errors; the form is that of its sibling APIs.
         *     Some of those send `message` in place of `msg`, which a client should accept too.
         */
        ErrorBody: {
            /** @description What went wrong, the first entry being the most important. */
            errors: components["schemas"]["ErrorItem"][];
        };
        /**
         * @description The user for whom the task was created.
         *     It replaces the whole object of the record.
         */
        UserInput: {
            /**
             * @description Identifier of the user, `u-` followed by an opaque string.
             * @example u-fd371c0a-3168-5a02-83dd-f4ba5597xxxx
             */
            _id?: string;
            /**
             * @description Name of the user.
             *     It may be empty.
             * @example dummy
             */
            name?: string;
            /**
             * @description E-mail address of the user.
             *     Its form is not checked.
             * @example customer@example.com
             */
            emailId?: string;
            /**
             * @description Telephone number of the user.
             *     Its form is not checked.
             * @example +15550100
             */
            phoneNumber?: string;
        };
        /**
         * @description New status of the task. It replaces the whole object of the record.
         *     `name` decides. The record shows it as it was sent, and the host may fill in the other keys from the status of that name, compared as the filter `status` does.
         *     An unknown name is not refused, as accounts define their own.
         */
        StatusInput: {
            /**
             * @description Identifier of the status in this account, `sts-` followed by an opaque string.
             * @example sts-599163e-b869-4532-bbb3-c76a3d08xxxx
             */
            _id?: string;
            /**
             * @description Name of the status, such as `In Progress`.
             * @example In Progress
             */
            name: string;
            /**
             * @description Name in lower case.
             *     A host may ignore it, as it follows from `name`.
             * @example in progress
             */
            lname?: string;
            /**
             * @description Stage of work that the status belongs to, such as `open`. The filter `unresolved` looks at it.
             *     When it is absent, a status named Open, In Progress, On Hold, Resolved or Closed gets the category of its name.
             *     A status of another name then has none, and counts as unresolved.
             * @example open
             */
            statusCategory?: string;
            /**
             * @description `system` or `custom`.
             * @example system
             */
            type?: string;
            /**
             * @description What the status means.
             * @example When a new case/task is created
             */
            desc?: string;
            /**
             * @description Whether the account uses the status.
             * @example true
             */
            isEnabled?: boolean;
            /**
             * @description Whether the status is active.
             *     The vendor does not say how this differs from `isEnabled`.
             * @example true
             */
            isActive?: boolean;
        };
        /** @description How a form shows the field. */
        FieldMetaDataInput: {
            /**
             * @description Kind of input, as `dataType` of the field.
             * @example datetime
             */
            type?: string;
            /**
             * @description Label.
             * @example Due Date
             */
            displayName?: string;
            /**
             * @description Name in code; for system fields the key of the record, such as `dueDate`.
             * @example dueDate
             */
            name?: string;
            /**
             * @description What the field is for.
             * @example Date/time to complete a case
             */
            description?: string;
            /**
             * @description Text in the empty input.
             * @example Enter date
             */
            placeholder?: string;
            /**
             * @description Whether people cannot change the value in the form.
             * @example false
             */
            readOnly?: boolean;
            /**
             * @description Text beside the input.
             * @example Date/time to complete a case
             */
            tooltipText?: string;
            /**
             * @description Values to choose from, in custom fields.
             *     The vendor's samples only show an empty list, so the entries may have any form.
             */
            values?: unknown[];
            /**
             * @description Value set beforehand, in custom fields.
             * @example
             */
            value?: string;
            /**
             * @description Whether several values can be chosen, in custom fields.
             * @example false
             */
            isMulti?: boolean;
            /**
             * @description Whether the form shows the field, in custom fields.
             * @example true
             */
            isVisible?: boolean;
            /**
             * @description Text shown when the value is refused, in custom fields.
             * @example
             */
            defaultErrorMsg?: string;
            /**
             * @description When the form checks the value, in custom fields.
             * @example blur
             */
            validateOn?: string;
            /**
             * @description Rules by which the form checks the value, in custom fields.
             *     The vendor's samples only show an empty list, so the entries may have any form.
             */
            validationRules?: unknown[];
        };
        /** @description A field of the task's template, with its value in this task. */
        FieldInput: {
            /**
             * @description Identifier of the field, `fd-` followed by an opaque string.
             * @example fd-0c85264-e40d-48b9-ab6a-896e09adxxxx
             */
            _id?: string;
            /**
             * @description Whether forms show the field.
             * @example true
             */
            show?: boolean;
            /**
             * @description Label.
             * @example Due Date
             */
            displayName?: string;
            /**
             * @description Label in lower case; the filter `customFields` looks for it.
             * @example due date
             */
            lname?: string;
            /**
             * @description What the field is for.
             * @example Date/time to complete a case
             */
            desc?: string;
            /**
             * @description Whether the account uses the field.
             * @example true
             */
            isEnabled?: boolean;
            /**
             * @description Whether the field is active.
             *     The vendor does not say how this differs from `isEnabled`.
             * @example true
             */
            isActive?: boolean;
            metaData?: components["schemas"]["FieldMetaDataInput"];
            /**
             * @description `system` for a field that every template has, `custom` for one that the account made.
             * @example system
             */
            type?: string;
            /**
             * @description Whether forms ask for a value.
             *     This API does not enforce it.
             * @example true
             */
            required?: boolean;
            /**
             * @description Kind of value.
             *     An open set, of which `textarea`, `datetime`, `input` and `dropdown` are seen.
             * @example datetime
             */
            dataType?: string;
            /**
             * @description Value of the field in this task: text, for `datetime` an ISO 8601 string in UTC; `""` or `null` when it has none.
             *     The vendor's samples show text and `null`; other forms are inferred.
             * @example 2025-05-29T04:03:00.000Z
             */
            selectedValue?: components["schemas"]["FieldValue"];
        };
        /** @description Agent who takes or took part in the task. */
        ParticipantInput: {
            /**
             * @description Identifier of the agent as a user of the platform, `u-` followed by an opaque string.
             * @example u-04a27d8d-9ada-50e8-b582-0ea4df5axxxx
             */
            agentId?: string;
            /**
             * @description Identifier of the agent, `a-` followed by an opaque string.
             * @example a-e64c3ed-0883-4151-b247-55ea2392xxxx
             */
            aId?: string;
            /**
             * @description Name of the agent.
             * @example Demo Agent
             */
            name?: string;
            /**
             * @description State of the participation, such as `ACTIVE`.
             * @example ACTIVE
             */
            pStatus?: string;
            /** @description When the agent got the task, as an ISO 8601 string in UTC. */
            assignedAt?: components["schemas"]["TimestampInput"];
        };
        /** @description A queue to put the task in, by its identifier or its name. */
        QueueAssignmentInput: {
            /**
             * @description Identifier of the queue, `qu-` followed by an opaque string.
             * @example qu-0d1624a-8682-415c-8bbd-16d2299cxxxx
             */
            _id?: string;
            /**
             * @description Name of the queue.
             * @example Default Queue
             */
            name?: string;
            /**
             * @description How the task comes into the queue, such as `ASSIGNED`.
             * @example ASSIGNED
             */
            type?: string;
            /**
             * @description State of the assignment, such as `ACTIVE`.
             * @example ACTIVE
             */
            status?: string;
            /** @description When the task came into the queue, as an ISO 8601 string in UTC. */
            startTime?: components["schemas"]["TimestampInput"];
        };
        /**
         * @description New priority of the task. It replaces the whole object of the record.
         *     `name` decides. The record shows it as it was sent, and the host may fill in the other keys from the priority of that name, compared as the filter `priority` does.
         *     An unknown name is not refused, as accounts define their own.
         */
        PriorityInput: {
            /**
             * @description Identifier of the priority in this account, `pr-` followed by an opaque string.
             * @example pr-6189896-de68-4e02-8d56-813a68bdxxxx
             */
            _id?: string;
            /**
             * @description Name of the priority, such as `High`.
             * @example High
             */
            name: string;
            /**
             * @description Name in lower case.
             *     A host may ignore it, as it follows from `name`.
             * @example high
             */
            lname?: string;
            /**
             * @description `system` or `custom`.
             * @example system
             */
            type?: string;
            /**
             * @description What the priority means.
             * @example Moderate urgency
             */
            desc?: string;
            /**
             * @description Colour in the user interface, as in CSS.
             * @example #16A34A
             */
            color?: string;
            /**
             * @description Whether the account uses the priority.
             * @example true
             */
            isEnabled?: boolean;
            /**
             * @description Whether the priority is active.
             *     The vendor does not say how this differs from `isEnabled`.
             * @example true
             */
            isActive?: boolean;
            /**
             * Format: double
             * @description Value by which priorities are ranked.
             * @example 10
             */
            score?: number;
        };
        /**
         * @description How a task is assigned: not at all, to a person, or to a queue.
         * @example agent
         * @enum {string}
         */
        AssigneeType: "unassigned" | "agent" | "queues";
        /**
         * @description The user who created or last changed the task.
         *     Managed by the server, so a host may ignore it.
         */
        ActorInput: {
            /**
             * @description Identifier of the user, `u-` followed by an opaque string.
             * @example u-9471a3c6-d950-5720-a812-fbc1ac9fxxxx
             */
            _id?: string;
            /**
             * @description Name of the user.
             * @example hi hi
             */
            name?: string;
            /**
             * @description Picture of the user, or `no-avatar`.
             * @example no-avatar
             */
            profImage?: string;
        };
        /**
         * @description Agent to give the task to. It replaces the whole object of the record; `{}` clears it.
         *     Send `agentId` at least, as the filters `agents`, `mytask` and `mycase` look for it.
         */
        AssigneeInput: {
            /**
             * @description Identifier of the agent, `a-` followed by an opaque string.
             * @example a-e64c3ed-0883-4151-b247-55ea2392xxxx
             */
            aId?: string;
            /**
             * @description Identifier of the agent as a user of the platform, `u-` followed by an opaque string.
             * @example u-04a27d8d-9ada-50e8-b582-0ea4df5axxxx
             */
            agentId?: string;
            /**
             * @description Name of the agent.
             * @example Demo Agent
             */
            name?: string;
        };
        /**
         * @description A moment from 1970 to 9999 as an ISO 8601 string in UTC, ending in `Z`.
         *     `""` and `null` both clear it.
         * @example 2025-06-06T12:30:00.000Z
         * @example
         * @example null
         */
        EtaInput: string | null;
        /**
         * @description Keys of a task to change. Omitted keys keep their value, and an empty object changes nothing.
         *     Lists and objects are replaced whole. `null` clears a key where its type allows it; `[]` empties a list.
         */
        TaskUpdate: {
            /**
             * @description Identifier of the template of the task, such as `ttm-16623a9-…`. The record shows the template's name as `taskTmp`.
             *     A value that the host cannot resolve to a template is shown unchanged.
             * @example ttm-16623a9-5a3e-4c1b-8f60-2d7b90c4xxxx
             */
            caseTmp?: string;
            /**
             * @description Title of the task.
             *     `lname` follows it.
             * @example Task Testing
             */
            name?: string;
            /**
             * @description Title in lower case.
             *     Managed by the server, which derives it from `name`, so a host may ignore it.
             * @example task testing
             */
            lname?: string;
            /**
             * @description Description of the task.
             *     `null` clears it; `""` is an empty description.
             * @example The customer waits for a refund since Monday.
             */
            desc?: string | null;
            /**
             * @description Labels of the task.
             *     They replace all labels; `[]` removes them.
             * @example [
             *       "refund",
             *       "vip"
             *     ]
             */
            tags?: string[];
            userInfo?: components["schemas"]["UserInput"];
            /**
             * @description Identifiers of the sessions that the task came from.
             *     They replace the list; `[]` empties it.
             * @example []
             */
            sessIds?: string[];
            /**
             * @description Identifier of the account.
             *     Managed by the server, so a host may ignore it.
             * @example 6639f7bd58c97ffac03bxxxx
             */
            accountId?: string;
            /**
             * @description Identifier of a stream, an instance or a session, as the vendor's table has it.
             *     Managed by the server, so a host may ignore it.
             *     Probably a misprint of `iId`.
             * @example st-084d3c5e-376a-559f-9987-a012bb2bxxxx
             */
            lid?: string;
            /**
             * @description Identifier of the stream, as records have it.
             *     Managed by the server, so a host may ignore it.
             * @example st-084d3c5e-376a-559f-9987-a012bb2bxxxx
             */
            iId?: string;
            /**
             * @description Identifier of the organization.
             *     Managed by the server, so a host may ignore it.
             * @example o-85e72576-06a6-5c0b-8844-25fa0cd6xxxx
             */
            orgId?: string;
            /**
             * @description Identifiers of the conversations that the task came from.
             *     They replace the list; `[]` empties it.
             * @example []
             */
            convIds?: string[];
            status?: components["schemas"]["StatusInput"];
            /**
             * @description Language of the task, a code such as `en`.
             *     `null` clears it.
             * @example en
             */
            language?: string | null;
            /**
             * @description Where the task came from, such as `rtm` (web or mobile client).
             * @example rtm
             */
            source?: string;
            /**
             * @description Kind of record.
             *     `TASK` for a task; `CASE` is seen in cases.
             * @example TASK
             */
            conversationType?: string;
            /**
             * @description Fields with their values.
             *     They replace the whole list, so send all of them; `[]` empties it.
             */
            fields?: components["schemas"]["FieldInput"][];
            /**
             * @description Agents who take or took part.
             *     They replace the list; `[]` empties it.
             */
            participants?: components["schemas"]["ParticipantInput"][];
            /**
             * @description Queues to put the task in. They replace the list; `[]` takes the task out of all queues.
             *     `assigneeType` follows unless the same body sends it.
             */
            queues?: components["schemas"]["QueueAssignmentInput"][];
            /** @description New priority of the task. It replaces the whole object of the record; `null` clears it. */
            priority?: components["schemas"]["PriorityInput"] | null;
            /**
             * @description Number of the task that people see.
             *     Managed by the server, so a host may ignore it.
             * @example TS000102
             */
            refId?: string;
            /**
             * @description How the task is assigned: `unassigned`, `agent` (to a person) or `queues` (to a queue).
             *     If it is sent, it is stored as sent. `unassigned` also empties `currAssignee`, even where the same body sends one, and `queues` unless the body sends them.
             *     When it is not sent it follows them. `queues` with an entry make it `queues`; otherwise a `currAssignee` with a key makes it `agent`.
             *     When one of them is cleared it becomes what is left: `agent` with an assignee, else `queues` with a queue, else `unassigned`.
             */
            assigneeType?: components["schemas"]["AssigneeType"];
            /**
             * @description Whether the task is active.
             *     The vendor does not say what makes it inactive; nothing else follows from it.
             * @example true
             */
            isActive?: boolean;
            /**
             * @description Identifiers of associated tasks.
             *     They replace the list; `[]` empties it.
             * @example []
             */
            taskIds?: string[];
            /**
             * @description Files attached to the task.
             *     They replace the list; `[]` empties it.
             */
            attachments?: components["schemas"]["Attachment"][];
            /**
             * @description Feedback on the task.
             *     It replaces the list; `[]` empties it.
             */
            feedback?: components["schemas"]["FeedbackEntry"][];
            createdBy?: components["schemas"]["ActorInput"];
            updatedBy?: components["schemas"]["ActorInput"];
            /**
             * Format: double
             * @description When the task was created, in milliseconds since 1970-01-01T00:00:00Z.
             *     Managed by the server, so a host may ignore it.
             * @example 1749032280681
             */
            timestampValue?: number;
            /**
             * @description Identifiers of activities on the task.
             *     They replace the list; `[]` empties it.
             * @example []
             */
            activityIds?: string[];
            /**
             * @description Identifiers of comments on the task.
             *     They replace the list; `[]` empties it.
             * @example []
             */
            commentIds?: string[];
            /**
             * @description Comments made when the task was resolved.
             *     They replace the list; `[]` empties it.
             */
            resolutionCmts?: components["schemas"]["ResolutionComment"][];
            /**
             * Format: int64
             * @description When the task is due, in whole milliseconds since 1970-01-01T00:00:00Z, up to the year 9999. `null` clears it.
             *     `ETA` follows as the same moment. When both are sent, `dueDate` wins.
             * @example 1749213000000
             */
            dueDate?: number | null;
            /**
             * @description Whether an agreed time limit (SLA) was missed.
             *     Managed by the server, so a host may ignore it.
             * @example false
             */
            isBreached?: boolean;
            /**
             * @description Whether custom tasks are supported.
             * @example true
             */
            supportCustomTasks?: boolean;
            /**
             * @description Channels used for the task, such as `chat` or `email`.
             *     They replace the list; `[]` empties it.
             * @example [
             *       "chat",
             *       "email"
             *     ]
             */
            channel?: string[];
            /**
             * @description When the task was created, as an ISO 8601 string in UTC.
             *     Managed by the server, so a host may ignore it.
             */
            createdAt?: components["schemas"]["TimestampInput"];
            /**
             * @description When the task was last changed, as an ISO 8601 string in UTC.
             *     Managed by the server, so a host may ignore it.
             */
            updatedAt?: components["schemas"]["TimestampInput"];
            /**
             * @description Agent to give the task to. `null` and `{}` both take it away.
             *     `assigneeType` follows unless the same body sends it; beside `unassigned` nobody gets the task.
             */
            currAssignee?: components["schemas"]["AssigneeInput"] | null;
            /**
             * @description When the task is due, as an ISO 8601 string in UTC ending in `Z`. `""` and `null` both clear it.
             *     `dueDate` follows as the same moment. When both are sent, `dueDate` wins.
             */
            ETA?: components["schemas"]["EtaInput"];
        };
    };
    responses: {
        /**
         * @description The request cannot be read, or names something unknown.
         *     The body is not JSON, is not sent as `application/json`, is larger than 1 MiB or nested deeper than 32; the header `accountId` is missing; or the stream, the account or the task is not known.
         *     A stream or task in the path that breaks its pattern is not known either.
         *     The form and the message "Invalid StreamId" are seen in the vendor's sibling APIs; the rest is inferred from them.
         */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description No JWT in the header `auth`, or one that is bad, expired or without the API scope.
         *     The code is always 4002; the message tells the cases apart.
         *     Get a new token or fix the scope; retrying the same call does not help.
         */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description A method other than `POST` on this path.
         *     The header `Allow` names the methods that the path takes.
         */
        MethodNotAllowed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                Allow: components["headers"]["Allow"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description The body or a header value breaks the schema of this contract.
         *     `msg` names the offending key by JSON Pointer; the vendor's sibling APIs only say "Validation errors/ Invalid arguments", so the pointer is inferred.
         *     The whole request is refused, and nothing changes.
         */
        PreconditionFailed: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description Rate limit reached.
         *     Wait as long as `Retry-After` says, or 60 seconds if the header is missing.
         *     The messages are the vendor's; the status is inferred, because no page states it. A client should recognise the messages under any status.
         */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description The host failed.
         *     Retry the call after a pause.
         */
        InternalServerError: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
    };
    parameters: {
        /**
         * @description Identifier of the stream (the bot) that holds the tasks.
         *     The bot shows it on its page General Settings.
         *     `st-` followed by an opaque string.
         * @example st-084d3c5e-376a-559f-9987-a012bb2bxxxx
         */
        StreamId: string;
        /**
         * @description Identifier of the account that the request is made for.
         *     24 hexadecimal digits in every sample; this contract treats it as opaque letters and digits.
         *     Only this header names the account, and it must appear once. An account in the query, a cookie, the body or another header is ignored.
         * @example 6639f7bd58c97ffac03bxxxx
         */
        AccountId: string;
        /**
         * @description Name of the calling application.
         *     The vendor's samples send `unified`. It has no effect on the answer.
         * @example unified
         */
        ClientApp: string;
        /**
         * @description Time zone of the caller, in minutes from local time to UTC, with the sign of JavaScript's `getTimezoneOffset`: negative east of Greenwich.
         *     `-330` is Indian Standard Time (UTC+05:30).
         *     It decides where the caller's day begins and ends for the filter `ETAlist`; without it the day is a UTC day.
         * @example -330
         */
        TimezoneOffset: number;
        /**
         * @description Language of the calling application as a language tag, such as `en` or `en-US`.
         *     It has no effect on the answer.
         * @example en
         */
        AppLanguage: string;
        /**
         * @description Language of the bot as a language tag, such as `en` or `en-US`.
         *     It has no effect on the answer.
         * @example en
         */
        BotLanguage: string;
        /**
         * @description State of the bot in the calling application.
         *     The vendor's sample sends `configured`. It has no effect on the answer.
         * @example configured
         */
        State: string;
        /**
         * @description The identifier of the stream again, as in the path parameter `streamId`.
         *     It has no effect on the answer; the path decides.
         * @example st-084d3c5e-376a-559f-9987-a012bb2bxxxx
         */
        InstanceId: string;
        /**
         * @description Identifier of the task to update: the `_id` of its record.
         *     `ti-` followed by an opaque string.
         * @example ti-73acd32-0123-4114-9891-00a950aaxxxx
         */
        TaskId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Identifier of the request. Quote it when you contact support.
         *     Inferred: the vendor's pages show no response headers, so a host may leave it out.
         * @example 0b9c8f2e-5d8e-4a55-9d0a-6f1b7f0c2a11
         */
        RequestId: string;
        /**
         * @description Methods that the path takes, separated by commas.
         *     Inferred from the HTTP standard, which asks for it beside every 405.
         * @example POST
         */
        Allow: string;
        /**
         * @description When the next request may be made: a number of seconds, or an HTTP date.
         *     Inferred: the vendor's pages name no header for rate limits, so a host may leave it out. Wait 60 seconds then.
         */
        RetryAfter: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getTasks: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Identifier of the account that the request is made for.
                 *     24 hexadecimal digits in every sample; this contract treats it as opaque letters and digits.
                 *     Only this header names the account, and it must appear once. An account in the query, a cookie, the body or another header is ignored.
                 * @example 6639f7bd58c97ffac03bxxxx
                 */
                accountId: components["parameters"]["AccountId"];
                /**
                 * @description Name of the calling application.
                 *     The vendor's samples send `unified`. It has no effect on the answer.
                 * @example unified
                 */
                "client-app"?: components["parameters"]["ClientApp"];
                /**
                 * @description Time zone of the caller, in minutes from local time to UTC, with the sign of JavaScript's `getTimezoneOffset`: negative east of Greenwich.
                 *     `-330` is Indian Standard Time (UTC+05:30).
                 *     It decides where the caller's day begins and ends for the filter `ETAlist`; without it the day is a UTC day.
                 * @example -330
                 */
                "X-Timezone-Offset"?: components["parameters"]["TimezoneOffset"];
                /**
                 * @description Language of the calling application as a language tag, such as `en` or `en-US`.
                 *     It has no effect on the answer.
                 * @example en
                 */
                "app-language"?: components["parameters"]["AppLanguage"];
                /**
                 * @description Language of the bot as a language tag, such as `en` or `en-US`.
                 *     It has no effect on the answer.
                 * @example en
                 */
                "bot-language"?: components["parameters"]["BotLanguage"];
                /**
                 * @description State of the bot in the calling application.
                 *     The vendor's sample sends `configured`. It has no effect on the answer.
                 * @example configured
                 */
                state?: components["parameters"]["State"];
                /**
                 * @description The identifier of the stream again, as in the path parameter `streamId`.
                 *     It has no effect on the answer; the path decides.
                 * @example st-084d3c5e-376a-559f-9987-a012bb2bxxxx
                 */
                iId?: components["parameters"]["InstanceId"];
            };
            path: {
                /**
                 * @description Identifier of the stream (the bot) that holds the tasks.
                 *     The bot shows it on its page General Settings.
                 *     `st-` followed by an opaque string.
                 * @example st-084d3c5e-376a-559f-9987-a012bb2bxxxx
                 */
                streamId: components["parameters"]["StreamId"];
            };
            cookie?: never;
        };
        /**
         * @description What to find, how to sort it, and which page to return.
         *     At most 1 MiB of JSON, nested at most 32 deep.
         */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskFilter"];
            };
        };
        responses: {
            /** @description One page of the matching tasks, possibly empty. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
    updateTask: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Identifier of the account that the request is made for.
                 *     24 hexadecimal digits in every sample; this contract treats it as opaque letters and digits.
                 *     Only this header names the account, and it must appear once. An account in the query, a cookie, the body or another header is ignored.
                 * @example 6639f7bd58c97ffac03bxxxx
                 */
                accountId: components["parameters"]["AccountId"];
                /**
                 * @description Name of the calling application.
                 *     The vendor's samples send `unified`. It has no effect on the answer.
                 * @example unified
                 */
                "client-app"?: components["parameters"]["ClientApp"];
                /**
                 * @description Time zone of the caller, in minutes from local time to UTC, with the sign of JavaScript's `getTimezoneOffset`: negative east of Greenwich.
                 *     `-330` is Indian Standard Time (UTC+05:30).
                 *     It decides where the caller's day begins and ends for the filter `ETAlist`; without it the day is a UTC day.
                 * @example -330
                 */
                "X-Timezone-Offset"?: components["parameters"]["TimezoneOffset"];
                /**
                 * @description Language of the calling application as a language tag, such as `en` or `en-US`.
                 *     It has no effect on the answer.
                 * @example en
                 */
                "app-language"?: components["parameters"]["AppLanguage"];
                /**
                 * @description Language of the bot as a language tag, such as `en` or `en-US`.
                 *     It has no effect on the answer.
                 * @example en
                 */
                "bot-language"?: components["parameters"]["BotLanguage"];
                /**
                 * @description State of the bot in the calling application.
                 *     The vendor's sample sends `configured`. It has no effect on the answer.
                 * @example configured
                 */
                state?: components["parameters"]["State"];
                /**
                 * @description The identifier of the stream again, as in the path parameter `streamId`.
                 *     It has no effect on the answer; the path decides.
                 * @example st-084d3c5e-376a-559f-9987-a012bb2bxxxx
                 */
                iId?: components["parameters"]["InstanceId"];
            };
            path: {
                /**
                 * @description Identifier of the stream (the bot) that holds the tasks.
                 *     The bot shows it on its page General Settings.
                 *     `st-` followed by an opaque string.
                 * @example st-084d3c5e-376a-559f-9987-a012bb2bxxxx
                 */
                streamId: components["parameters"]["StreamId"];
                /**
                 * @description Identifier of the task to update: the `_id` of its record.
                 *     `ti-` followed by an opaque string.
                 * @example ti-73acd32-0123-4114-9891-00a950aaxxxx
                 */
                taskId: components["parameters"]["TaskId"];
            };
            cookie?: never;
        };
        /**
         * @description The keys to change.
         *     At most 1 MiB of JSON, nested at most 32 deep.
         */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskUpdate"];
            };
        };
        responses: {
            /** @description The whole record of the task after the update, without an envelope. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            405: components["responses"]["MethodNotAllowed"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
        };
    };
}
