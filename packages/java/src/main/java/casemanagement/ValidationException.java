package casemanagement;

import java.util.List;

/** The request breaks the contract, or cannot be sent; then {@link #attempts} is 0. */
public final class ValidationException extends TasksException {
  private static final long serialVersionUID = 1;

  static final String HINT = "Correct the request";

  @SuppressWarnings("serial")
  private final List<String> keys;

  ValidationException(Told told) {
    super(told);
    keys = List.copyOf(told.keys);
  }

  /**
   * What of the request is wrong, as far as it is known.
   *
   * @return JSON pointers into the body such as {@code /limit}, and names of parameters
   */
  public List<String> keys() {
    return keys;
  }
}
