package casemanagement;

/** The thread of the call was interrupted. An update may have been applied all the same. */
public final class AbortException extends TasksException {
  private static final long serialVersionUID = 1;

  static final String HINT = "Its thread was interrupted";

  AbortException(Told told) {
    super(told);
  }
}
