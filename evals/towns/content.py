"""The content of one invented document as its data file states it; README.md has the words."""

from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from evals.towns.record import Facts

FOLDER = Path(__file__).with_name("content")
SUFFIXES = (".pdf", ".png", ".jpg", ".docx", ".html", ".odt", ".xlsx", ".csv", ".txt")
TableStyle = Literal["grid", "lines", "shading", "none"]


class BadContent(Exception):
    """A content file that cannot be used; the message names file and place in one line."""


class Part(BaseModel):
    """A mapping of a content file, in which an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Scan(Part):
    """How a page was scanned: `skew` in degrees, grey `noise` 0 to 40, `photo` in uneven light."""

    dpi: int = 300
    skew: float = 0.0
    noise: int = 6
    blur: float = 0.0
    photo: bool = False


class Render(Part):
    """Layout options; each counts only for the formats that README.md names for it."""

    table_style: TableStyle = "grid"
    columns: int = 1
    justify: bool = False
    font_size: float = 10.5
    landscape: bool = False
    running_header: str = ""
    running_footer: str = ""
    scan: Scan | None = None
    encoding: str = "utf-8"
    meta_charset: Literal["right", "wrong", "missing"] = "right"
    page: bool = True
    layout_table: bool = False
    news: tuple[str, ...] = ()
    tables: Literal["lines", "blank_lines", "spaces", "pipes", "tabs", "aligned"] = "tabs"
    wrap: int = 0
    delimiter: str = ";"
    quote_all: bool = False
    newline: Literal["lf", "crlf"] = "lf"


class Cell(Part):
    """A table cell that spans `cols` columns and `rows` rows."""

    text: str
    cols: int = 1
    rows: int = 1


def _cell(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


OneCell = Annotated[Cell, BeforeValidator(_cell)]


class Item(Part):
    """A list item with a list of its own below it."""

    text: str
    items: tuple[Annotated["Item", BeforeValidator(_cell)], ...] = ()


OneItem = Annotated[Item, BeforeValidator(_cell)]


class TableBlock(Part):
    """A table; a cell covered by a span is left out of its row."""

    header: tuple[tuple[OneCell, ...], ...] = ()
    rows: tuple[tuple[OneCell, ...], ...]
    widths: tuple[float, ...] = ()
    style: TableStyle | None = None
    repeat_header: bool = True
    split_rows: bool = True
    sheet: str = ""
    caption: str = ""

    @property
    def columns(self) -> int:
        """How many columns the table has."""
        first = (*self.header, *self.rows)[0]
        return sum(cell.cols for cell in first)

    @model_validator(mode="after")
    def _rectangular(self) -> "TableBlock":
        open_rows: dict[int, int] = {}
        for number, row in enumerate((*self.header, *self.rows), 1):
            covered = sum(1 for left in open_rows.values() if left > 0)
            if covered + sum(cell.cols for cell in row) != self.columns:
                raise ValueError(f"table line {number} does not have {self.columns} columns")
            open_rows = _carried(open_rows, row, self.columns)
        return self


def _carried(before: dict[int, int], row: tuple[Cell, ...], columns: int) -> dict[int, int]:
    """Column to rows that a cell of this or an earlier line still covers."""
    after = {column: left - 1 for column, left in before.items() if left > 0}
    free = iter(column for column in range(columns) if before.get(column, 0) <= 0)
    for cell in row:
        for _ in range(cell.cols):
            after[next(free)] = cell.rows - 1
    return after


class Sidebar(Part):
    """A box beside the text."""

    title: str = ""
    text: tuple[str, ...]


class Columns(Part):
    """Blocks that run in `count` columns on the page."""

    count: int = 2
    blocks: tuple["Block", ...]


class Block(Part):
    """One piece of the document: exactly one of its kinds is given."""

    heading: str | None = None
    level: int = 2
    text: str | None = None
    centred: bool = False
    list: tuple[OneItem, ...] | None = None
    numbered: tuple[OneItem, ...] | None = None
    marks: Literal["1.", "1)", "a)", "§"] = "1."
    start: int = 1
    terms: dict[str, str] | None = None
    table: TableBlock | None = None
    sidebar: Sidebar | None = None
    columns: Columns | None = None
    page_break: bool = False

    @property
    def term_lines(self) -> tuple[str, ...]:
        """The terms as lines, "Telefon: 16 300 41 12"."""
        return tuple(f"{term}: {said}" for term, said in (self.terms or {}).items())

    @model_validator(mode="after")
    def _one_kind(self) -> "Block":
        kinds = (self.heading, self.text, self.list, self.numbered, self.terms, self.table,
                 self.sidebar, self.columns, self.page_break or None)  # fmt: skip
        if sum(kind is not None for kind in kinds) != 1:
            raise ValueError("a block has exactly one kind")
        return self


class Content(Part):
    """One document: `title`, `publisher` and `published` are what a reader should find in it."""

    file: str
    town: str
    title: str
    publisher: str | None = None
    published: str | None = None
    render: Render = Render()
    blocks: tuple[Block, ...]
    notes: dict[str, str] = Field(default_factory=dict)
    facts: Facts = Facts()
    why: str = ""

    @property
    def suffix(self) -> str:
        """The suffix of the file, such as ".pdf"."""
        return Path(self.file).suffix

    @property
    def pictured(self) -> bool:
        """Whether the file holds only pictures of its pages."""
        return self.render.scan is not None or self.suffix in (".png", ".jpg")

    @model_validator(mode="after")
    def _known_suffix(self) -> "Content":
        if self.suffix not in SUFFIXES:
            raise ValueError(f"file must end in one of {' '.join(SUFFIXES)}")
        return self


def load(path: Path) -> Content:
    """One content file; raises BadContent."""
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        return Content.model_validate(data)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise BadContent(f"{path.name}: {' '.join(str(error).split())}") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise BadContent(f"{path.name}: {place}: {first['msg']}") from error


def load_all(folder: Path = FOLDER) -> tuple[Content, ...]:
    """All content files of a folder in the order of their names; raises BadContent."""
    contents = tuple(load(path) for path in sorted(folder.glob("*.yaml")))
    names = [content.file for content in contents]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise BadContent(f"{twice[0]}: two content files write it")
    return contents
