"""Public holidays of Poland, on which offices are closed."""

from datetime import date
from functools import cache


def is_public_holiday(day: date) -> bool:
    """Whether the law makes a day free from work in Poland; Christmas Eve is since 2025."""
    return day in _of_year(day.year)


@cache
def _of_year(year: int) -> frozenset[date]:
    import holidays  # costs a tenth of a second, and few questions need it

    return frozenset(holidays.country_holidays("PL", years=year))
