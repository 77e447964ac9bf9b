package casemanagement;

import casemanagement.model.Task;
import casemanagement.model.TaskFilter;
import casemanagement.model.TaskPage;
import casemanagement.model.TaskUpdate;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The task API of one stream. Make one and keep it: many threads can use it at once, and it needs no closing.
 *
 * <p>A call whose thread is interrupted ends with an {@link AbortException}.
 */
public final class TasksClient {
  private final Settings settings;
  private final String streamId;
  private final CallOptions defaults;

  private TasksClient(Settings settings, String streamId, CallOptions defaults) {
    this.settings = settings;
    this.streamId = streamId;
    this.defaults = defaults;
  }

  /**
   * Begins a client. Needed are host, account, stream, and how tokens come: {@link Builder#credentials}, {@link
   * Builder#tokens} or {@link Builder#token}.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Finds tasks, and gives one page of them: the first 50 without {@code skip} and {@code limit}.
   *
   * @param filter which tasks, in which order
   * @return the page
   * @throws TasksException when the call fails
   */
  public TaskPage getTasks(TaskFilter filter) {
    return getTasks(filter, CallOptions.defaults());
  }

  /**
   * Finds tasks, with options of this call.
   *
   * @param filter which tasks, in which order
   * @param options of this call
   * @return the page
   * @throws TasksException when the call fails
   */
  public TaskPage getTasks(TaskFilter filter, CallOptions options) {
    return telling(() -> page(Body.of(Contract.GET_TASKS, filter), options));
  }

  /**
   * Changes the keys of a task that are set, and leaves the others as they are. A key that was not set, or set to null where it
   * cannot be null, is not sent. After a {@link ConnectionException}, {@link TimeoutException} or {@link AbortException} the
   * update may have been applied; to send it again leaves the same record.
   *
   * @param taskId id of the task
   * @param changes the keys to change
   * @return the whole record after the change
   * @throws TasksException when the call fails
   */
  public Task updateTask(String taskId, TaskUpdate changes) {
    return updateTask(taskId, changes, CallOptions.defaults());
  }

  /**
   * Changes a task, with options of this call.
   *
   * @param taskId id of the task
   * @param changes the keys to change
   * @param options of this call
   * @return the whole record after the change
   * @throws TasksException when the call fails
   */
  public Task updateTask(String taskId, TaskUpdate changes, CallOptions options) {
    Operation operation = Contract.UPDATE_TASK;
    return telling(
        () -> {
          String path = operation.pathFor(streamId, taskId);
          return call(operation, path, Body.of(operation, changes), options).run(Task.class);
        });
  }

  /**
   * All tasks that match a filter, read page after page while they are used. No task comes twice. {@code limit} of the filter is
   * the size of a page.
   *
   * <p>Tasks move while they are read. When some leave the result (because what uses the stream closes each open task that it
   * gets, say), those behind them move up: reading then steps back by as many, so that none is left out.
   *
   * @param filter which tasks, in which order
   * @return the tasks; a call that fails throws a {@link TasksException} out of the operation that ends the stream
   */
  public Stream<Task> tasks(TaskFilter filter) {
    return tasks(filter, CallOptions.defaults());
  }

  /**
   * All tasks that match a filter, with options of each call.
   *
   * @param filter which tasks, in which order
   * @param options of each call
   * @return the tasks
   */
  public Stream<Task> tasks(TaskFilter filter, CallOptions options) {
    return reading(filter, options).tasks();
  }

  /**
   * The pages as the host gives them. A task that moves while they are read can be on two of them.
   *
   * @param filter which tasks, in which order
   * @return the pages
   */
  public Stream<TaskPage> pages(TaskFilter filter) {
    return reading(filter, CallOptions.defaults()).pages();
  }

  private Pages reading(TaskFilter filter, CallOptions options) {
    ObjectNode body = telling(() -> Body.of(Contract.GET_TASKS, filter));
    return new Pages(Contract.GET_TASKS, body, each -> telling(() -> page(each, options)));
  }

  private TaskPage page(ObjectNode body, CallOptions options) {
    Operation operation = Contract.GET_TASKS;
    return call(operation, operation.pathFor(streamId), body, options).run(TaskPage.class);
  }

  private Call call(Operation operation, String path, ObjectNode body, CallOptions options) {
    return new Call(settings, options.or(defaults), operation, path, Body.bytes(body));
  }

  /** Tells listeners when a call fails. */
  private <T> T telling(Supplier<T> call) {
    try {
      return call.get();
    } catch (TasksException failure) {
      settings.listeners().forEach(listener -> listener.onError(failure));
      throw failure;
    }
  }

  /** Names the client by its host and stream. */
  @Override
  public String toString() {
    return "TasksClient(" + settings.base() + ", " + streamId + ")";
  }

  /** Whom a client calls, as whom, and how. */
  public static final class Builder {
    private String host = "";
    private String accountId = "";
    private String streamId = "";
    private String appId;
    private String clientSecret;
    private String subject;
    private Duration lifetime = Duration.ofMinutes(5);
    private TokenSupplier tokens;
    private boolean renewable;
    private boolean allowInsecureHost;
    private HttpClient http;
    private CallOptions defaults = CallOptions.defaults();
    private final List<TasksListener> listeners = new ArrayList<>();
    private Time time = Time.SYSTEM;

    private Builder() {}

    /**
     * Host of the environment: {@code platform.kore.ai}, with or without a scheme, a port and a trailing slash.
     *
     * @param of a host. Plain http is for this machine only, such as {@code http://localhost:4000}, unless {@link
     *     #allowInsecureHost} allows it.
     * @return this builder
     */
    public Builder host(String of) {
      host = Objects.requireNonNullElse(of, "");
      return this;
    }

    /**
     * The account, which is sent with each request.
     *
     * @param of its id
     * @return this builder
     */
    public Builder accountId(String of) {
      accountId = Objects.requireNonNullElse(of, "");
      return this;
    }

    /**
     * The stream (the bot) that holds the tasks.
     *
     * @param of its id
     * @return this builder
     */
    public Builder streamId(String of) {
      streamId = Objects.requireNonNullElse(of, "");
      return this;
    }

    /**
     * Signs tokens (HS256). One token serves all calls until a fifth of its lifetime is left.
     *
     * @param appId client id of the app, such as {@code cs-1e845b00-81ad-5757-a1e7-d0f6fea227e9}
     * @param clientSecret client secret of the app
     * @return this builder
     */
    public Builder credentials(String appId, String clientSecret) {
      this.appId = Objects.requireNonNullElse(appId, "");
      this.clientSecret = Objects.requireNonNullElse(clientSecret, "");
      tokens = null;
      return this;
    }

    /**
     * The user whom {@code myTask} and {@code myCase} of a filter mean; without it these two find nothing.
     *
     * @param of what signed tokens name
     * @return this builder
     */
    public Builder subject(String of) {
      subject = of;
      return this;
    }

    /**
     * How long a signed token is valid; 5 minutes when nothing is said.
     *
     * @param of at least a second
     * @return this builder
     */
    public Builder tokenLifetime(Duration of) {
      if (of.compareTo(Duration.ofSeconds(1)) < 0) {
        throw new IllegalArgumentException("the lifetime of a token is at least a second");
      }
      lifetime = of;
      return this;
    }

    /**
     * Takes tokens from a function, such as one that asks a service of yours.
     *
     * @param of gives tokens
     * @return this builder
     */
    public Builder tokens(TokenSupplier of) {
      tokens = Objects.requireNonNull(of, "tokens");
      renewable = true;
      return this;
    }

    /**
     * Takes one token, which cannot be renewed.
     *
     * @param of the token, without {@code Bearer}
     * @return this builder
     */
    public Builder token(String of) {
      tokens = refused -> of;
      renewable = false;
      return this;
    }

    /**
     * Allows plain http for a host that is not this machine, such as one of a Compose network. Anybody on the way can read the
     * token.
     *
     * @param of whether it is allowed
     * @return this builder
     */
    public Builder allowInsecureHost(boolean of) {
      allowInsecureHost = of;
      return this;
    }

    /**
     * Sends with an HTTP client of yours, which is the place for certificates and proxies. It must follow no redirects: they
     * would hand the token to another host.
     *
     * @param of the client
     * @return this builder
     */
    public Builder httpClient(HttpClient of) {
      if (of.followRedirects() != HttpClient.Redirect.NEVER) {
        throw new IllegalArgumentException("the HTTP client must not follow redirects");
      }
      http = of;
      return this;
    }

    /**
     * Options of all calls.
     *
     * @param of what a call does not say itself
     * @return this builder
     */
    public Builder options(CallOptions of) {
      defaults = Objects.requireNonNull(of, "options");
      return this;
    }

    /**
     * Adds a listener, which sees what the client does.
     *
     * @param of the listener
     * @return this builder
     */
    public Builder listener(TasksListener of) {
      listeners.add(Objects.requireNonNull(of, "listener"));
      return this;
    }

    /**
     * Logs what the client does: calls that fail for good as errors, retries as warnings, answers as info, requests as debug. It
     * logs no body, because tasks tell of people, no header, and no token.
     *
     * @param of where to
     * @return this builder
     */
    public Builder logger(System.Logger of) {
      return listener(new Logging(Objects.requireNonNull(of, "logger")));
    }

    Builder time(Time of) {
      time = of;
      return this;
    }

    /**
     * Makes the client. It sends nothing yet.
     *
     * @return the client
     * @throws IllegalArgumentException when something is missing, or cannot be
     */
    public TasksClient build() {
      need("host", host);
      need("accountId", accountId);
      need("streamId", streamId);
      CallOptions.checkHeader(Contract.ACCOUNT_ID_HEADER, accountId);
      Settings settings =
          new Settings(
              BaseUrl.of(host, allowInsecureHost),
              accountId,
              new Tokens(supplier()),
              tokens == null || renewable,
              Optional.ofNullable(http).orElseGet(Transport::shared),
              List.copyOf(listeners),
              time);
      return new TasksClient(settings, streamId, defaults);
    }

    private TokenSupplier supplier() {
      if (tokens != null) {
        return tokens;
      }
      if (appId == null) {
        throw new IllegalArgumentException("credentials, tokens or token is missing");
      }
      need("appId", appId);
      need("clientSecret", clientSecret);
      return new SigningTokens(appId, clientSecret, subject, lifetime, time);
    }

    private static void need(String name, String value) {
      if (value.isBlank()) {
        throw new IllegalArgumentException(name + " is missing");
      }
    }

    /** Names the stream alone. */
    @Override
    public String toString() {
      return "TasksClient.Builder(" + streamId + ")";
    }
  }
}
