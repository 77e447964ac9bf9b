"""The five calls with the models of datamodel-code-generator, sent by urllib."""

import json
import os
import urllib.error
import urllib.request

import models

env = os.environ


def call(path, body, token=env["TOKEN"]):
    request = urllib.request.Request(
        f"{env['BASE_URL']}/caseManagement/api/public/analytics/{env['STREAM_ID']}/{path}",
        body.model_dump_json(by_alias=True, exclude_unset=True).encode(),
        {"auth": token, "accountId": env["ACCOUNT_ID"], "Content-Type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def found(**keys):
    status, text = call("getTasks", models.TaskFilter(**keys))
    assert status == 200, text
    return models.TaskPage.model_validate_json(text)


def update(**keys):
    status, text = call(f"updateTask/{env['TASK_ID']}", models.TaskUpdate(**keys))
    assert status == 200, text


def every():
    tasks = []
    while True:
        page = found(skip=len(tasks), limit=100)
        tasks += page.results
        if not page.hasMore:
            return tasks


def read():
    return next(task for task in every() if task.field_id == env["TASK_ID"])


def filter():
    page = found(status=["Open"], sortBy={"createdAt": "desc"}, limit=5)
    assert len(page.results) == 5
    assert all(task.status.name == "Open" for task in page.results)


def pages():
    tasks = every()
    assert len({task.field_id for task in tasks}) == 300, len(tasks)
    assert any("Contract Years" in (task.model_extra or {}) for task in tasks), "custom keys are lost"


def rename():
    before = read()
    update(name="Renamed")
    after = read()
    assert after.name == "Renamed" and after.tags == before.tags and after.fields == before.fields


def clear():
    update(dueDate=None)
    assert read().dueDate is None


def errors():
    for status, answer in (
        (401, call("getTasks", models.TaskFilter(), "no-token")),
        (412, call("getTasks", models.TaskFilter.model_construct(limit=0))),
    ):
        assert answer[0] == status, answer
        assert models.ErrorBody.model_validate_json(answer[1]).errors[0].msg


said = {}
for each in (filter, pages, rename, clear, errors):
    try:
        each()
        said[each.__name__] = True
    except Exception as error:
        said[each.__name__] = f"{type(error).__name__}: {error}".split("\n")[0][:200]
print(json.dumps(said))
