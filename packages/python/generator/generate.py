"""Writes the models: generate.py BUNDLE FOLDER. Run by scripts/generate.ts, which gives it both."""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import openapi_python_client
from openapi_python_client import strings
from openapi_python_client.config import Config, ConfigFile, MetaType

HERE = Path(__file__).parent
BANNER = "# Generated from spec/ by `pnpm generate`; do not edit.\n"
STYLE = ["--target-version", "py310", "--line-length", "110"]

# The generator splits names at capital letters, and these have several in a row.
NAMES = {"ETAlist": "eta_list"}
snake_case = strings.snake_case
strings.snake_case = lambda value: NAMES.get(str(value), snake_case(value))


def reworked(schema: Any, last_moment: int) -> Any:
    """A schema as the generator needs it.

    - A moment is a date-time in whichever of its three forms the contract writes it. One in milliseconds is a
      number that ends with the year 9999; the description of its branch tells the template of date-times.
    - No key has a default: what the caller does not set is not sent.
    """
    if isinstance(schema, list):
        return [reworked(item, last_moment) for item in schema]
    if not isinstance(schema, dict):
        return schema
    milliseconds = {"integer", "number"} & set(types_of(schema)) and schema.get("maximum") == last_moment
    if milliseconds or "if" in schema:
        branches: list[dict[str, Any]] = [{"type": "string", "format": "date-time"}]
        if milliseconds:
            branches[0]["description"] = "milliseconds"
        else:
            # The contract's "empty, or else a moment".
            branches.append({"const": ""})
        if "null" in types_of(schema):
            branches.append({"type": "null"})
        return {"anyOf": branches, "description": schema.get("description")}
    return {
        key: reworked(value, last_moment)
        for key, value in schema.items()
        if key != "default" or isinstance(value, dict)
    }


def descriptions_of(schemas: dict[str, Any]) -> str:
    """What keys say of themselves, as a template: the generator takes the words of the schema that they refer to."""
    told = {
        name: {
            key: value["description"]
            for key, value in schema.get("properties", {}).items()
            if "description" in value
        }
        for name, schema in schemas.items()
    }
    return f"{{% set descriptions = {json.dumps(told, sort_keys=True)} %}}"


def types_of(schema: dict[str, Any]) -> list[str]:
    types = schema.get("type", [])
    return [types] if isinstance(types, str) else types


def main(bundle: Path, folder: Path) -> None:
    document = json.loads(bundle.read_text(encoding="utf-8"))
    schemas = document["components"]["schemas"]
    last_moment = schemas["TaskUpdate"]["properties"]["dueDate"]["maximum"]
    # Refusals are read by hand, because hosts do not agree on one form.
    for item in document["paths"].values():
        responses = item["post"]["responses"]
        item["post"]["responses"] = {"200": responses["200"]}
    document["components"]["schemas"] = {
        name: reworked(schema, last_moment)
        for name, schema in schemas.items()
        if name not in ("ErrorBody", "ErrorItem")
    }
    document["components"].pop("responses", None)
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / "openapi.json"
        templates = Path(scratch) / "templates"
        shutil.copytree(HERE / "templates", templates)
        (templates / "descriptions.jinja").write_text(descriptions_of(schemas), encoding="utf-8")
        source.write_text(json.dumps(document), encoding="utf-8")
        config = Config.from_sources(
            # Records and their parts are known by `_id`, which is `id` in Python.
            ConfigFile(field_prefix="", literal_enums=True, post_hooks=[]),
            MetaType.NONE,
            source,
            "utf-8",
            overwrite=True,
            output_path=folder,
        )
        problems = openapi_python_client.generate(config=config, custom_template_path=templates)
    for problem in problems:
        print(f"{problem.header}: {problem.detail}", file=sys.stderr)
    if problems:
        raise SystemExit(1)
    # The package sends by itself: with retries, limits and errors that say what to do.
    shutil.rmtree(folder / "api")
    for name in ("client.py", "errors.py"):
        (folder / name).unlink()
    for file in sorted(folder.rglob("*.py")):
        file.write_text(BANNER + file.read_text(encoding="utf-8"), encoding="utf-8")
    for arguments in (["check", "--fix", "--select", "F401,I,UP"], ["format"]):
        subprocess.run(
            [
                sys.executable,
                "-m",
                "ruff",
                *arguments,
                "--quiet",
                "--isolated",
                *STYLE,
                str(folder),
            ],
            check=True,
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
