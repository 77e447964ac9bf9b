package casemanagement;

import casemanagement.model.SortDirection;
import casemanagement.model.SortField;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Objects;

/**
 * The order of a filter: {@code new TaskFilter().sortBy(Sort.descending(SortField.DUE_DATE))}.
 *
 * @param field what to sort by
 * @param direction ascending or descending
 */
public record Sort(SortField field, SortDirection direction) {
  /** Refuses null. */
  public Sort {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(direction, "direction");
  }

  /**
   * The smallest first.
   *
   * @param field what to sort by
   * @return the order
   */
  public static Sort ascending(SortField field) {
    return new Sort(field, SortDirection.ASC);
  }

  /**
   * The largest first.
   *
   * @param field what to sort by
   * @return the order
   */
  public static Sort descending(SortField field) {
    return new Sort(field, SortDirection.DESC);
  }

  @JsonValue
  Map<SortField, SortDirection> form() {
    return Map.of(field, direction);
  }
}
