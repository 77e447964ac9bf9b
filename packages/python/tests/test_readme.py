"""Every Python of the README runs, against the sandbox, as one program that goes on from block to block."""

import re
from pathlib import Path

import pytest
from support import Facts

from case_management import TasksClient

README = Path(__file__).parents[1] / "README.md"
BLOCKS = re.findall(r"^```python\n(.*?)^```$", README.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
HOST = '"platform.kore.ai"'


def test_the_first_example_runs_as_it_stands(
    facts: Facts, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CLIENT_SECRET", facts["clientSecret"])
    assert BLOCKS[0].count(HOST) == 1
    exec(compile(BLOCKS[0].replace(HOST, repr(facts["hosts"]["sandbox"])), str(README), "exec"), {})
    assert capsys.readouterr().out.count("\n") == 10


def test_the_other_examples_run_one_after_the_other(facts: Facts) -> None:
    names = {
        "host": facts["hosts"]["sandbox"],
        "account_id": facts["accountId"],
        "stream_id": facts["streamId"],
        "app_id": facts["appId"],
        "client_secret": facts["clientSecret"],
    }
    program = "from case_management import *\n" + "\n".join(BLOCKS[1:])
    with TasksClient(**names) as client:  # type: ignore[arg-type]
        exec(compile(program, str(README), "exec"), {**names, "client": client, "__name__": "readme"})
