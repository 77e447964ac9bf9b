package casemanagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casemanagement.model.CustomFieldFilter;
import casemanagement.model.EtaBucket;
import casemanagement.model.FieldInput;
import casemanagement.model.ParticipantInput;
import casemanagement.model.PriorityInput;
import casemanagement.model.SortField;
import casemanagement.model.Task;
import casemanagement.model.TaskColumn;
import casemanagement.model.TaskFilter;
import casemanagement.model.TaskUpdate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is sent, what is refused before sending, and what a record keeps. */
class BodiesTest {
  private static String sent(TaskUpdate changes) {
    return Body.of(Contract.UPDATE_TASK, changes).toString();
  }

  private static String sent(TaskFilter filter) {
    return Body.of(Contract.GET_TASKS, filter).toString();
  }

  @Test
  void anUpdateSendsWhatIsSetAndNothingElse() {
    assertEquals("{}", sent(new TaskUpdate()));
    assertEquals("{}", sent(new TaskUpdate().name(null).tags(null)));
    assertEquals("{\"desc\":null}", sent(new TaskUpdate().desc(null)));
    assertEquals("{\"desc\":\"\"}", sent(new TaskUpdate().desc("")));
    assertEquals("{\"priority\":null}", sent(new TaskUpdate().priority(null)));
    assertEquals("{\"currAssignee\":null}", sent(new TaskUpdate().currAssignee(null)));
    assertEquals("{\"ETA\":null}", sent(new TaskUpdate().eta(null)));
    assertEquals(
        "{\"ETA\":\"2027-03-01T04:00:00.250Z\"}",
        sent(new TaskUpdate().eta(Instant.parse("2027-03-01T04:00:00.250999Z"))));
    assertEquals("{\"dueDate\":0}", sent(new TaskUpdate().dueDate(Instant.EPOCH)));
    assertEquals("{\"fields\":[]}", sent(new TaskUpdate().fields(List.of())));
    assertEquals("{\"fields\":[{}]}", sent(new TaskUpdate().fields(List.of(new FieldInput()))));
    assertEquals(
        "{\"fields\":[{\"selectedValue\":null},{\"selectedValue\":[\"a\",1,true]}]}",
        sent(
            new TaskUpdate()
                .fields(
                    List.of(
                        new FieldInput().selectedValue(null),
                        new FieldInput().selectedValue(List.of("a", 1, true))))));
    assertEquals(
        "{\"attachments\":[{\"kept\":null}]}",
        sent(new TaskUpdate().attachments(List.of(Collections.singletonMap("kept", null)))));
  }

  @Test
  void aFilterSendsWhatIsSetAndNothingElse() {
    assertEquals("{}", sent(new TaskFilter()));
    assertEquals("{\"unassigned\":false,\"limit\":0}", sent(new TaskFilter().unassigned(false).limit(0)));
    assertEquals(
        "{\"sortBy\":{\"dueDate\":\"desc\"},\"dueDate\":\"2027-03-01T04:00:00.000Z\",\"selectedColumns\":[\"_id\"],"
            + "\"ETAlist\":[\"overdue\"]}",
        sent(
            new TaskFilter()
                .sortBy(Sort.descending(SortField.DUE_DATE))
                .dueDate(Instant.parse("2027-03-01T04:00:00Z"))
                .selectedColumns(List.of(TaskColumn.ID))
                .etaList(List.of(EtaBucket.OVERDUE))));
    assertEquals(
        "{\"customFields\":[{\"lname\":\"age\",\"selectedValue\":null}]}",
        sent(new TaskFilter().customFields(List.of(new CustomFieldFilter().lname("age")))));
  }

  private static TaskUpdate field(Object value) {
    return new TaskUpdate().fields(List.of(new FieldInput(), new FieldInput().selectedValue(value)));
  }

  @Test
  void whatJsonWouldWriteAsAnotherValueIsRefusedByItsKey() {
    Instant early = Instant.ofEpochMilli(-1);
    String field = "/fields/1/selectedValue";
    expectRefused("/priority/score", new TaskUpdate().priority(new PriorityInput().name("High").score(Double.NaN)));
    expectRefused("/timestampValue", new TaskUpdate().timestampValue(Double.POSITIVE_INFINITY));
    expectRefused("/name", new TaskUpdate().name("half \ud83d"));
    expectRefused("/tags/1", new TaskUpdate().tags(List.of("a", "\udc00")));
    expectRefused("/dueDate", new TaskUpdate().dueDate(early));
    expectRefused("/dueDate", new TaskUpdate().dueDate(Instant.MAX));
    expectRefused("/ETA", new TaskUpdate().eta(early));
    expectRefused("/createdAt", new TaskUpdate().createdAt(Instant.parse("9999-12-31T23:59:59.999Z").plusMillis(1)));
    expectRefused(
        "/participants/0/assignedAt", new TaskUpdate().participants(List.of(new ParticipantInput().assignedAt(early))));
    for (Object value :
        new Object[] {
          Double.NaN,
          Float.NEGATIVE_INFINITY,
          (1L << 53) + 1,
          Long.MIN_VALUE,
          BigInteger.TWO.pow(64),
          new BigDecimal("1e999"),
          new BigDecimal("0.1234567890123456789"),
          new byte[] {1},
          new Date(),
          Calendar.getInstance(),
          LocalDate.EPOCH,
          Optional.of(1),
          new Object(),
          Json.MAPPER.getNodeFactory().pojoNode(new Object()),
        }) {
      expectRefused(field, field(value));
    }
    expectRefused(field + "/0", field(List.of(Double.NaN)));
    expectRefused(
        "/attachments/0/a~1b/size",
        new TaskUpdate().attachments(List.of(Map.of("a/b", Map.of("size", Double.NaN)))));
    Map<String, Object> circle = new HashMap<>();
    circle.put("self", circle);
    assertThrows(ValidationException.class, () -> sent(new TaskUpdate().attachments(List.of(circle))));
    Object deep = "bottom";
    for (int level = 0; level < 40; level++) {
      deep = List.of(deep);
    }
    TaskUpdate tooDeep = field(deep);
    assertThrows(ValidationException.class, () -> sent(tooDeep));
    assertEquals(
        "{\"fields\":[{},{\"selectedValue\":[9007199254740991,0.1]}]}",
        sent(field(Arrays.asList((1L << 53) - 1, new BigDecimal("0.1")))));
  }

  private static void expectRefused(String key, TaskUpdate changes) {
    try (StubHost host = StubHost.always(200, StubHost.RECORD)) {
      TasksClient client = host.client().build();
      ValidationException error =
          assertThrows(ValidationException.class, () -> client.updateTask("ti-1", changes), key);
      assertEquals(List.of(key), error.keys(), error::getMessage);
      assertTrue(error.getMessage().contains(key + " cannot be sent"), error::getMessage);
      assertEquals(0, error.attempts());
      assertEquals(List.of(), host.seen());
    }
  }

  @Test
  void aTaskIdThatIsNoSegmentOfAPathIsRefused() {
    try (StubHost host = StubHost.always(200, StubHost.RECORD)) {
      TasksClient client = host.client().build();
      for (String id : new String[] {null, "", ".", "..", "a/b", "a\\b", "\ud83d"}) {
        ValidationException error =
            assertThrows(ValidationException.class, () -> client.updateTask(id, new TaskUpdate()), id);
        assertEquals(List.of("taskId"), error.keys());
      }
      assertEquals(List.of(), host.seen());
      client.updateTask("a b?c#d%", new TaskUpdate());
      assertTrue(host.seen().get(0).path().endsWith("/updateTask/a%20b%3Fc%23d%25"));
    }
  }

  @Test
  void aRecordKeepsAllThatTheHostSays() throws Exception {
    String names = "\"_id\":\"ti-1\",\"caseId\":\"ci-1\",\"caseRefId\":\"\",\"name\":\"\"";
    for (String said :
        List.of(
            StubHost.RECORD,
            "{" + names + ",\"Name\":\"another\",\"custom\":{\"a\":[1,null]},\"nothing\":null}",
            "{" + names + ",\"tags\":[],\"fields\":[{}],\"desc\":null,\"dueDate\":null,\"ETA\":\"\"}",
            "{" + names + ",\"fields\":[{\"selectedValue\":null,\"Lname\":1},{\"selectedValue\":[\"a\",1,true,null]}]}",
            "{" + names + ",\"status\":{\"name\":\"Open\",\"sla\":{\"hours\":4}},\"priority\":{\"name\":\"High\",\"score\":1.5}}",
            "{" + names + ",\"participants\":[{\"assignedAt\":\"2027-03-01T09:30:00.000Z\",\"role\":\"owner\"}]}",
            "{" + names + ",\"dueDate\":1803873600250,\"ETA\":\"2027-02-28T21:20:00.250Z\",\"timestampValue\":1803873600250}")) {
      JsonNode expected = Json.MAPPER.readTree(said);
      JsonNode kept = Json.MAPPER.readTree(Json.write(Json.MAPPER.readValue(said, Task.class)));
      assertTrue(expected.equals(BodiesTest::compare, kept), () -> said + "\nwas kept as\n" + kept);
    }
  }

  private static int compare(JsonNode one, JsonNode other) {
    boolean numbers = one instanceof NumericNode && other instanceof NumericNode;
    return one.equals(other) || numbers && one.decimalValue().compareTo(other.decimalValue()) == 0 ? 0 : 1;
  }

  @Test
  void aNullBodyIsRefused() {
    assertThrows(ValidationException.class, () -> sent((TaskFilter) null));
  }
}
