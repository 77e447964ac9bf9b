package casemanagement;

/** The task, the stream or the account is not known to the host. */
public final class NotFoundException extends TasksException {
  private static final long serialVersionUID = 1;

  static final String HINT = "Check the task id, and host, stream and account";

  NotFoundException(Told told) {
    super(told);
  }
}
