"""Nothing personal reaches a log."""

import logging

import pytest

from assistant.privacy import RedactingFilter

_TOKEN = "123456789:" + "AbCdEfGhIjKlMnOpQrStUvWxYz_-1234567"


@pytest.fixture
def lines():
    written: list[str] = []

    class Kept(logging.Handler):
        def emit(self, record):
            written.append(self.format(record))

    handler = Kept()
    handler.addFilter(RedactingFilter())
    logger = logging.getLogger("tests.privacy")
    logger.addHandler(handler)
    logger.propagate = False
    logger.setLevel(logging.DEBUG)
    yield written
    logger.removeHandler(handler)
    logger.propagate = True


def _log():
    return logging.getLogger("tests.privacy")


@pytest.mark.parametrize(
    ("message", "args", "line"),
    [
        ("dzwoni %s", ("501 234 567",), "dzwoni [telefon]"),
        ("dzwoni %d", (501234567,), "dzwoni [telefon]"),
        ("dzwoni 501%s", (" 234 567",), "dzwoni [telefon]"),
        ("pisze anna@wp.pl", (), "pisze [e-mail]"),
        ("PESEL %(number)s", ({"number": "44051401359"},), "PESEL [PESEL]"),
        ("konto %s", ("61 1090 1014 0000 0712 1981 2874",), "konto [konto]"),
        (f"POST /bot{_TOKEN}/getMe", (), "POST /bot[token]/getMe"),
        ("%s", (RuntimeError(f"token {_TOKEN}"),), "token [token]"),
        ("zły zapis %d", ("anna@wp.pl",), "zły zapis %d ('[e-mail]',)"),
    ],
)
def test_records_are_masked(lines, message, args, line):
    _log().warning(message, *args)
    assert lines == [line]


def test_tracebacks_are_masked(lines):
    try:
        raise ValueError("nie da się wysłać na anna@wp.pl")
    except ValueError:
        _log().exception("błąd")
    assert "[e-mail]" in lines[0]
    assert "anna@wp.pl" not in lines[0]
    assert "Traceback" in lines[0]


@pytest.mark.parametrize(
    ("message", "args", "line"),
    [
        ("%s - %d", ("127.0.0.1:54321", 200), "127.0.0.1:54321 - 200"),
        ("2026-11-21 10:15:30 start", (), "2026-11-21 10:15:30 start"),
        ("192.168.10.25 w %.3f s", (0.125,), "192.168.10.25 w 0.125 s"),
        ("migawka 3f2b9c1d za lata 2021-2030", (), "migawka 3f2b9c1d za lata 2021-2030"),
    ],
)
def test_the_rest_stays(lines, message, args, line):
    _log().info(message, *args)
    assert lines == [line]


def test_harmless_args_stay_for_formatters_that_read_them():
    record = logging.LogRecord(
        "uvicorn.access", logging.INFO, "", 0, '%s - "%s"', ("127.0.0.1:1", "anna@wp.pl"), None
    )
    assert RedactingFilter().filter(record)
    assert record.args == ("127.0.0.1:1", "[e-mail]")
