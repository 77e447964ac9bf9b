package casemanagement;

/** The host did not accept the token, or there was none. */
public final class AuthenticationException extends TasksException {
  private static final long serialVersionUID = 1;

  static final String HINT = "Check the credentials, or the token";

  AuthenticationException(Told told) {
    super(told);
  }
}
