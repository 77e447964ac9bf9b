package casemanagement;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Texts from outside, made fit to be shown. */
final class Text {
  /** How many characters of what the host said are told. */
  static final int LONGEST = 300;

  private static final String HIDDEN = "[token]";
  private static final Pattern WEB_TOKEN = Pattern.compile("eyJ[\\w-]*(\\.[\\w-]*){2,4}");
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{C}\\uFFFD]+");

  private Text() {}

  /**
   * Hides what looks like a JSON Web Token, and the token that was sent: as it is, and as JSON writes it. A token of less
   * than 4 characters is no secret, and to hide it would garble the text.
   */
  static String withoutTokens(String text, String token) {
    if (text == null) {
      return "";
    }
    String hidden = WEB_TOKEN.matcher(text).replaceAll(HIDDEN);
    if (token == null || token.length() < 4) {
      return hidden;
    }
    String written = new String(JsonStringEncoder.getInstance().quoteAsString(token));
    return hidden.replace(token, HIDDEN).replace(written, HIDDEN);
  }

  /** A JSON value with tokens hidden in all of its texts, because JSON can write a text in many ways. */
  static JsonNode hideIn(JsonNode value, UnaryOperator<String> hide) {
    if (value.isTextual()) {
      return JsonNodeFactory.instance.textNode(hide.apply(value.textValue()));
    }
    if (value.isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      value.forEach(item -> list.add(hideIn(item, hide)));
      return list;
    }
    if (value.isObject()) {
      ObjectNode record = JsonNodeFactory.instance.objectNode();
      value.properties().forEach(entry -> record.set(hide.apply(entry.getKey()), hideIn(entry.getValue(), hide)));
      return record;
    }
    return value;
  }

  /** A text without line breaks and what steers a terminal, at most so many characters of it. */
  static String oneLine(String text, int longest) {
    return start(text == null ? "" : BLANK.matcher(text).replaceAll(" ").strip(), longest);
  }

  /** The first characters of a text. */
  static String start(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest));
  }

  static String quoted(String text, int longest) {
    return "\"" + oneLine(text, longest) + "\"";
  }

  /** Whether UTF-8 can write the text: it has no half of a character. */
  static boolean isWhole(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
