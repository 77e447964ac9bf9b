import com.squareup.moshi.Moshi
import okhttp3.OkHttpClient
import org.openapitools.client.apis.TasksApi
import org.openapitools.client.infrastructure.ClientException
import org.openapitools.client.models.*

/** The five calls by a client of openapi-generator's kotlin. */
fun env(name: String) = System.getenv(name) ?: ""

fun api(token: String) =
    TasksApi(env("BASE_URL"), OkHttpClient.Builder().addInterceptor { it.proceed(it.request().newBuilder().header("auth", token).build()) }.build())

fun search(filter: TaskFilter, token: String = env("TOKEN")) = api(token).getTasks(env("STREAM_ID"), env("ACCOUNT_ID"), filter)

fun update(change: TaskUpdate) = api(env("TOKEN")).updateTask(env("STREAM_ID"), env("TASK_ID"), env("ACCOUNT_ID"), change)

fun every(): List<Task> {
    val tasks = mutableListOf<Task>()
    while (true) {
        val page = search(TaskFilter(skip = tasks.size, limit = 100))
        tasks += page.results
        if (!page.hasMore) return tasks
    }
}

fun read() = every().first { it.id == env("TASK_ID") }

fun filter() {
    val page = search(TaskFilter(status = listOf("Open"), sortBy = SortBy(createdAt = SortDirection.DESC), limit = 5))
    check(page.results.size == 5) { "not 5 tasks" }
    check(page.results.all { it.status?.name == "Open" }) { "another status" }
}

fun pages() {
    val tasks = every()
    check(tasks.map { it.id }.toSet().size == 300) { "not 300 tasks" }
    check(tasks.any { "Contract Years" in (it as Map<*, *>) }) { "custom keys are lost" }
}

fun rename() {
    val before = read()
    update(TaskUpdate(name = "Renamed"))
    val after = read()
    check(after.name == "Renamed" && after.tags == before.tags && after.fields == before.fields) { "another key changed" }
}

fun clear() {
    update(TaskUpdate(dueDate = null))
    check(read().dueDate == null) { "null is not sent, and the due date stays" }
}

fun errors() {
    for ((status, call) in listOf(401 to { search(TaskFilter(), "no-token") }, 412 to { search(TaskFilter(limit = 0)) })) {
        try {
            call()
        } catch (error: ClientException) {
            check(error.statusCode == status) { "status ${error.statusCode}" }
            continue
        }
        error("no $status")
    }
}

fun main() {
    val said = linkedMapOf<String, Any>()
    for ((name, call) in listOf("filter" to ::filter, "pages" to ::pages, "rename" to ::rename, "clear" to ::clear, "errors" to ::errors)) {
        said[name] = try {
            call()
            true
        } catch (error: Throwable) {
            "${error.javaClass.simpleName}: ${error.message}".lines().first().take(200)
        }
    }
    println(Moshi.Builder().build().adapter(Map::class.java).toJson(said))
}
