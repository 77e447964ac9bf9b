package casemanagement;

/** No whole answer came. An update may have been applied all the same. */
public final class ConnectionException extends TasksException {
  private static final long serialVersionUID = 1;

  static final String HINT = "Check the host and the network";

  ConnectionException(Told told) {
    super(told);
  }
}
