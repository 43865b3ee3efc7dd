"""A question as a frame: what about which kind of thing is asked, when, and for whom."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from assistant.asides import Told, without_asides
from assistant.asked_days import asked_dates, asks_of_weekday
from assistant.asked_words import (
    asks_fee,
    asks_leave,
    names_hours_alone,
    of_addresses,
    of_appeals,
    of_broadcasts,
    of_last_days,
    of_minutes,
    without_answers,
    without_arriving,
    without_certified,
    without_free,
    without_hours,
    without_left,
    without_places,
    without_riders,
)
from assistant.frame import Frame, Phrase, Word
from assistant.little_ones import names_little_ones, of_little_ones
from assistant.marked_words import (
    AT_STREET,
    addressed,
    languages,
    quoted,
    without_parts_of_day,
)
from assistant.money_sources import of_sources
from assistant.near_words import NearWords
from assistant.own_day import own_business, when_free
from assistant.ranks import ranked
from assistant.supposed import claimed_sums, own_income, tellers
from assistant.told_age import of_somebody, without_the_child
from assistant.topics.named_day import day_names
from assistant.visits import asks_advice, visits
from assistant.what_is_on import kinds_meant, without_verbs
from knowledge.audience import audience_of, names_somebody
from knowledge.dates import DateMatch, TimeMatch, find_times
from knowledge.folding import fold
from knowledge.phrases import Found, Phrases, lemma_set, lexicon, lexicon_lemmas, plain_analyser
from knowledge.text import Analyser, Token


class Understanding:
    """Turns questions into frames with the lexicons of knowledge/language."""

    def __init__(self, analyser: Analyser) -> None:
        plain = plain_analyser()
        data = lexicon("questions")
        self._analyser = analyser
        self._attributes = Phrases(data["attributes"], plain)
        self._kinds = Phrases(data["kinds"], plain)
        self._order = Phrases(data["order"], plain)
        wishing = {name: data[name] for name in ("looking", _SUGGESTING)}
        self._looking = Phrases(wishing, plain)
        self._generic = lemma_set(data["generic"])
        self._saying = lemma_set(data["saying"])
        self._taking = lemma_set(data["taking_in"])
        self._function = frozenset(fold(word) for word in data["function"])
        self._commands = frozenset(fold(word) for word in data["commands"])
        self._terms = Phrases({"terms": data["terms"]}, plain)
        self._near = NearWords()

    def frame(self, text: str, today: date, native: bool = True) -> Frame:
        """The frame of one question on its own."""
        text = _PLUS.sub(r"\1+", text)
        tokens = self._analyser.tokens(text)
        dates = asked_dates(text, tokens, today)
        times = when_free(find_times(text), tokens)
        kinds = self._kinds.find(tokens)
        attributes = without_hours(self._attributes.find(tokens), kinds, tokens)
        attributes = without_certified(attributes, tokens)
        attributes = without_arriving(attributes, kinds, tokens)
        attributes = without_left(without_places(attributes, tokens), kinds, tokens)
        attributes = of_broadcasts(without_answers(attributes), kinds, tokens)
        attributes = without_free(without_riders(attributes, kinds, tokens), tokens)
        if any(found.name == "bid" for found in kinds):  # an offer of an organisation to a city
            kinds = [found for found in kinds if found.name not in ("offer", "task")]
        looking = self._looking.find(tokens)
        if any(found.name == _SUGGESTING for found in looking):
            kinds = [found for found in kinds if found.name != "proposal"]
        advice = asks_advice(tokens, self._analyser)
        kinds = [one for one in kinds if not (advice and one.name == "consultation")]
        near = self._near.synonyms(tokens)
        terms = {i for found in self._terms.find(tokens) for i in found.used}
        terms |= quoted(text, tokens) | languages(tokens) | day_names(tokens)
        rows = ranked(text, tokens)
        attributes = [one for one in attributes if not {*one.used} & {r.noun for r in rows}]
        roles = self._roles(tokens, (*dates, *times), looking, terms)
        for row in rows:
            roles[row.noun], roles[row.beside] = "focus", "function"
        things = [i for i, role in enumerate(roles) if role == "focus" and "noun" in tokens[i].pos]
        things += [i for one in kinds for i in one.used]
        found = [*attributes, *kinds]
        own = own_business(text, tokens, dates, found, things) if native else frozenset()
        roles = ["generic" if i in own and role == "focus" else role
                 for i, role in enumerate(roles)]  # fmt: skip
        kept = tuple(one for one in dates if not any(_is_in(tokens[i], one) for i in own))
        any_day = {"all"} if dates and not kept else set()  # the asker sees which one suits
        dates, times = kept, tuple(o for o in times if not any(_is_in(tokens[i], o) for i in own))
        told = without_asides(text, tokens, Told(roles, attributes, kinds, looking))
        attributes, kinds, looking = told.attributes, told.kinds, told.looking
        roles = list(told.roles)
        if any(one.name == "how_many" for one in attributes):  # "ile osób przyjmują"
            roles = ["generic" if role == "focus" and tokens[i].lemmas & self._taking else role
                     for i, role in enumerate(roles)]  # fmt: skip
        told_by, sums = tellers(text, tokens), claimed_sums(text, tokens)
        told_by |= own_income(text, tokens)
        roles = ["function" if i in told_by | sums else role for i, role in enumerate(roles)]
        attributes = [
            one for one in attributes if one.name == "premise" or not told_by.issuperset(one.used)
        ]
        if any(found.name == "opening_hours" for found in attributes):
            roles = without_parts_of_day(roles, tokens)
        said = _Said(
            _names_at(attributes), _names_at(kinds), near, self._near.whole(tokens),
            {row.noun: frozenset(r.number for r in rows if r.noun == row.noun) for row in rows},
        )  # fmt: skip
        words = tuple(_word(tokens, i, role, said, term=i in terms) for i, role in enumerate(roles))
        aimed = any(found.name == "purpose" for found in attributes)
        if not native:
            sure = bool(looking) or not {one.name for one in (*attributes, *kinds)} <= _VAGUE
            words = tuple(_loosely(word, sure) for word in words)
        if aimed and not any("cel" in word.lemmas for word in words):
            words = (*words, Word("cel", frozenset({"cel"}), role="generic", noun=False))
        asked = frozenset(found.name for found in attributes)
        if asks_fee(tokens) or (sums and not asked & _SUMS):
            asked |= {"price"}
        asked = of_minutes(of_appeals(of_last_days(asked, tokens), tokens), tokens)
        asked = of_sources(asked, tokens)
        asked = of_addresses(asked, text, tokens)
        theirs = of_somebody(text)
        somebody = of_little_ones(audience_of(theirs or text, self._analyser), tokens)
        limits = audience_of(text, self._analyser).ages if theirs else None
        plain = "submit" in asked or not (asked or looking)
        if somebody.ages and plain and asks_leave(tokens):
            asked |= {"who_may"}  # "czy 15-latek może zgłosić uwagi"
        if somebody.ages and "who_may" in asked:
            words = without_the_child(words)
        named = frozenset(found.name for found in kinds)
        if not (asked - {"when", "who_may"} or named):
            named = kinds_meant(words, dates, times, native=native)
            asked = asked - {"who_may"} if named else asked
            words = without_verbs(words) if named else words  # "działo" is a cannon too
        if not (asked or named - {"task"}) and asks_of_weekday(tokens, dates):
            asked = frozenset({"opening_hours"})
        if native and not (asked or named or looking) and names_hours_alone(tokens):
            asked = frozenset({"opening_hours"})  # "poradnia rodzinna godziny"
        return Frame(
            text=text,
            words=words,
            attributes=asked,
            kinds=named,
            looking=bool(looking) or (advice and not asked),
            order=frozenset(
                found.name
                for found in self._order.find(tokens)
                if not all(roles[i] == "time" for i in found.used)  # "w przyszłym tygodniu"
                and not {*found.used} & {row.beside for row in rows}
            )
            | any_day,
            audience=somebody,
            limits=limits,
            dates=dates,
            times=times,
            years=frozenset(m.first.year for m in dates if m.precision == "year"),
            numbers=frozenset(
                int(t.text)
                for i, t in enumerate(tokens)
                if t.is_number and len(t.text) <= 3 and i not in {row.beside for row in rows}
            ),
            native=native,
        )

    def _roles(
        self,
        tokens: Sequence[Token],
        times: Sequence[DateMatch | TimeMatch],
        looking: Iterable[Found],
        terms: Collection[int],
    ) -> list[str]:
        """The role of each word: terms before places, then what only asks or tells a story."""
        told = {i for i, after in enumerate(tokens[1:]) if after.lemmas & self._saying}
        asking = told | {i for found in looking for i in found.used}
        at_address, somebody = addressed(tokens, times), names_somebody(tokens)
        asking |= names_little_ones(tokens) | visits(tokens)
        roles = []
        for i, token in enumerate(tokens):
            timed = any(one.start <= token.start < one.end for one in times)
            role = "time" if timed else self._role(token, i in somebody)
            if i in terms:
                role = "focus"
            elif i == 0 and len(tokens) > 1 and token.folded in self._commands:
                role = "function"  # "pokaz", typed for "pokaż"
            elif i in at_address:
                role = "address"
            elif i in asking and role == "focus":
                role = "generic"
            roles.append(role)
        return roles

    def _role(self, token: Token, somebody: bool) -> str:
        if not token.is_content or len(token.folded) < 2 or token.folded in self._function:
            return "function"
        if somebody or _AGED.search(token.folded):
            return "audience"
        named = token.text[0].isupper() and token.start > 0 and "noun" not in token.pos
        return "generic" if token.lemmas & self._generic and not named else "focus"


def _is_in(token: Token, span: DateMatch | TimeMatch) -> bool:
    return span.start <= token.start < span.end


@dataclass(frozen=True)
class _Said:
    """What the words at each place name: attributes, kinds, what means the same; whole names;
    which one of several in a row."""

    attributes: Mapping[int, frozenset[str]]
    kinds: Mapping[int, frozenset[str]]
    synonyms: Mapping[int, tuple[Phrase, ...]]
    whole: Collection[int]
    ranks: Mapping[int, frozenset[str]]


def _loosely(word: Word, sure: bool) -> Word:
    """A word of a translated question: parts of an office say little, whatever they are called.

    Where it is not `sure` what is asked, a word that no glossary knows may be just that.
    """
    if word.lemmas & _departments():
        return replace(word, role="generic")
    if not (sure or word.known) and word.role == "focus":
        return replace(word, known=True, noun=True)
    return word


@cache
def _departments() -> frozenset[str]:
    return lexicon_lemmas("languages", "departments")


def _names_at(found: Iterable[Found]) -> dict[int, frozenset[str]]:
    """The names of the phrases that use each word."""
    names: dict[int, frozenset[str]] = {}
    for one in found:
        for i in one.used:
            names[i] = names.get(i, frozenset()) | {one.name}
    return names


def _word(tokens: Sequence[Token], i: int, role: str, said: _Said, *, term: bool) -> Word:
    token = tokens[i]
    capital = token.text[:1].isupper() and token.start > 0 and not token.text.isupper()
    capital |= not token.known and _is_short_name(tokens, i)
    described = i > 0 and tokens[i - 1].pos == {"adjective"} and token.pos == {"noun", "verb"}
    may_be_noun = "noun" in token.pos and token.pos <= {"noun", "adjective", "other"}
    return Word(
        text=token.text,
        lemmas=token.lemmas,
        synonyms=said.synonyms.get(i, ()),
        role=role,
        attributes=said.attributes.get(i, frozenset()),
        kinds=said.kinds.get(i, frozenset()),
        noun=term
        or not token.pos
        or token.pos <= {"noun", "other"}
        or (may_be_noun and _is_lesson(tokens, i))
        or described  # "rodzinna przystan" without its accent looks like a verb as well
        or (capital and token.pos == {"verb"}),  # a gerund in a title
        may_be_noun=may_be_noun,
        nominal=not token.pos or "noun" in token.pos,
        known=token.known,
        street=i > 0 and tokens[i - 1].folded in AT_STREET - {"na"},
        name=capital,
        place="place" in token.names and (capital or token.pos == frozenset({"noun"})),
        qualifies=bool(token.pos) and token.pos <= {"adjective"},
        whole=i in said.whole and role != "audience",
        ranks=said.ranks.get(i, frozenset()),
    )


def _is_lesson(tokens: Sequence[Token], i: int) -> bool:
    """Whether an adjective alone says what is taught: "zajęcia z angielskiego"."""
    alone = all(one.pos.isdisjoint({"noun", "adjective"}) for one in tokens[i + 1 : i + 2])
    return alone and i > 0 and tokens[i - 1].folded == "z" and tokens[i].folded.endswith("ego")


def _is_short_name(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word is capitals among words that are not, as the name of a foundation may be."""
    text = tokens[i].text
    return (
        text.isupper() and text.isalpha() and 1 < len(text) <= _SHORT_NAME
        and any(token.text.islower() and len(token.text) > 1 for token in tokens)
    )  # fmt: skip


_SHORT_NAME = 6  # letters
_PLUS = re.compile(r"\b(\d00)\s(?:plus|plius|плюс)\b", re.IGNORECASE)  # "800 plus" is "800+"
_SUMS = frozenset({"price", "budget", "how_many", "position", "vote"})
_SUGGESTING = "suggesting"
_VAGUE = frozenset({"list", "purpose"})  # asked by "what" and "which" alone
_AGED = re.compile(r"..lat(?:ek|k(?:a|i|iem|owi|u|om|ow|ami|ach|e))$")  # such as "pięciolatek"
