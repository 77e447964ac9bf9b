package casemanagement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;

/** Bodies of requests. */
final class Body {
  /** The largest whole number up to which every reader of JSON reads the same number. */
  private static final BigDecimal LARGEST_WHOLE = BigDecimal.valueOf((1L << 53) - 1);

  private final Operation operation;

  private Body(Operation operation) {
    this.operation = operation;
  }

  /** Writes a body as JSON, and refuses each value that JSON cannot write, or writes as another one. */
  static ObjectNode of(Operation operation, Object value) {
    if (value == null) {
      throw Failures.invalid(operation, "", "the body is null");
    }
    JsonNode tree;
    try {
      tree = Json.MAPPER.valueToTree(value);
    } catch (IllegalArgumentException unwritten) {
      if (unwritten.getCause() instanceof JsonMappingException told) {
        String key = pointerOf(told);
        throw Failures.invalid(operation, key, cannot(key, told.getOriginalMessage()));
      }
      throw Failures.invalid(operation, "", cannot("", unwritten.getMessage()));
    }
    new Body(operation).check(tree, "", 1);
    return (ObjectNode) tree;
  }

  /** The bytes of a body that was checked. */
  static byte[] bytes(ObjectNode body) {
    try {
      return Json.MAPPER.writeValueAsBytes(body);
    } catch (JsonProcessingException unwritten) {
      throw new IllegalStateException(unwritten);
    }
  }

  private void check(JsonNode value, String key, int depth) {
    if (depth > operation.maxDepth()) {
      throw refuse(key, "it is nested deeper than " + operation.maxDepth() + " levels");
    }
    if (value.isObject()) {
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        String below = pointer(key, entry.getKey());
        if (!Text.isWhole(entry.getKey())) {
          throw refuse(key, "a key of it is no UTF-8");
        }
        check(entry.getValue(), below, depth + 1);
      }
    } else if (value.isArray()) {
      int index = 0;
      for (Iterator<JsonNode> items = value.elements(); items.hasNext(); index++) {
        check(items.next(), pointer(key, String.valueOf(index)), depth + 1);
      }
    } else if (value.isNumber()) {
      checkNumber(value, key);
    } else if (value.isTextual() && !Text.isWhole(value.textValue())) {
      throw refuse(key, "the text is no UTF-8");
    } else if (value.isBinary() || value.isPojo()) {
      throw refuse(key, "JSON has no form for it: give a text");
    }
  }

  private void checkNumber(JsonNode value, String key) {
    double read = value.doubleValue();
    if (value.isDouble() || value.isFloat()) {
      if (!Double.isFinite(read)) {
        throw refuse(key, value.asText() + " is no number of JSON");
      }
      return;
    }
    BigDecimal exact = value.decimalValue();
    boolean tooLarge = value.isIntegralNumber() && exact.abs().compareTo(LARGEST_WHOLE) > 0;
    if (tooLarge || !Double.isFinite(read) || new BigDecimal(Double.toString(read)).compareTo(exact) != 0) {
      throw refuse(key, Text.oneLine(value.asText(), 40) + " is read as another number: give a text");
    }
  }

  private ValidationException refuse(String key, String why) {
    return Failures.invalid(operation, key, cannot(key, why));
  }

  private static String cannot(String key, String why) {
    return (key.isEmpty() ? "the body" : key) + " cannot be sent: " + Text.oneLine(why, Text.LONGEST);
  }

  /** The JSON pointer of a key below another one. */
  private static String pointer(String parent, String name) {
    return parent + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  private static String pointerOf(JsonMappingException told) {
    String key = "";
    // A circle would tell its path for ever.
    for (JsonMappingException.Reference part : told.getPath().subList(0, Math.min(8, told.getPath().size()))) {
      key = pointer(key, part.getFieldName() == null ? String.valueOf(part.getIndex()) : part.getFieldName());
    }
    return key;
  }
}
