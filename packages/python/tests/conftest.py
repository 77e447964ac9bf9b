"""Starts the hosts on which promises are shown, once for all workers, and ends them."""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from support import Facts

from case_management import TasksClient

ROOT = Path(__file__).parents[3]
VARIABLE = "PROMISE_HOST_FACTS"
HOST = pytest.StashKey[subprocess.Popen[str]]()


def pytest_configure(config: pytest.Config) -> None:
    if VARIABLE in os.environ:
        return
    node = ROOT / "node_modules/.bin/node"
    if not node.exists():
        pytest.exit("run `pnpm install` in the repository first: the tests call a sandbox of it", 2)
    process = subprocess.Popen(
        [
            str(node),
            "--conditions=@case-management/source",
            "packages/promise-host/src/cli.ts",
        ],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    os.environ[VARIABLE] = process.stdout.readline()
    config.stash[HOST] = process


def pytest_unconfigure(config: pytest.Config) -> None:
    process = config.stash.get(HOST, None)
    if process is not None:
        del os.environ[VARIABLE]
        process.communicate()


@pytest.fixture(scope="session")
def facts() -> Facts:
    read: Facts = json.loads(os.environ[VARIABLE])
    return read


@pytest.fixture
def sandbox(facts: Facts) -> Iterator[TasksClient]:
    with TasksClient(
        facts["hosts"]["sandbox"],
        account_id=facts["accountId"],
        stream_id=facts["streamId"],
        app_id=facts["appId"],
        client_secret=facts["clientSecret"],
    ) as client:
        yield client


@pytest.fixture
def no_jitter(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits as short as they can be."""
    monkeypatch.setattr("case_management._call.random.random", lambda: 0.0)
