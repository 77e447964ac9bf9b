package casemanagement;

import java.time.Duration;

/**
 * Why an attempt failed, and what that means for another one.
 *
 * @param asked how long the host asked to wait; null when it did not
 * @param damaged whether the answer broke on its way: it claims to be good JSON and is not
 * @param answered whether the host answered at all
 * @param sameToken whether there is no other token than the refused one
 */
record Failure(TasksException error, Duration asked, boolean damaged, boolean answered, boolean sameToken) {

  static Failure unanswered(TasksException error) {
    return new Failure(error, null, false, false, false);
  }

  static Failure answered(TasksException error) {
    return new Failure(error, null, false, true, false);
  }

  static Failure withoutAnotherToken(TasksException error) {
    return new Failure(error, null, false, false, true);
  }

  Failure damagedOnItsWay() {
    return new Failure(error, asked, true, answered, sameToken);
  }
}
