"""Rows of a programme in words: units, indicators, budget."""

import re

from assistant.draft import Claim, beside_row, cited
from assistant.frame import Frame
from assistant.texts import Texts
from assistant.wording import listed, phrase
from knowledge.model import Offer, Task
from knowledge.phrases import lexicon_phrases, plain_analyser

_YEARLY = re.compile(r"(20\d\d): (.*?)(?=, (?:20\d\d|razem):|$)")
_TOGETHER = re.compile(r", razem: (.*)$")  # after the sums of years, what they make


def task_claims(
    task: Task, asked: frozenset[str], years: frozenset[int] | set[int], texts: Texts
) -> tuple[list[Claim], bool]:
    """What is asked of one task, and whether the document leaves some of it open."""
    row = cited(task, "row")
    both = (*beside_row(task, "budget"), *cited(task, "header"))
    claims = []
    empty = False
    if not asked:
        claims.append(named_claim(task, texts))
    elif "units" in asked:
        units = listed(task.units, texts.language)
        line = texts.say("offer.line", name=task.name, units=units)
        claims.append(Claim(line, beside_row(task, "units")))
    else:
        claims.append(Claim(texts.say("task.name", name=task.name), row))
    if "basic" in asked and task.basic is not None:
        key = "task.basic" if task.basic else "task.complementary"
        claims.append(Claim(texts.say(key, section=task.section), cited(task, "section") or row))
    if not asked or "how_many" in asked:
        claims += indicator_claims(task, years, texts)
    if "budget" in asked or (not asked and task.budget):
        if task.budget:
            claims.append(Claim(_budget(task, years, texts), both))
            empty = bool(years) and not years & _budget_years(task)
        else:
            empty = True
            if "how_many" not in asked:
                claims += indicator_claims(task, years, texts)
    return claims, empty


def named_claim(task: Task, texts: Texts) -> Claim:
    """A task with who runs it and what it asks of its users."""
    units = listed(task.units, texts.language)
    line = texts.say("offer.line", name=task.name, units=units) + offer_conditions(task, texts)
    return Claim(line, beside_row(task, "units", "conditions"))


def offer_conditions(fact: Task | Offer, texts: Texts) -> str:
    """What the document asks of users besides the name, as a sentence to follow it."""
    told = phrase(fact.audience.eligible or "")
    if not told or told.casefold() in fact.name.casefold():
        return ""
    return " " + texts.say("event.who", who=told)


def sum_of_years(task: Task, frame: Frame) -> bool:
    """Whether the one sum that is given is for more years than are asked for, or than each."""
    years, covered = frame.asked_years, _budget_years(task)
    if not task.budget or _is_yearly(task.budget) or _YEARLY.findall(task.budget):
        return False
    each = _is_yearly(frame.text) and len(covered) > 1
    return each or bool(years and years < covered)


def _is_yearly(text: str) -> bool:
    return bool(lexicon_phrases("amounts", "yearly").find(plain_analyser().tokens(text)))


def _budget_years(task: Task) -> set[int]:
    """The years a sum is given for; those of the indicators where the document names none."""
    named = [int(year) for year in re.findall(r"20\d\d", task.budget_years or task.budget or "")]
    return set(range(min(named), max(named) + 1)) if named else set(task.indicators)


def _budget(task: Task, years: frozenset[int] | set[int], texts: Texts) -> str:
    """The sum as the document gives it, of the years asked for where it gives one for each."""
    amount = task.budget or ""
    yearly = {int(year): part.strip(" ,;") for year, part in _YEARLY.findall(amount)}
    if yearly:
        chosen = {y: part for y, part in yearly.items() if not years or y in years} or yearly
        told = "; ".join(f"{year}: {part}" for year, part in chosen.items())
        whole = _TOGETHER.search(amount)
        if whole is None or len(chosen) < len(yearly):
            return texts.say("task.budget_only", amount=told)
        return texts.say("task.budget_sum", amount=told, whole=whole[1])
    if task.budget_years:
        return texts.say("task.budget", amount=amount, years=task.budget_years)
    return texts.say("task.budget_only", amount=amount)


def indicator_claims(task: Task, years: frozenset[int] | set[int], texts: Texts) -> list[Claim]:
    """What is planned for each of the years, or for all of them where none is asked for."""
    citations = (*beside_row(task, "years"), *cited(task, "header"))
    if not task.indicators and task.measure:
        return [Claim(f"{task.measure}.", citations)]
    chosen = {y: _counted(task, v) for y, v in task.indicators.items() if not years or y in years}
    if len(chosen) > 1 and len({" ".join(v.split()) for v in chosen.values()}) == 1:
        named = listed([str(year) for year in chosen], texts.language)
        value = next(iter(chosen.values()))
        return [Claim(texts.say("task.each_year", years=named, value=value), citations)]
    if not chosen:
        return []
    told = (texts.say("task.year", year=str(year), value=value) for year, value in chosen.items())
    return [Claim(" ".join(told), citations)]


def _counted(task: Task, value: str) -> str:
    """A yearly value with what it counts, where the value itself is a bare number."""
    if task.measure is None or any(character.isalpha() for character in value):
        return value
    return f"{value} ({task.measure})"
