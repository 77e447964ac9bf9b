"""Uses the installed package: everything that it exports is there, it is typed, and a call goes through it."""

from importlib.metadata import metadata, version
from importlib.resources import files

import httpx

import case_management
from case_management import TaskFilter, TasksClient

assert all(hasattr(case_management, name) for name in case_management.__all__)
assert files(case_management).joinpath("py.typed").is_file()
assert version("case-management-client") == case_management.__version__
assert metadata("case-management-client")["License-Expression"] == "MIT"

answer = {"results": [{"_id": "ti-1", "name": "Call back", "ETA": ""}], "hasMore": False}
with TasksClient(
    "platform.kore.ai",
    account_id="6639f7bd58c97ffac03bxxxx",
    stream_id="st-1",
    app_id="cs-1",
    client_secret="a secret of more than thirty-two characters",
    transport=httpx.MockTransport(lambda _request: httpx.Response(200, json=answer)),
) as client:
    assert [task.name for task in client.tasks(TaskFilter(status=["Open"]))] == ["Call back"]
