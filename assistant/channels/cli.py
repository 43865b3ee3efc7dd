"""The command line's arguments, and an answer as a terminal shows it."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from assistant.answer import LANGUAGES, Answer, Source
from assistant.channels.render import answer_json, place
from assistant.texts import Texts


def parser() -> argparse.ArgumentParser:
    """The arguments of every subcommand; `command` names the one chosen."""
    root = argparse.ArgumentParser(
        prog="assistant",
        description="Answers questions from a city's own documents, with the place behind each.",
    )
    commands = root.add_subparsers(dest="command", metavar="COMMAND", required=True)
    ingest = commands.add_parser("ingest", help="make the knowledge base hold these documents")
    ingest.add_argument(
        "paths", nargs="*", metavar="PATH",
        help="files or folders (default: ASSISTANT_DOCUMENTS)",
    )  # fmt: skip
    ingest.add_argument(
        "--dry-run", action="store_true", help="build and check all of it, publish nothing"
    )
    ingest.add_argument(
        "--publish-anyway", action="store_true",
        help="publish although gate cases are answered worse",
    )  # fmt: skip
    ingest.add_argument(
        "--report", type=Path, metavar="FILE.html",
        help="write the report there too (default: below ASSISTANT_DATA/reports)",
    )  # fmt: skip
    _snapshots(commands.add_parser("snapshots", help="list, compare and restore what is kept"))
    ask = commands.add_parser("ask", help="answer one question")
    ask.add_argument("question", metavar="QUESTION")
    ask.add_argument("--as-of", metavar="DAY", help="2025-08-30 or 2025-08-30T10:00 (default: now)")
    ask.add_argument("--language", choices=LANGUAGES, help="default: that of the question")
    ask.add_argument("--json", action="store_true", help="print what the API would give")
    ask.add_argument(
        "--explain", action="store_true", help="also print how the question was understood"
    )
    serve = commands.add_parser("serve", help="serve the API and the web page")
    serve.add_argument("--host", default="127.0.0.1", help="default: %(default)s")
    serve.add_argument("--port", type=_port, default=8000, help="default: %(default)s")
    commands.add_parser("telegram", help="answer on Telegram")
    commands.add_parser("password", help="ask for a password and print what the desk may keep")
    commands.add_parser(
        "forget", help="delete questions and answers older than ASSISTANT_RETENTION_DAYS"
    )
    evaluate = commands.add_parser(
        "evaluate", help="ask the evaluation cases and score the answers"
    )
    evaluate.add_argument("--cases", type=Path, metavar="PATH", help="a file or folder of cases")
    evaluate.add_argument("--report", type=Path, metavar="PATH", help="where the report goes")
    return root


def _snapshots(kept: argparse.ArgumentParser) -> None:
    actions = kept.add_subparsers(dest="action", metavar="ACTION")
    actions.add_parser("list", help="what is kept, the published one marked (the default)")
    compare = actions.add_parser("compare", help="facts and documents added, changed and gone")
    for name in ("before", "after"):
        compare.add_argument(name, metavar=name.upper(), help="an id, its beginning, or `current`")
    restore = actions.add_parser("restore", help="publish an older one again")
    restore.add_argument("snapshot", metavar="ID", help="an id or its beginning")
    for one in (kept, actions.choices["list"], compare):
        one.add_argument("--json", action="store_true", help="print it for programs")


def shown(answer: Answer, explanation: dict[str, Any] | None, *, as_json: bool) -> str:
    """What `assistant ask` prints: the text and its sources, or JSON."""
    if as_json:
        data = answer_json(answer) | ({"explanation": explanation} if explanation else {})
        return json.dumps(data, ensure_ascii=False, indent=2)
    texts = Texts(answer.language)
    parts = [answer.text, *_sources("cli.sources", answer.citations, texts)]
    parts += _sources("cli.nearest", answer.nearest, texts)
    if answer.suggestions:
        title = texts.say("web.next")
        parts.append("\n".join((f"{title}:", *(f"- {one}" for one in answer.suggestions))))
    if explanation:
        parts.append(json.dumps(explanation, ensure_ascii=False, indent=2))
    return "\n\n".join(parts)


def _sources(key: str, sources: tuple[Source, ...], texts: Texts) -> Iterator[str]:
    if sources:
        yield texts.say(key)
    for source in sources:
        quote = " · ".join(source.quote.split("\t"))
        where = ", ".join((source.title, *place(source, texts.language), source.file))
        yield f"[{source.number}] „{quote}”\n    {where}"


def _port(text: str) -> int:
    if text.isascii() and text.isdecimal() and int(text) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a port number")
