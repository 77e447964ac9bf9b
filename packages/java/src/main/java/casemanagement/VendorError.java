package casemanagement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of an error body, whichever of the vendor's forms it had.
 *
 * @param key a JSON pointer into the request, where the entry names one; empty where it does not
 */
record VendorError(String msg, String code, String key) {
  private static final Pattern LEADING_POINTER = Pattern.compile("^/\\S*");

  /**
   * Reads an error body. The vendor's services do not agree on one form, so all that are known are read: {@code errors} as the
   * contract has it, {@code message} in place of {@code msg}, {@code error} as one object or a list with {@code property},
   * {@code {status, message, data}} without a list, and a bare text or list. Where {@code error} is a text beside a message, it
   * only names the status.
   *
   * @return at least one entry
   */
  static List<VendorError> read(JsonNode body) {
    List<JsonNode> entries = new ArrayList<>();
    if (body.isObject()) {
      add(entries, body.path("errors"), true);
      add(entries, body.path("error"), false);
    } else {
      add(entries, body, true);
    }
    if (entries.isEmpty()) {
      entries.add(body);
    }
    return entries.stream().map(VendorError::of).toList();
  }

  private static void add(List<JsonNode> entries, JsonNode held, boolean textToo) {
    if (held.isArray()) {
      held.forEach(entries::add);
    } else if (held.isObject() || textToo && held.isTextual() && !held.textValue().isEmpty()) {
      entries.add(held);
    }
  }

  private static VendorError of(JsonNode entry) {
    String msg = entry.isTextual() ? entry.textValue() : "";
    for (String key : List.of("msg", "message", "error")) {
      if (entry.has(key)) {
        msg = entry.path(key).isTextual() ? entry.path(key).textValue() : "";
        break;
      }
    }
    JsonNode code = entry.path("code");
    String text = code.isTextual() || code.isNumber() ? code.asText() : "";
    JsonNode property = entry.path("property");
    if (property.isTextual()) {
      return new VendorError(msg, text, ("/" + property.textValue()).replaceAll("[./]+", "/"));
    }
    Matcher pointer = LEADING_POINTER.matcher(msg.strip());
    return new VendorError(msg, text, pointer.find() ? pointer.group() : "");
  }
}
