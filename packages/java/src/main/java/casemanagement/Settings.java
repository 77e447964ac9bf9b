package casemanagement;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;

/** What a client was made with. */
record Settings(
    URI base,
    String accountId,
    Tokens tokens,
    boolean renewable,
    HttpClient http,
    List<TasksListener> listeners,
    Time time) {
  /** Names no token and no secret. */
  @Override
  public String toString() {
    return "Settings[" + base + "]";
  }
}
