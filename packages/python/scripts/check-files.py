"""Fails for a built file that holds more or less than the package: check-files.py FILE..."""

import re
import sys
import tarfile
import zipfile
from pathlib import Path

EXPECTED = re.compile(
    r"case_management/(generated/(models/)?)?\w+\.py|case_management/py\.typed"
    r"|case_management_client-[\d.]+\.dist-info/(METADATA|RECORD|WHEEL|licenses/LICENSE)"
    r"|(README\.md|CHANGELOG\.md|LICENSE|PKG-INFO|pyproject\.toml|\.gitignore)"
)

source = Path(__file__).parents[1] / "src"
modules = {str(file.relative_to(source)) for file in source.rglob("*.py")}
for name in sys.argv[1:]:
    if name.endswith(".whl"):
        with zipfile.ZipFile(name) as wheel:
            names = wheel.namelist()
    else:
        with tarfile.open(name) as sdist:
            names = [re.sub(r"^[^/]+/(src/)?", "", member) for member in sdist.getnames()]
    extra = [each for each in names if not EXPECTED.fullmatch(each)]
    missing = modules - set(names)
    if extra or missing:
        sys.exit(f"{Path(name).name} has {extra} and lacks {sorted(missing)}")
