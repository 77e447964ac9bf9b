package casemanagement;

import casemanagement.model.Task;
import casemanagement.model.TaskPage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An answer that was read to its end.
 *
 * @param token what was sent, which no text may hold
 * @param now when the answer was there
 * @param attempts how many requests were sent so far
 */
record Answer(
    Operation operation, int status, HttpHeaders headers, byte[] body, String token, Instant now, int attempts) {
  private static final Pattern LACKS_SCOPE = Pattern.compile("(?i)permission|scope");
  private static final Pattern UNKNOWN_ID = Pattern.compile("(?i)^400 invalid \\w+ ?id\\b");

  /** Thrown by {@link #read}; never leaves the package. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;
    final transient Failure failure;

    Refused(Failure failure) {
      super(failure.error());
      this.failure = failure;
    }
  }

  /** The record of a good answer. */
  <T> T read(Class<T> type) throws Refused {
    if (status < 200 || status > 299) {
      throw new Refused(refusal(""));
    }
    String lacks;
    try {
      T read = Json.MAPPER.readValue(body, type);
      lacks = lacking(read);
      if (lacks.isEmpty()) {
        return read;
      }
    } catch (JsonProcessingException unread) {
      lacks = unread.getOriginalMessage();
    } catch (IOException unread) {
      lacks = unread.getMessage();
    }
    boolean isJson = Json.parse(body).isPresent();
    Failure unread = refusal(isJson ? " (" + Text.oneLine(hide(lacks), Text.LONGEST) + ")" : "");
    boolean broken =
        unread.error() instanceof UnexpectedAnswerException
            && !isJson
            && headers.firstValue("Content-Type").orElse("").contains("json");
    throw new Refused(broken ? unread.damagedOnItsWay() : unread);
  }

  /** What a record lacks to be what the operation answers with. */
  private static String lacking(Object read) {
    if (read instanceof Task task && task.getId() != null) {
      return "";
    }
    if (!(read instanceof TaskPage page)) {
      return "the record has no _id";
    }
    if (page.getResults() == null) {
      return "the page has no list of tasks";
    }
    for (int index = 0; index < page.getResults().size(); index++) {
      Task task = page.getResults().get(index);
      if (task == null || task.getId() == null) {
        return "record " + index + " of the page has no _id";
      }
    }
    return "";
  }

  private String hide(String text) {
    return Text.withoutTokens(text, token);
  }

  /** What the answer stands for, when it is no good one. */
  private Failure refusal(String remark) {
    Optional<JsonNode> parsed = Json.parse(body).map(node -> Text.hideIn(node, this::hide));
    JsonNode json = parsed.orElse(MissingNode.getInstance());
    String text = parsed.map(JsonNode::toString).orElseGet(() -> hide(new String(body, StandardCharsets.UTF_8)).strip());
    List<VendorError> told = VendorError.read(json);
    VendorError first = told.get(0);
    String code = first.code().isEmpty() ? "" : " (code " + first.code() + ")";
    String what = Text.oneLine((status + " " + first.msg()).strip() + code, Text.LONGEST);
    Optional<Duration> asked = HttpDates.retryAfter(headers, now);

    TasksException error;
    if (status == 429 || isLimited(told, text, parsed.isPresent())) {
      Duration wait = asked.orElse(Duration.ofMillis(operation.retry().rateLimitDelay()));
      Told limited = told(what, "Wait " + wait.toSeconds() + " s", first);
      limited.retryAfter = wait;
      error = new RateLimitException(limited);
    } else {
      error = other(what, told, text, json, remark);
    }
    return new Failure(error, asked.orElse(null), false, true, false);
  }

  private TasksException other(String what, List<VendorError> told, String text, JsonNode json, String remark) {
    VendorError first = told.get(0);
    boolean scope = LACKS_SCOPE.matcher(what).find();
    if (status >= 500) {
      return new ServerException(told(what, ServerException.HINT, first));
    }
    if (status == 408) {
      return new TimeoutException(told(what, TimeoutException.HINT, first));
    }
    // A gateway before the host refuses a token in a form of its own.
    if (status == 401 && !scope) {
      String hint = AuthenticationException.HINT + HttpDates.clockHint(headers, now);
      return new AuthenticationException(told(what, hint, first));
    }
    if (status < 400 || !text.isEmpty() && !json.isObject()) {
      return unexpected(text, remark, first);
    }
    if (status == 401 || status == 403) {
      return new PermissionException(told(what, PermissionException.HINT, first));
    }
    // The vendor answers 400, not 404, to an id that it does not know.
    if (status == 404 || UNKNOWN_ID.matcher(what).find()) {
      return new NotFoundException(told(what, NotFoundException.HINT, first));
    }
    if (status == 400 || quotesRequest()) {
      Told invalid = told(what, ValidationException.HINT, first);
      List<String> keys = new ArrayList<>();
      told.stream().map(VendorError::key).filter(key -> !key.isEmpty()).forEach(keys::add);
      invalid.keys = keys.stream().map(key -> Text.oneLine(key, Text.LONGEST)).toList();
      return new ValidationException(invalid);
    }
    return new TasksException(told(what, "The host refused the request", first));
  }

  private UnexpectedAnswerException unexpected(String text, String remark, VendorError first) {
    String type = Text.oneLine(hide(headers.firstValue("Content-Type").orElse("")), Text.LONGEST);
    String body =
        text.isEmpty() ? "empty body" : (type.isEmpty() ? "no content type" : type) + ", " + Text.quoted(text, 60);
    Told told = told("unexpected answer: " + status + ", " + body + remark, UnexpectedAnswerException.HINT, first);
    told.contentType = type;
    told.start = Text.start(text, 200);
    return new UnexpectedAnswerException(told);
  }

  private Told told(String what, String hint, VendorError first) {
    Told told = new Told(operation, what, hint).status(status).attempts(attempts);
    told.code = orNull(first.code());
    told.msg = orNull(first.msg());
    told.requestId = orNull(hide(headers.firstValue(Contract.X_REQUEST_ID_HEADER).orElse("")));
    return told;
  }

  private static String orNull(String text) {
    String line = Text.oneLine(text, Text.LONGEST);
    return line.isEmpty() ? null : line;
  }

  /** Whether the answer may quote what was sent. */
  private boolean quotesRequest() {
    return status == 412 || status == 422;
  }

  /**
   * Knows a rate limit by its text: under which status the vendor says it is not known. What refuses a value may quote it, and
   * JSON cut short holds tasks; a gateway says it in plain text.
   */
  private boolean isLimited(List<VendorError> told, String text, boolean isJson) {
    if (quotesRequest()) {
      return false;
    }
    List<String> said =
        isJson
            ? told.stream().filter(entry -> entry.key().isEmpty()).map(VendorError::msg).toList()
            : text.startsWith("{") ? List.of() : List.of(text);
    return said.stream().anyMatch(words -> operation.retry().rateLimitMessages().stream().anyMatch(words::contains));
  }
}
