package casemanagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import casemanagement.StubHost.Reply;
import casemanagement.model.Task;
import casemanagement.model.TaskFilter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All tasks come once, whatever the host makes of pages. */
class PagesTest {
  private static List<String> numbered(int count) {
    return new ArrayList<>(IntStream.range(0, count).mapToObj(number -> "ti-" + number).toList());
  }

  /** A host that gives pages of a list, with at most 4 tasks on each, and changes what they tell. */
  private static StubHost listing(List<String> ids, Consumer<ObjectNode> tell) {
    return new StubHost(
        (number, request) -> {
          JsonNode filter = parsed(request.body());
          int skip = Math.min(filter.path("skip").asInt(0), ids.size());
          int end = Math.min(skip + Math.min(filter.path("limit").asInt(50), 4), ids.size());
          ObjectNode page = Json.MAPPER.createObjectNode();
          page.put("page", number).put("limit", 50).put("totalPages", 1);
          page.put("totalResults", ids.size()).put("hasMore", end < ids.size());
          ids.subList(skip, end).forEach(id -> page.withArray("results").addObject().put("_id", id));
          page.withArray("results");
          tell.accept(page);
          return Reply.of(200, page.toString());
        });
  }

  private static JsonNode parsed(String text) {
    try {
      return Json.MAPPER.readTree(text);
    } catch (JsonProcessingException noJson) {
      throw new IllegalStateException(noJson);
    }
  }

  private static List<String> read(StubHost host, TaskFilter filter) {
    return host.client().build().tasks(filter).map(Task::getId).toList();
  }

  @Test
  void noTaskIsLeftOutWhateverTheHostTellsOfPages() {
    List<Consumer<ObjectNode>> tells =
        List.of(
            page -> {},
            page -> page.put("page", page.path("page").asInt() - 1),
            page -> page.remove("hasMore"),
            page -> page.put("hasMore", false),
            page -> page.remove("totalResults"),
            page -> page.remove(List.of("totalResults", "hasMore")),
            page -> page.putNull("hasMore").putNull("totalResults"));
    for (Consumer<ObjectNode> tell : tells) {
      try (StubHost host = listing(numbered(10), tell)) {
        assertEquals(numbered(10), read(host, new TaskFilter().limit(5)));
      }
    }
  }

  @Test
  void readingBeginsWhereTheFilterSays() {
    try (StubHost host = listing(numbered(10), page -> {})) {
      assertEquals(numbered(10).subList(3, 10), read(host, new TaskFilter().skip(3)));
    }
  }

  @Test
  void tasksThatLeaveTheResultWhileItIsReadLeaveNoneOut() {
    List<String> ids = numbered(12);
    try (StubHost host = listing(ids, page -> {})) {
      List<String> read = new ArrayList<>();
      Iterator<Task> tasks = host.client().build().tasks(new TaskFilter()).iterator();
      while (tasks.hasNext()) {
        String id = tasks.next().getId();
        read.add(id);
        ids.remove(id);
      }
      assertEquals(numbered(12), read);
    }
  }

  @Test
  void pagesAreReadWhileTheyAreUsed() {
    try (StubHost host = listing(numbered(12), page -> {})) {
      TasksClient client = host.client().build();
      Stream<Task> tasks = client.tasks(new TaskFilter());
      assertEquals(0, host.seen().size());
      assertEquals(3, tasks.limit(3).toList().size());
      assertEquals(1, host.seen().size());
      assertTrue(client.tasks(new TaskFilter()).anyMatch(task -> task.getId().equals("ti-5")));
      assertEquals(3, host.seen().size());
      assertEquals(3, client.pages(new TaskFilter()).count());
    }
  }

  @Test
  void aFilterThatIsChangedAfterwardsChangesNothing() {
    try (StubHost host = listing(numbered(6), page -> {})) {
      TaskFilter filter = new TaskFilter().limit(2);
      Stream<Task> tasks = host.client().build().tasks(filter);
      filter.skip(5);
      assertEquals(6, tasks.count());
    }
  }

  @Test
  void aHostThatGivesTheFirstPageAgainAndAgainIsFoundOut() {
    try (StubHost host = StubHost.always(200, StubHost.PAGE.replace("\"hasMore\":false", "\"hasMore\":true"))) {
      TasksClient client = host.client().build();
      UnexpectedAnswerException error =
          assertThrows(UnexpectedAnswerException.class, () -> client.tasks(new TaskFilter()).count());
      assertTrue(error.hint().contains("skip"), error.hint());
    }
  }

  @Test
  void anErrorEndsTheStream() {
    try (StubHost host = StubHost.always(412, StubHost.REFUSAL)) {
      Iterator<Task> tasks = host.client().build().tasks(new TaskFilter()).iterator();
      assertThrows(ValidationException.class, tasks::hasNext);
      assertEquals(1, host.seen().size());
    }
  }
}
