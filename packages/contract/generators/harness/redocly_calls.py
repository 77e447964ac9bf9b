"""The five calls by a client of Redocly generate-client's python."""

import json
import os

import client as api

env = os.environ


def tasks_api(token):
    return api.Client(
        env["BASE_URL"],
        auth={"api_key": {"auth": token}},
        headers={"accountId": env["ACCOUNT_ID"]},
    )


def search(token=env["TOKEN"], **keys):
    return tasks_api(token).get_tasks(env["STREAM_ID"], api.TaskFilter(**keys))


def update(**keys):
    tasks_api(env["TOKEN"]).update_task(env["STREAM_ID"], env["TASK_ID"], api.TaskUpdate(**keys))


def every():
    tasks = []
    while True:
        found = search(skip=len(tasks), limit=100)
        tasks += found.results
        if not found.has_more:
            return tasks


def read():
    return next(task for task in every() if task.id == env["TASK_ID"])


def filter():
    order = api.SortOrder(created_at=api.SortDirection.DESC)
    found = search(status=["Open"], sort_by=order, limit=5)
    assert len(found.results) == 5
    assert all(task.status.name == "Open" for task in found.results)


def pages():
    tasks = every()
    assert len({task.id for task in tasks}) == 300, len(tasks)
    assert any("Contract Years" in repr(task) for task in tasks), "custom keys are lost"


def rename():
    before = read()
    update(name="Renamed")
    after = read()
    assert after.name == "Renamed" and after.tags == before.tags and after.fields == before.fields


def clear():
    update(due_date=None)
    assert read().due_date is None, "the due date stays"


def errors():
    for status, keys in ((401, {"token": "no-token"}), (412, {"limit": 0})):
        try:
            search(**keys)
        except api.ApiError as error:
            assert error.status == status, error.status
            assert error.body["errors"][0]["msg"] and error.body["errors"][0]["code"]
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
