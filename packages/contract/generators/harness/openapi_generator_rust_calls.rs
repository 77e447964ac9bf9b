//! The five calls by a client of openapi-generator's rust.

use case_management::apis::{configuration::{ApiKey, Configuration}, tasks_api, Error};
use case_management::models::{SortBy, SortDirection, SortOrder, Task, TaskFilter, TaskPage, TaskUpdate};
use std::env::var;

type Said = Result<(), String>;

fn env(name: &str) -> String {
    var(name).unwrap_or_default()
}

fn configuration(token: &str) -> Configuration {
    let key = Some(ApiKey { prefix: None, key: token.to_string() });
    Configuration { base_path: env("BASE_URL"), api_key: key, ..Configuration::new() }
}

async fn search(filter: TaskFilter, token: &str) -> Result<TaskPage, Error<tasks_api::GetTasksError>> {
    tasks_api::get_tasks(&configuration(token), &env("STREAM_ID"), &env("ACCOUNT_ID"), filter, None, None, None, None, None, None).await
}

async fn found(filter: TaskFilter) -> Result<TaskPage, String> {
    search(filter, &env("TOKEN")).await.map_err(|error| error.to_string())
}

async fn update(change: TaskUpdate) -> Said {
    tasks_api::update_task(&configuration(&env("TOKEN")), &env("STREAM_ID"), &env("TASK_ID"), &env("ACCOUNT_ID"), change, None, None, None, None, None, None)
        .await
        .map(|_| ())
        .map_err(|error| error.to_string())
}

async fn every() -> Result<Vec<Task>, String> {
    let mut tasks = Vec::new();
    loop {
        let page = found(TaskFilter { skip: Some(tasks.len() as i32), limit: Some(100), ..TaskFilter::new() }).await?;
        tasks.extend(page.results);
        if !page.has_more {
            return Ok(tasks);
        }
    }
}

async fn read() -> Result<Task, String> {
    every().await?.into_iter().find(|task| task._id == env("TASK_ID")).ok_or("the task is gone".into())
}

fn check(holds: bool, otherwise: &str) -> Said {
    if holds { Ok(()) } else { Err(otherwise.into()) }
}

async fn filter() -> Said {
    let order = SortOrder { created_at: Some(SortDirection::Desc), ..SortOrder::new() };
    let sort_by = Some(Box::new(SortBy::SortOrder(Box::new(order))));
    let page = found(TaskFilter { status: Some(vec!["Open".into()]), sort_by, limit: Some(5), ..TaskFilter::new() }).await?;
    check(page.results.len() == 5, "not 5 tasks")?;
    check(page.results.iter().all(|task| task.status.as_ref().is_some_and(|status| status.name == "Open")), "another status")
}

async fn pages() -> Said {
    let tasks = every().await?;
    let ids: std::collections::HashSet<&String> = tasks.iter().map(|task| &task._id).collect();
    check(ids.len() == 300, "not 300 tasks")?;
    let custom = tasks.iter().any(|task| serde_json::to_value(task).is_ok_and(|record| record.get("Contract Years").is_some()));
    check(custom, "custom keys are lost")
}

async fn rename() -> Said {
    let before = read().await?;
    update(TaskUpdate { name: Some("Renamed".into()), ..TaskUpdate::new() }).await?;
    let after = read().await?;
    check(after.name == "Renamed" && after.tags == before.tags && after.fields == before.fields, "another key changed")
}

async fn clear() -> Said {
    update(TaskUpdate { due_date: Some(None), ..TaskUpdate::new() }).await?;
    check(read().await?.due_date.flatten().is_none(), "the due date stays")
}

async fn errors() -> Said {
    for (status, answer) in [
        (401, search(TaskFilter::new(), "no-token").await),
        (412, search(TaskFilter { limit: Some(0), ..TaskFilter::new() }, &env("TOKEN")).await),
    ] {
        match answer {
            Err(Error::ResponseError(content)) => check(content.status.as_u16() == status && content.content.contains("msg"), "another error")?,
            _ => return Err(format!("no {status}")),
        }
    }
    Ok(())
}

#[tokio::main]
async fn main() {
    let said = [("filter", filter().await), ("pages", pages().await), ("rename", rename().await), ("clear", clear().await), ("errors", errors().await)];
    let object: serde_json::Map<String, serde_json::Value> = said
        .into_iter()
        .map(|(name, outcome)| (name.to_string(), outcome.map_or_else(|problem| problem.into(), |()| true.into())))
        .collect();
    println!("{}", serde_json::Value::Object(object));
}
