package casemanagement;

import java.time.Duration;

/** Too many calls. */
public final class RateLimitException extends TasksException {
  private static final long serialVersionUID = 1;

  private final Duration retryAfter;

  RateLimitException(Told told) {
    super(told);
    retryAfter = told.retryAfter;
  }

  /**
   * How long to wait.
   *
   * @return what the host asked for, or else what the contract says
   */
  public Duration retryAfter() {
    return retryAfter;
  }
}
