"""The Python of the guide "Other languages" runs, as one program, and prints what stands there."""

import re
from pathlib import Path

import pytest
from support import Facts

from case_management import sign_token

GUIDE = Path(__file__).parents[3] / "apps/docs/guides/other-languages.md"


def test_the_guide_runs_and_prints_what_it_shows(
    facts: Facts, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TASKS_URL", facts["hosts"]["sandbox"])
    monkeypatch.setenv("TASKS_ACCOUNT_ID", facts["accountId"])
    monkeypatch.setenv("TASKS_STREAM_ID", facts["streamId"])
    token = sign_token(app_id=facts["appId"], client_secret=facts["clientSecret"])
    monkeypatch.setenv("TASKS_TOKEN", token)
    section = re.split(r"^## ", GUIDE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    (text,) = [part for part in section if part.startswith("Python\n")]
    blocks = re.findall(r"^```(python|output)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    program = "\n".join(code for language, code in blocks if language == "python")
    names = {"__name__": "guide"}
    exec(compile(program, str(GUIDE), "exec"), names)
    names["client"].close()  # type: ignore[attr-defined]
    assert capsys.readouterr().out == "".join(code for language, code in blocks if language == "output")
