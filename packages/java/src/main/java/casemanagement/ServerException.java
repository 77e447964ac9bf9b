package casemanagement;

/** The host, or a proxy before it, failed each time. */
public final class ServerException extends TasksException {
  private static final long serialVersionUID = 1;

  static final String HINT = "Try again later";

  ServerException(Told told) {
    super(told);
  }
}
