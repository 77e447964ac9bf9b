/**
 * The client of the Case Management task API: two operations, with retries, pages, and errors that say what to do.
 *
 * <p>Begin with {@link casemanagement.TasksClient#builder()}. The records of the API are in {@link casemanagement.model}.
 */
package casemanagement;
