"""Schemas read strictly: what they do not name is a mistake, so that a field nobody described is noticed."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema

SCHEMAS = Path(__file__).resolve().parents[1] / "engine/factcheck/schemas"


def strict(schema: Any) -> Any:
    """The schema with every object that lists its fields closed to others."""
    if isinstance(schema, list):
        return [strict(item) for item in schema]
    if not isinstance(schema, Mapping):
        return schema
    closed = {key: strict(value) for key, value in schema.items()}
    if closed.get("type") == "object" and "properties" in closed:
        closed.setdefault("additionalProperties", False)
    return closed


def mistakes(data: Any, schema: dict[str, Any]) -> list[str]:
    """What is wrong with the data by a schema, each with its place."""
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    return [f"{error.json_path}: {error.message}" for error in validator(schema).iter_errors(data)]


def shipped(name: str) -> dict[str, Any]:
    """A schema of the package, closed."""
    closed: dict[str, Any] = strict(json.loads((SCHEMAS / name).read_text("utf-8")))
    return closed
