package casemanagement;

/** No whole answer came in time. An update may have been applied all the same. */
public final class TimeoutException extends TasksException {
  private static final long serialVersionUID = 1;

  static final String HINT = "Try again, or allow more time";

  TimeoutException(Told told) {
    super(told);
  }
}
