"""Where the sentences of a paragraph begin and end."""

import re

_STOP = re.compile(r"[.!?…]+[\"”»)]*\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ„\"»])")
_SHORT = re.compile(
    r"(?:^|[\s(„])(?:(?i:ul|al|pl|os|pok|tel|nr|godz|art|ust|pkt|poz|m\.in|np|ds|im|dr|mgr|św|tj|tzw|"
    r"ww|dz|lok|woj|dn|str|wew|p|s|ks|prof|inż|hab|gen|kard|por|ok|min|max|e-mail|adr|płk|bp|urz|zm|późn|red|tys|mln|nt|rej|sygn)|[A-Z])"
    r"\.\s+$"
)


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the sentences of text[start:end], without the space around them."""
    spans = []
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if _SHORT.search(text, max(begin - 1, stop.start() - 12, 0), stop.end()):
            continue
        spans.append((begin, stop.end()))
        begin = stop.end()
    spans.append((begin, end))
    trimmed = (_trimmed(text, *span) for span in spans)
    return [span for span in trimmed if span[0] < span[1]]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end
