package casemanagement;

/** The answer is not one of this API, such as a page of a proxy. */
public final class UnexpectedAnswerException extends TasksException {
  private static final long serialVersionUID = 1;

  static final String HINT = "Check that the host is the API";

  private final String contentType;
  private final String start;

  UnexpectedAnswerException(Told told) {
    super(told);
    contentType = told.contentType == null ? "" : told.contentType;
    start = told.start == null ? "" : told.start;
  }

  /**
   * Content type of the answer.
   *
   * @return empty when it had none
   */
  public String contentType() {
    return contentType;
  }

  /**
   * How the body begins.
   *
   * @return at most 200 characters, with tokens hidden
   */
  public String start() {
    return start;
  }
}
