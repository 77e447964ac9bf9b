package casemanagement;

import java.time.Duration;
import java.util.List;

/** What an exception tells, while it is gathered. */
final class Told {
  final String operation;
  final String what;
  String hint;
  int status;
  String code;
  String msg;
  String requestId;
  int attempts;
  List<String> keys = List.of();
  Duration retryAfter;
  String contentType;
  String start;
  Throwable cause;

  Told(Operation operation, String what, String hint) {
    this.operation = operation.id();
    this.what = Text.withoutTokens(what, null);
    this.hint = hint;
  }

  Told attempts(int sent) {
    attempts = sent;
    return this;
  }

  Told status(int of) {
    status = of;
    return this;
  }

  Told cause(Throwable of) {
    cause = of;
    return this;
  }
}
