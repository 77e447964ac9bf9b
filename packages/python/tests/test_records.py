"""Records in and out: names, dates, null and unset, keys of one's own, and what JSON cannot hold."""

import copy
import decimal
import json
import math
import pickle
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from support import TASK, Client, Script, good

from case_management import (
    UNSET,
    AssigneeInput,
    FieldInput,
    PriorityInput,
    SortOrder,
    Task,
    TaskFilter,
    TaskPage,
    TaskUpdate,
    errors,
)
from case_management._json import write_json
from case_management._wire import parse_moment

KINDS = pytest.mark.parametrize("kind", ["blocking", "async"])
UTC = timezone.utc


def written(body: TaskUpdate | TaskFilter) -> Any:
    return json.loads(write_json(body.to_dict(), 32))


def test_a_record_has_the_names_that_people_expect() -> None:
    task = Task.from_dict(
        {
            **TASK,
            "dueDate": 1748491380000,
            "ETA": "2025-05-29T04:03:00.000Z",
            "createdAt": "2025-05-28T12:05:38.807Z",
        }
    )
    due = datetime(2025, 5, 29, 4, 3, tzinfo=UTC)
    assert (task.id, task.name, task.due_date, task.eta) == ("ti-1", "One", due, due)
    assert task.created_at == datetime(2025, 5, 28, 12, 5, 38, 807000, UTC)
    assert task.desc is UNSET
    assert not task.desc


def test_what_is_read_is_written_again_as_it_came() -> None:
    record = {
        **TASK,
        "dueDate": None,
        "ETA": "",
        "tags": [],
        "createdAt": "2025-05-28T12:05:38.807Z",
        "timestampValue": 1748433938795,
        "status": {"_id": "s-1", "name": "Open", "beyond": 1},
        "fields": [{"_id": "fd-1", "selectedValue": ["en", None, 5, True]}],
        "Contract Years": {"selectedValue": 5},
    }
    task = Task.from_dict(record)
    assert task.to_dict() == record
    assert task["Contract Years"] == {"selectedValue": 5}
    assert "Region" not in task


@pytest.mark.parametrize(
    "odd",
    [
        {"createdAt": "yesterday"},
        {"createdAt": 5},
        {"dueDate": "2025-05-28T12:05:38.807Z"},
        {"dueDate": 10**30},
        {"dueDate": True},
        {"status": None},
        {"status": "Open"},
        {"fields": None},
        {"fields": [None, "text"]},
        {"priority": []},
    ],
)
def test_a_value_that_breaks_the_contract_stays_as_it_is(odd: dict[str, Any]) -> None:
    assert Task.from_dict({**TASK, **odd}).to_dict() == {**TASK, **odd}


def test_a_page_that_leaves_out_what_the_contract_requires_is_read() -> None:
    page = TaskPage.from_dict({"results": [{"_id": "ti-1"}]})
    assert page.results[0].id == "ti-1"
    assert not page.total_results


def test_null_and_unset_and_empty_are_three_things() -> None:
    assert written(TaskUpdate()) == {}
    assert written(TaskUpdate(due_date=None, tags=[], eta="")) == {"dueDate": None, "tags": [], "ETA": ""}
    assert written(TaskUpdate(priority=None, curr_assignee=AssigneeInput())) == {
        "priority": None,
        "currAssignee": {},
    }
    assert written(TaskUpdate(priority=PriorityInput(name="High"))) == {"priority": {"name": "High"}}
    assert written(TaskFilter()) == {}
    assert written(TaskFilter(unresolved=False, sort_by="name")) == {"unresolved": False, "sortBy": "name"}
    assert written(TaskFilter(sort_by=SortOrder(due_date="asc"), eta_list=["overdue"])) == {
        "sortBy": {"dueDate": "asc"},
        "ETAlist": ["overdue"],
    }


def test_unset_stays_itself_in_copies() -> None:
    task = Task.from_dict(TASK)
    for other in (copy.copy(task), copy.deepcopy(task), pickle.loads(pickle.dumps(task))):
        assert other == task
        assert other.desc is UNSET
        assert other.to_dict() == TASK
    assert repr(UNSET) == "UNSET"


KOLKATA = timezone(timedelta(hours=5, minutes=30))


@pytest.mark.parametrize(
    ("moment", "milliseconds", "text"),
    [
        (datetime(2027, 3, 1, 9, 30, 0, 250999, KOLKATA), 1803873600250, "2027-03-01T04:00:00.250Z"),
        (datetime(1970, 1, 1, tzinfo=UTC), 0, "1970-01-01T00:00:00.000Z"),
        (datetime(9999, 12, 31, 23, 59, 59, 999999, UTC), 253402300799999, "9999-12-31T23:59:59.999Z"),
    ],
)
def test_a_date_goes_out_in_the_form_of_its_key(moment: datetime, milliseconds: int, text: str) -> None:
    assert written(TaskUpdate(due_date=moment, eta=moment)) == {"dueDate": milliseconds, "ETA": text}
    assert written(TaskUpdate(timestamp_value=moment)) == {"timestampValue": milliseconds}
    assert written(TaskFilter(start_date=moment, end_date=moment, due_date=moment)) == {
        "startDate": text,
        "endDate": text,
        "dueDate": text,
    }


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2025-05-28T12:05:38.807Z", datetime(2025, 5, 28, 12, 5, 38, 807000, UTC)),
        ("2025-05-28T12:05:38Z", datetime(2025, 5, 28, 12, 5, 38, 0, UTC)),
        ("2025-05-28T12:05:38.123456789Z", datetime(2025, 5, 28, 12, 5, 38, 123456, UTC)),
        ("2025-05-28T12:05:38.8+05:30", datetime(2025, 5, 28, 6, 35, 38, 800000, UTC)),
        ("2025-05-28T12:05:38-00:30", datetime(2025, 5, 28, 12, 35, 38, 0, UTC)),
        ("2025-05-28", None),
        ("2025-13-28T12:05:38Z", None),
        ("2025-05-28T12:05:38", None),
        ("٢٠٢٥-05-28T12:05:38Z", None),
    ],
)
def test_a_moment_is_read_in_any_form_of_iso_8601(text: str, moment: datetime | None) -> None:
    assert parse_moment(text) == moment


def refusal(body: Any, kind: str = "blocking") -> errors.ValidationError:
    script = Script(good(TASK))
    with pytest.raises(errors.ValidationError) as raised:
        Client(kind, transport=script.transport).update_task("ti-1", body)
    assert (script.bodies, raised.value.attempts) == ([], 0)
    return raised.value


@KINDS
@pytest.mark.parametrize(
    ("changes", "key", "words"),
    [
        ({"due_date": datetime(2027, 3, 1)}, "/dueDate", "time zone"),
        ({"eta": datetime(2027, 3, 1)}, "/ETA", "time zone"),
        ({"due_date": date(2027, 3, 1)}, "/dueDate", "is a date, which JSON does not have"),
        ({"due_date": datetime(1969, 12, 31, tzinfo=UTC)}, "/dueDate", "1970"),
        ({"fields": [FieldInput(selected_value=math.nan)]}, "/fields/0/selectedValue", "nan"),
        ({"fields": [FieldInput(selected_value=math.inf)]}, "/fields/0/selectedValue", "inf"),
        ({"fields": [FieldInput(selected_value=2**53)]}, "/fields/0/selectedValue", "exactly"),
        ({"name": decimal.Decimal("1")}, "/name", "Decimal"),
        ({"tags": {"a"}}, "/tags", "set"),
        ({"tags": ["ok", b"bytes"]}, "/tags/1", "bytes"),
        ({"tags": [datetime(2027, 3, 1, tzinfo=UTC)]}, "/tags/0", "datetime"),
        ({"tags": [UNSET]}, "/tags/0", "Unset"),
        ({"name": "half \ud83d"}, "/name", "surrogate"),
        ({"user_info": {1: "x"}}, "/userInfo", "no text but int"),
        ({"user_info": {"a/b~": math.nan}}, "/userInfo/a~1b~0", "nan"),
    ],
)
def test_what_json_would_change_is_refused_with_its_key(
    kind: str, changes: dict[str, Any], key: str, words: str
) -> None:
    error = refusal(TaskUpdate(**changes), kind)
    assert error.keys == (key,)
    assert key in str(error)
    assert words in str(error)


def test_what_is_nested_without_end_is_refused() -> None:
    endless: list[Any] = []
    endless.append(endless)
    assert refusal(TaskUpdate(tags=endless)).keys[0].startswith("/tags/0/0")


@pytest.mark.parametrize("body", [None, {}, [], "text", Task.from_dict(TASK)])
def test_only_an_update_is_one(body: Any) -> None:
    assert refusal(body).keys == ("",)


@KINDS
@pytest.mark.parametrize("task_id", ["", ".", "..", "a/b", "a\\b", None, 5])
def test_an_id_that_leads_elsewhere_is_not_sent(kind: str, task_id: Any) -> None:
    script = Script(good(TASK))
    with pytest.raises(errors.ValidationError) as raised:
        Client(kind, transport=script.transport).update_task(task_id, TaskUpdate())
    assert (raised.value.keys, script.bodies) == (("task_id",), [])


@KINDS
def test_an_id_is_one_segment_of_the_path(kind: str) -> None:
    script = Script(good(TASK))
    Client(kind, "https://gateway.example/kore/", transport=script.transport).update_task(
        "ti-ü ?#%", TaskUpdate()
    )
    assert script.urls == [
        "https://gateway.example/kore/caseManagement/api/public/analytics/st-1/updateTask/ti-%C3%BC%20%3F%23%25"
    ]


def test_every_key_of_the_contract_is_a_name() -> None:
    bundle = Path(__file__).parents[2] / "contract/src/generated/openapi.json"
    schemas = json.loads(bundle.read_text())["components"]["schemas"]
    for model in (Task, TaskFilter, TaskUpdate, TaskPage):
        made = model.from_dict({key: f"«{key}»" for key in schemas[model.__name__]["properties"]})
        values = {
            str(getattr(made, name)) for name in type(made).__annotations__ if name != "additional_properties"
        }
        assert values == {f"«{key}»" for key in schemas[model.__name__]["properties"]}
