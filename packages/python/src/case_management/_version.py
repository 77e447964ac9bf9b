"""Which version this is."""

VERSION = "0.1.0"
USER_AGENT = f"case-management-python/{VERSION}"
