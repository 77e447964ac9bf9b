# Generated from spec/ by `pnpm generate`; do not edit.
"""Made from the contract by openapi-python-client; never edited."""
