"""The five calls by a client of openapi-generator's python."""

import json
import os

import openapi_client as api

env = os.environ


def tasks_api(token):
    configuration = api.Configuration(host=env["BASE_URL"], api_key={"auth": token})
    return api.TasksApi(api.ApiClient(configuration))


def search(body, token=env["TOKEN"]):
    return tasks_api(token).get_tasks(env["STREAM_ID"], env["ACCOUNT_ID"], body)


def update(**keys):
    return tasks_api(env["TOKEN"]).update_task(
        env["STREAM_ID"], env["TASK_ID"], env["ACCOUNT_ID"], api.TaskUpdate(**keys)
    )


def every():
    tasks = []
    while True:
        found = search(api.TaskFilter(skip=len(tasks), limit=100))
        tasks += found.results
        if not found.has_more:
            return tasks


def read():
    return next(task for task in every() if task.id == env["TASK_ID"])


def filter():
    order = api.SortBy(api.SortOrder(createdAt="desc"))
    found = search(api.TaskFilter(status=["Open"], sortBy=order, limit=5))
    assert len(found.results) == 5
    assert all(task.status.name == "Open" for task in found.results)


def pages():
    tasks = every()
    assert len({task.id for task in tasks}) == 300, len(tasks)
    assert any("Contract Years" in task.additional_properties for task in tasks), "custom keys are lost"


def rename():
    before = read()
    update(name="Renamed")
    after = read()
    assert after.name == "Renamed" and after.tags == before.tags and after.fields == before.fields


def clear():
    update(dueDate=None)
    assert read().due_date is None


def errors():
    for status, call in (
        (401, lambda: search(api.TaskFilter(), token="no-token")),
        (412, lambda: search(api.TaskFilter.model_construct(limit=0))),
    ):
        try:
            call()
        except api.ApiException as error:
            assert error.status == status, error.status
            assert error.data.errors[0].msg and error.data.errors[0].code
        else:
            raise AssertionError(f"no {status}")


said = {}
for call in (filter, pages, rename, clear, errors):
    try:
        call()
        said[call.__name__] = True
    except Exception as error:
        said[call.__name__] = f"{type(error).__name__}: {error}".split("\n")[0][:200]
print(json.dumps(said))
