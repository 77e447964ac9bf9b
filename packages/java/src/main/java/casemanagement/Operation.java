package casemanagement;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * All that it takes to call an operation of the contract.
 *
 * @param maxDepth how deep lists and objects of the body may be nested; the body itself is level 1
 * @param skip the key of the body that says where a page begins; null where there are no pages
 */
record Operation(
    String id,
    String method,
    String path,
    List<String> pathParameters,
    String contentType,
    int maxDepth,
    RetryPolicy retry,
    String skip) {

  /** Fills in the path parameters, given in the order of the contract. */
  String pathFor(String... values) {
    String filled = path;
    for (int index = 0; index < pathParameters.size(); index++) {
      String name = pathParameters.get(index);
      String value = values[index];
      // Encoding alone would not keep a value one segment: a URL takes dots as they are,
      // and some gateways decode a slash before they look at the path.
      if (value == null
          || value.isEmpty()
          || value.equals(".")
          || value.equals("..")
          || value.matches("(?s).*[/\\\\].*")
          || !Text.isWhole(value)) {
        throw Failures.invalid(this, name, name + " " + Text.quoted(value, 80) + " is no identifier");
      }
      String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
      filled = filled.replace("{" + name + "}", encoded);
    }
    return filled;
  }
}
