package casemanagement;

import java.util.List;

/** Exceptions for what was never sent. */
final class Failures {
  private Failures() {}

  /** The exception for what cannot be sent. */
  static ValidationException invalid(Operation operation, String key, String what) {
    Told told = new Told(operation, what, ValidationException.HINT);
    told.keys = List.of(key);
    return new ValidationException(told);
  }
}
