"""Old Office files and files with a password: told apart, so that the refusal can say which."""

from pathlib import Path

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CHUNK = 1 << 20
_STREAMS = (
    ("EncryptedPackage", "is locked with a password."),
    ("WordDocument", "is an old Word file (.doc); save it as .docx."),
    ("Workbook", "is an old Excel file (.xls); save it as .xlsx."),
    ("Book", "is an old Excel file (.xls); save it as .xlsx."),
    ("PowerPoint Document", "is a presentation, which is not read."),
    ("__properties_version1.0", "is an e-mail message, which is not read."),
)


def refusal(path: Path) -> str:
    """Why a file that begins with OLD_OFFICE is not read, as one sentence."""
    found: set[str] = set()
    rest = b""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            data = rest + chunk
            found.update(name for name, _ in _STREAMS if (name + "\0").encode("utf-16-le") in data)
            rest = data[-64:]
    reason = next((text for name, text in _STREAMS if name in found), None)
    return f"{path.name} {reason or 'is an old Office file; save it as .docx or .xlsx.'}"
