package casemanagement;

/** The host knows who calls, and does not let this app do it. */
public final class PermissionException extends TasksException {
  private static final long serialVersionUID = 1;

  static final String HINT = "Give the app the API scope \"" + Contract.API_SCOPE + "\" and publish it";

  PermissionException(Told told) {
    super(told);
  }
}
