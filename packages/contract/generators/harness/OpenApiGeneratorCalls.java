import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.TasksApi;
import org.openapitools.client.model.*;

/** The five calls by a client of openapi-generator's java, library native. */
public class OpenApiGeneratorCalls {
  interface Call {
    void run() throws Exception;
  }

  static final Map<String, String> env = System.getenv();

  static TasksApi api(String token) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(env.get("BASE_URL"));
    // The library does not send the key of the security scheme itself.
    client.setRequestInterceptor((HttpRequest.Builder request) -> request.header("auth", token));
    return new TasksApi(client);
  }

  static TaskPage search(TaskFilter filter, String token) throws ApiException {
    return api(token).getTasks(env.get("STREAM_ID"), env.get("ACCOUNT_ID"), filter, null, null, null, null, null, null);
  }

  static void update(TaskUpdate update) throws ApiException {
    api(env.get("TOKEN"))
        .updateTask(
            env.get("STREAM_ID"), env.get("TASK_ID"), env.get("ACCOUNT_ID"), update, null, null, null, null, null, null);
  }

  static List<Task> every() throws ApiException {
    List<Task> tasks = new ArrayList<>();
    while (true) {
      TaskPage page = search(new TaskFilter().skip(tasks.size()).limit(100), env.get("TOKEN"));
      tasks.addAll(page.getResults());
      if (!page.getHasMore()) return tasks;
    }
  }

  static Task read() throws ApiException {
    for (Task task : every()) if (task.getId().equals(env.get("TASK_ID"))) return task;
    throw new AssertionError("the task is gone");
  }

  static void check(boolean holds, String otherwise) {
    if (!holds) throw new AssertionError(otherwise);
  }

  static void filter() throws Exception {
    SortBy order = new SortBy(new SortOrder().createdAt(SortDirection.DESC));
    TaskPage page = search(new TaskFilter().addStatusItem("Open").sortBy(order).limit(5), env.get("TOKEN"));
    check(page.getResults().size() == 5, "not 5 tasks");
    for (Task task : page.getResults()) check(task.getStatus().getName().equals("Open"), "another status");
  }

  static void pages() throws Exception {
    HashSet<String> ids = new HashSet<>();
    boolean custom = false;
    for (Task task : every()) {
      ids.add(task.getId());
      custom = custom || task.getAdditionalProperty("Contract Years") != null;
    }
    check(ids.size() == 300, ids.size() + " tasks");
    check(custom, "custom keys are lost");
  }

  static void rename() throws Exception {
    Task before = read();
    update(new TaskUpdate().name("Renamed"));
    Task after = read();
    check(after.getName().equals("Renamed"), "not renamed");
    check(after.getTags().equals(before.getTags()), "a rename emptied the tags");
    check(after.getFields().equals(before.getFields()), "a rename changed the fields");
    check(String.valueOf(after.getDueDate()).equals(String.valueOf(before.getDueDate())), "a rename cleared the due date");
  }

  static void clear() throws Exception {
    update(new TaskUpdate().dueDate(null));
    check(read().getDueDate() == null, "the due date stays");
  }

  static void errors() throws Exception {
    refused(401, () -> search(new TaskFilter(), "no-token"));
    refused(412, () -> search(new TaskFilter().limit(0), env.get("TOKEN")));
  }

  static void refused(int status, Call call) throws Exception {
    try {
      call.run();
    } catch (ApiException error) {
      check(error.getCode() == status, "status " + error.getCode());
      ErrorBody body = new ObjectMapper().readValue(error.getResponseBody(), ErrorBody.class);
      check(!body.getErrors().get(0).getMsg().isEmpty(), "no message");
      return;
    }
    throw new AssertionError("no " + status);
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, Call> calls = new LinkedHashMap<>();
    calls.put("filter", OpenApiGeneratorCalls::filter);
    calls.put("pages", OpenApiGeneratorCalls::pages);
    calls.put("rename", OpenApiGeneratorCalls::rename);
    calls.put("clear", OpenApiGeneratorCalls::clear);
    calls.put("errors", OpenApiGeneratorCalls::errors);
    Map<String, Object> said = new LinkedHashMap<>();
    for (Map.Entry<String, Call> call : calls.entrySet()) {
      try {
        call.getValue().run();
        said.put(call.getKey(), true);
      } catch (Throwable error) {
        String text = error.getClass().getSimpleName() + ": " + error.getMessage();
        said.put(call.getKey(), text.split("\n")[0].substring(0, Math.min(200, text.split("\n")[0].length())));
      }
    }
    System.out.println(new ObjectMapper().writeValueAsString(said));
  }
}
