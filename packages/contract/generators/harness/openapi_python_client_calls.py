"""The five calls by a client of openapi-python-client, whose package is the first argument."""

import importlib
import json
import os
import sys

package = sys.argv[1]
module = lambda name: importlib.import_module(f"{package}.{name}")
env = os.environ
Client = module("client").AuthenticatedClient
models = module("models")
get_tasks = module("api.tasks.get_tasks").sync_detailed
update_task = module("api.tasks.update_task").sync_detailed


def client(token):
    return Client(base_url=env["BASE_URL"], token=token, prefix="", auth_header_name="auth")


def search(body, token=env["TOKEN"]):
    answer = get_tasks(env["STREAM_ID"], client=client(token), body=body, account_id=env["ACCOUNT_ID"])
    return answer


def page(**keys):
    parsed = search(models.TaskFilter(**keys)).parsed
    assert parsed is not None, "a 200 arrives as None"
    return parsed


def update(**keys):
    answer = update_task(
        env["STREAM_ID"], env["TASK_ID"], client=client(env["TOKEN"]), body=models.TaskUpdate(**keys),
        account_id=env["ACCOUNT_ID"],
    )
    assert answer.status_code == 200, answer.content


def read():
    return next(task for task in every() if task.field_id == env["TASK_ID"])


def every():
    tasks, skip = [], 0
    while True:
        found = page(skip=skip, limit=100)
        tasks += found.results
        skip += len(found.results)
        if not found.has_more:
            return tasks


def filter():
    found = page(status=["Open"], sort_by=models.SortOrder(created_at=models.SortDirection.DESC), limit=5)
    assert len(found.results) == 5
    assert all(task.status.name == "Open" for task in found.results)


def pages():
    tasks = every()
    assert len({task.field_id for task in tasks}) == 300, len(tasks)
    assert any("Contract Years" in task.additional_properties for task in tasks), "custom keys are lost"


def rename():
    before = read()
    update(name="Renamed")
    after = read()
    assert after.name == "Renamed" and after.tags == before.tags and after.fields == before.fields


def clear():
    update(due_date=None)
    assert not isinstance(read().due_date, int)


def errors():
    for status, answer in (
        (401, search(models.TaskFilter(), token="no-token")),
        (412, search(models.TaskFilter(limit=0))),
    ):
        assert answer.status_code == status, answer
        assert answer.parsed.errors[0].msg and answer.parsed.errors[0].code


said = {}
for call in (filter, pages, rename, clear, errors):
    try:
        call()
        said[call.__name__] = True
    except Exception as error:
        said[call.__name__] = f"{type(error).__name__}: {error}".split("\n")[0][:200]
print(json.dumps(said))
