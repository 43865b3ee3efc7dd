"""Makes the shipped PDF and DOCX documents from their sources: `python -m knowledge.sources`."""

import sys
from pathlib import Path

from knowledge.sources.minutes import make_minutes
from knowledge.sources.programme import make_programme
from knowledge.sources.proposals import make_proposals

DOCUMENTS = Path(__file__).parents[1] / "documents"


def main() -> int:
    """Writes the three documents; exit status 1 where the font is not installed."""
    try:
        made = [make(DOCUMENTS) for make in (make_programme, make_proposals, make_minutes)]
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 1
    for path in made:
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
