package casemanagement;

import java.util.Optional;

/**
 * Every error of a call. Its subclasses tell what it is; this class itself is a refusal with a status that has no class of
 * its own.
 *
 * <p>No text of it holds the token or the secret.
 */
public class TasksException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String operation;
  private final int status;
  private final String code;
  private final String msg;
  private final String hint;
  private final String requestId;
  private final int attempts;

  TasksException(Told told) {
    super(told.operation + ": " + told.what + ". " + told.hint, told.cause);
    operation = told.operation;
    status = told.status;
    code = told.code;
    msg = told.msg;
    hint = told.hint;
    requestId = told.requestId;
    attempts = told.attempts;
  }

  /**
   * What was called.
   *
   * @return such as {@code getTasks}
   */
  public String operation() {
    return operation;
  }

  /**
   * Status of the answer.
   *
   * @return 0 when there was no answer
   */
  public int status() {
    return status;
  }

  /**
   * Code of the vendor.
   *
   * @return such as {@code 4002} or {@code ValidationError}, as text; empty when there was none
   */
  public Optional<String> code() {
    return Optional.ofNullable(code);
  }

  /**
   * Message of the vendor.
   *
   * @return one line; empty when there was none
   */
  public Optional<String> msg() {
    return Optional.ofNullable(msg);
  }

  /**
   * What to do about it.
   *
   * @return one line
   */
  public String hint() {
    return hint;
  }

  /**
   * What to quote when asking for support.
   *
   * @return empty when the host gave none
   */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  /**
   * How many requests were sent.
   *
   * @return 0 when none was
   */
  public int attempts() {
    return attempts;
  }
}
