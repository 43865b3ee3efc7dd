"""English questions in the order of the words that the Polish grammar of questions reads.

Newcomers put what they ask last: "pool price", "council meeting in march what about", "lawyer
hours september". Here it goes where a whole sentence has it.
"""

import re

_MONTHS = "january|february|march|april|june|july|august|september|october|november|december"
_EVENT = (
    r"(?:meetings?|sessions?|dut(?:y|ies)|dates?|slots?|workshops?|class(?:es)?|events?"
    r"|consultations?|schedule|timetable|minutes)"
)
_WE = r"\b(?:i|we)(?:'m| am|'re| are)? (?:only )?"
_CHANGED = (
    r"(?:moved|cancell?ed|postponed|changed|extended|rescheduled|prolonged|called off|closed|shut)"
)
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{_MONTHS})|(?:{_MONTHS}) \d{{1,2}}(?:st|nd|rd|th)?)"
    r"(?: \d{4})?"
)
_SUM = (
    r"\d[\d ,.]*(?:%|(?:thousand|million|mln|zl|zł|pln|zlot\w*|euro|places?|seats?|spots?|people"
    r"|famil\w+|schools?|pupils|kids|children|tasks?)\b)"
)
_REWRITTEN = tuple(
    (re.compile(pattern, re.IGNORECASE), instead)
    for pattern, instead in (
        (rf"(?<!\d )\b({_MONTHS}) ({_EVENT})\b", r"\2 in \1"),
        # "May" as a month, which beside who may and what is a verb
        (r"\b(?:in|during) may\b", "w maju"),
        (r"\b(of|since|from|until|till|last|this|next|by) may\b", r"\1 maja"),
        (rf"\bmay(?=\s+(?:\d{{4}}|{_EVENT})\b|\s*[?.!]*$)", "w maju"),
        # what somebody does all day says after which hour they are free
        (rf"{_WE}(?:work|working|at work|busy)(?= (?:till|until|to)\b)", "pracuję"),
        (rf"{_WE}(?:finish|get off)(?: (?:my )?(?:work|job))?(?= at\b)", "kończę"),
        (r"\b(?:class|grade) (\d{1,2})\b(?! (?:year|hour|time))", r"klasa \1"),
        (r"\bwhat about\s*[?.!]*$", "what was it about"),
        # what is beyond a number, and asked behind the question for it
        (rf"(?<=\w),? is it (?=(?:over|under|more than|less than|above|below) {_SUM})", "? is it "),
        (rf"\b(?:over|above)(?= {_SUM})", "more than"),
        (rf"\b(?:under|below)(?= {_SUM})", "less than"),
        (rf"\bby(?= {_DAY})", "until"),
        (r"\b(i|we|you|they|one) (?:have|has|had) to\b", r"\1 must"),
        (rf"^is ({_DAY}) (the (?:deadline|last day|closing date))\b", r"is \2 \1"),
        (r"\b((?:forms?|applications?|comments?)(?: are| is)) taken\b", r"\1 accepted"),
        (r"(?:(?<=s)|,) like (?=(?-i:[A-Z])|an? )", " such as "),  # "tasks like DPS"
        (r"(?<=[\w)]) n (?=\w)", " and "),  # "price n age"
        (r"(?<=\w )how much\s*[?.!]*$", "how much does it cost"),
        (
            r"\b((?:kid|child|baby|boy|girl|son|daughter|teen(?:ager)?|older (?:one|kid)s?),?"
            r"(?: of| aged?)?) (\d{1,2})\b(?= *(?:[?.!,]|$|in\b|and\b|who\b|with\b))",
            r"\1 \2 years old",
        ),
        (r"\b(s?he)s\b(?= \w)", r"\1's"),
        (
            r"\b(s?he(?:'s| is)) (\d{1,2})\b(?= *(?:[?.!,;]|$|and\b|but\b|with\b|who\b|what\b))",
            r"\1 \2 years old",
        ),
        (r"\bwhat (?:was|were|is|are) (the .{3,60}?) about\b", r"what was it about \1"),
        (
            rf"^(?:was|were|has|have|had)\b(?=.*\b{_CHANGED}\b)(?P<rest>.*?)\b(?:been )?",
            r"is\g<rest>",
        ),
    )
)
_HOURS = re.compile(r"\b([a-z]+) hours\b(?! of\b)", re.IGNORECASE)
_NO_ONES = frozenset(
    {
        "many", "the", "of", "what", "which", "few", "two", "three", "these", "those", "and", "or",
        "opening", "duty", "office", "working", "expert", "visiting", "business", "consultation",
    }
)  # fmt: skip
_PRICE = re.compile(r"^(.{3,}?)[ ,-]+(?:costs?|prices?|fees?)\s*[?.!]*$", re.IGNORECASE)
_ASKED = re.compile(r"\b(?:how|what|which|is|are|does|do|who|where|when|any|no)\b", re.IGNORECASE)


def in_order(text: str) -> str:
    """The question with what it asks in whole words; one that needs nothing comes back."""
    for pattern, instead in _REWRITTEN:
        text = pattern.sub(instead, text)
    text = _HOURS.sub(_hours, text)
    price = _PRICE.match(text)
    if price and not _ASKED.search(price[1]):
        return f"how much does it cost {price[1]}"
    return text


def _hours(match: re.Match[str]) -> str:
    """The hours of somebody, such as a lawyer, are asked for."""
    return match[0] if match[1].lower() in _NO_ONES else f"{match[1]} what hours"
