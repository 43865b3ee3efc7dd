"""The command line: one subcommand each, one line for everything that goes wrong."""

import argparse
import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from assistant.channels.cli import parser
from assistant.errors import AssistantError, BadInput, WrongSetting
from assistant.settings import Settings, load
from knowledge.errors import NoSnapshot

_INTERRUPTED = 130
_SHORTEST_PASSWORD = 10


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one subcommand and returns its exit code: 1 for a failure, 2 for wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    chosen = parser().parse_args(arguments)
    _keep_logs_clean()
    try:
        return _COMMANDS[chosen.command](chosen, load())
    except KeyboardInterrupt:
        return _failed("Stopped.", _INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # the reader has gone; say nothing at exit
        return 1
    except (BadInput, WrongSetting) as error:
        return _failed(str(error), 2)
    except (AssistantError, NoSnapshot) as error:
        return _failed(str(error), 1)
    except Exception as error:
        if sys.flags.dev_mode:
            raise
        name = type(error).__name__
        return _failed(f"Unexpected {name}: {error} (python -X dev shows where)", 1)


def _keep_logs_clean() -> None:
    """Gives the log one handler that masks what could tell who somebody is."""
    from assistant.privacy.log_filter import RedactingFilter

    handler = logging.StreamHandler()
    handler.addFilter(RedactingFilter())
    logging.basicConfig(handlers=[handler], level=logging.WARNING, format="%(message)s")


def _ingest(chosen: argparse.Namespace, settings: Settings) -> int:
    from assistant.bootstrap import embedder
    from assistant.channels.progress import ProgressBar
    from evals.gate import CaseGate
    from ingest.build import IngestError, Refused, build
    from ingest.pages.keeping import ReportPages
    from ingest.reading import Limits
    from ingest.rehearsal import rehearse
    from knowledge.snapshot import SnapshotStore

    if not all(path.strip() for path in chosen.paths):
        return _failed("An empty path names no documents.", 1)
    paths = [Path(path) for path in chosen.paths] or [settings.documents]
    encoder = embedder(settings)
    limits = Limits(settings.file_seconds, settings.file_megabytes)

    def gate(data: Path) -> CaseGate:
        published = SnapshotStore(data, encoder, settings.chroma_url)
        return CaseGate(settings.data / "cases", published)

    try:
        with ProgressBar() as bar:
            if chosen.dry_run:
                pages = ReportPages(file=chosen.report)
                report = rehearse(paths, settings.data, encoder, bar.show, gate, pages, limits)
            else:
                report = build(
                    paths, settings.data, encoder, bar.show, settings.chroma_url,
                    limits, gate=gate(settings.data), anyway=chosen.publish_anyway,
                    pages=ReportPages(settings.data, chosen.report),
                )  # fmt: skip
    except Refused as refused:
        print(refused.report)
        return _failed(f"{refused} To publish it all the same: --publish-anyway", 1)
    except IngestError as error:
        return _failed(str(error), 1)
    print(report)
    return 1 if chosen.dry_run and report.refused else 0


def _snapshots(chosen: argparse.Namespace, settings: Settings) -> int:
    import json

    from assistant.bootstrap import embedder
    from ingest import changes
    from ingest.build import IngestError
    from ingest.snapshots import UnknownSnapshot, compared, listed, restore

    try:
        if chosen.action == "restore":
            restored = restore(
                settings.data, chosen.snapshot, embedder(settings), settings.chroma_url
            )
            print(f"Published snapshot {restored}.")
        elif chosen.action == "compare":
            before, after, difference = compared(settings.data, chosen.before, chosen.after)
            as_json = changes.as_json(difference, before, after) if chosen.json else None
            print(as_json or "\n".join(changes.lines(difference)))
        elif chosen.json:
            print(json.dumps([one.as_data() for one in listed(settings.data)], indent=2))
        else:
            print("\n".join(map(str, listed(settings.data))) or "No snapshot is published yet.")
    except UnknownSnapshot as error:
        return _failed(str(error), 2)
    except IngestError as error:
        return _failed(str(error), 1)
    return 0


def _ask(chosen: argparse.Namespace, settings: Settings) -> int:
    from assistant.channels.days import now, parse_as_of

    moment = parse_as_of(chosen.as_of) if chosen.as_of is not None else now()

    from assistant.answer import Question
    from assistant.bootstrap import assemble
    from assistant.channels.cli import shown

    text = os.fsencode(chosen.question).decode("utf-8", errors="replace").strip()
    question = Question(text, moment, language=chosen.language)
    assistant = assemble(settings)
    answer = assistant.answer(question)
    explanation = assistant.explain(question) if chosen.explain else None
    print(shown(answer, explanation, as_json=chosen.json))
    return 0


def _serve(chosen: argparse.Namespace, settings: Settings) -> int:
    from assistant.bootstrap import web_app
    from assistant.channels.web.serve import serve
    from evals.kept import KeptCases
    from knowledge.shelf import Shelf

    if not Shelf(settings.data).ids():
        told = "No documents are published yet, so nothing can be answered: run `assistant ingest`."
        print(told, file=sys.stderr, flush=True)
    try:
        serve(web_app(settings, KeptCases), chosen.host, chosen.port)
    except KeyboardInterrupt:
        print(file=sys.stderr)
    return 0


def _telegram(chosen: argparse.Namespace, settings: Settings) -> int:
    from assistant.bootstrap import telegram_parts

    if settings.telegram_token is None:
        return _failed("ASSISTANT_TELEGRAM_TOKEN is not set; @BotFather on Telegram gives one.", 2)
    from assistant.channels.telegram.run import run

    parts = telegram_parts(settings)
    run(settings.telegram_token.get_secret_value(), settings.telegram_api_url, parts)
    return 0


def _password(chosen: argparse.Namespace, settings: Settings) -> int:
    from getpass import getpass

    from assistant.desk.password import hashed

    if not sys.stdin.isatty():
        password = sys.stdin.readline().rstrip("\n")
    elif (password := getpass("Password of the desk: ")) != getpass("Once more: "):
        return _failed("The two passwords differ.", 2)
    if len(password) < _SHORTEST_PASSWORD:
        return _failed(f"The password needs {_SHORTEST_PASSWORD} characters or more.", 2)
    print(hashed(password))
    return 0


def _forget(chosen: argparse.Namespace, settings: Settings) -> int:
    from assistant.bootstrap import reception, snapshots

    kept = reception(settings, snapshots(settings))
    try:
        count = kept.forget_old()
    finally:
        kept.close()
    print(f"Deleted what was older than {settings.retention_days} days: {count} answers.")
    return 0


def _evaluate(chosen: argparse.Namespace, settings: Settings) -> int:
    from assistant.bootstrap import assemble, snapshots
    from evals.command import evaluate

    return evaluate(assemble(settings), snapshots(settings), chosen.cases, chosen.report)


_COMMANDS: dict[str, Callable[[argparse.Namespace, Settings], int]] = {
    "ingest": _ingest,
    "snapshots": _snapshots,
    "ask": _ask,
    "serve": _serve,
    "telegram": _telegram,
    "password": _password,
    "forget": _forget,
    "evaluate": _evaluate,
}


def _failed(sentence: str, code: int) -> int:
    print(f"assistant: {sentence}", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
