package casemanagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import org.openapitools.jackson.nullable.JsonNullableModule;

/** Records as JSON, in the form of the API. */
public final class Json {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JsonNullableModule())
          .addModule(new Moments())
          // What is not set is not sent; null that was set is in a JsonNullable.
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /**
   * Writes a record as the API has it.
   *
   * @param record a task, a page, or a part of one
   * @return JSON in several lines
   * @throws IllegalArgumentException when JSON has no form for a value of it
   */
  public static String write(Object record) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(record);
    } catch (JsonProcessingException noForm) {
      throw new IllegalArgumentException(noForm.getOriginalMessage(), noForm);
    }
  }

  /** Reads JSON into plain values; empty when it is none. */
  static Optional<JsonNode> parse(byte[] text) {
    try {
      return Optional.of(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
    } catch (IOException noJson) {
      return Optional.empty();
    }
  }
}
