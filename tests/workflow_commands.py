"""How GitHub's runner reads a log, by its documentation: lines that are commands, their properties and their data."""

import re

import attrs

_COMMAND = re.compile(r"^[ \t]*::(?P<name>[^ :]+)(?: (?P<properties>.*?))?::(?P<data>.*)$", re.DOTALL)


@attrs.frozen
class Command:
    """A command with its properties, as the runner has them."""

    name: str
    properties: dict[str, str]
    data: str


def read_log(log: str) -> tuple[list[Command], list[str]]:
    """The commands of a log, and the lines that are none. The old form, `##[…]`, acts anywhere in a line."""
    commands: list[Command] = []
    others: list[str] = []
    for line in re.split(r"\r\n|\n|\r", log):
        match = _COMMAND.match(line)
        if match is None:
            assert "##[" not in line
            others.append(line)
            continue
        pairs = [pair.partition("=") for pair in (match["properties"] or "").split(",") if pair]
        properties = {name: _property(value) for name, _, value in pairs}
        commands.append(Command(match["name"], properties, _data(match["data"])))
    return commands, others


def _data(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def _property(text: str) -> str:
    return _data(text.replace("%3A", ":").replace("%2C", ","))
