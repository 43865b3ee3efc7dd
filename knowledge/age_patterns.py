"""How ages are written in folded text whose numbers are digits: years, months, weeks, ranges."""

import re

_YEARS = r"(?:lat(?:a|ek|ka|ki|kow)?|l|roku zycia|r\.? ?z|roku|rok)\b\.?"
_LASTING = (
    r"czeka\w*|mieszka\w*|choruj\w*|pracuj\w*|jestem|jestesmy|lecz\w* sie|bezrobotn\w*"
    r"|opiekuj\w* sie"
)
_OF_LIFE = r"(?:(?:\. ?)?(?:roku|rok) zycia|r\.? ?z\b\.?)"
_MONTH = r"(?:miesi\w*|mies\b\.?|m-c\w*|msc\w*)(?: zycia)?"
_WEEK = r"(?:tygodn\w*|tyg\b\.?)(?: zycia)?"
_NUMBER = r"(?<![\d.,:–-])(\d{1,2})\.?"
MIXED = re.compile(
    rf"{_NUMBER} ?(?:({_MONTH})|{_WEEK}) ?(?:-|–|do) ?(?:ukonczenia )?(\d{{1,2}})\.? ?{_YEARS}"
)
MONTH_RANGE = re.compile(
    rf"(?:od )?(?:ukonczenia )?{_NUMBER} ?(?:{_MONTH} ?)?(?:-|–|do) ?(?:ukonczenia )?"
    rf"(\d{{1,2}})\.? ?{_MONTH}"
)
RANGE = re.compile(
    rf"(?:od )?(?:ukonczenia )?{_NUMBER} ?(?:{_YEARS} ?)?(?:-|–|do) ?(?:ukonczenia )?"
    rf"(\d{{1,2}})\.? ?{_YEARS}"
)
UP_TO = re.compile(
    rf"\b(?:do (?:ukonczenia )?|ponizej |nie ukonczyl\w* ){_NUMBER} ?{_YEARS}|\bdo lat (\d{{1,2}})"
)
FROM = re.compile(rf"\b(?:po|powyzej|od(?: ukonczenia)?) {_NUMBER} ?{_YEARS}")
FROM_LATE = re.compile(
    rf"\b(?:po|powyzej|(?:od|po) ukonczeni[ua]|w wieku od|osob od|seniorow od) {_NUMBER} ?{_YEARS}"
    rf"|\bod {_NUMBER} ?{_OF_LIFE}"
    rf"|{_NUMBER} ?{_YEARS} (?:i|lub|oraz|albo) (?:starsz\w*|wiecej|powyzej)"
    rf"|\b(?:co najmniej|minimum|min\.) {_NUMBER} ?{_YEARS}"
    rf"|{_NUMBER} ?(?:\+|plus\b)(?! ?zl)"
)
TURNED = re.compile(rf"(?<!nie )\b(?:ukonczy|skonczy)\w+ {_NUMBER} ?{_YEARS}")
TURNED_ALL = re.compile(
    rf"(?<!nie )\bukonczy(?:ly|li) {_NUMBER} ?{_YEARS}"
    rf"|\b(?:ktor\w+|kto|jezeli|jesli) ukonczy\w+ {_NUMBER} ?{_YEARS}"
    rf"|\b(?:co najmniej|minimum|min\.|po ukonczeniu) {_NUMBER} ?{_YEARS}"
)
TWO = re.compile(
    rf"{_NUMBER} ?(?:{_YEARS} )?(?:i|oraz|lub|albo) (\d{{1,2}})[ -]?(?:{_YEARS}|letni\w*)"
)
LIST = re.compile(
    rf"{_NUMBER}((?:, ?\d{{1,2}})+),?(?: (?:i|oraz|lub|albo) (\d{{1,2}}))?"
    rf"[ -]?(?:{_YEARS}|letni\w*)"
)
_NAMED = r"\b(?:dzieci\w*|dziecka|mlodziez\w*|wiek\w*|uczestni\w+)[:,]? (?:w wieku )?"
BARE_RANGE = re.compile(
    rf"{_NAMED}(\d{{1,2}}) ?[-–] ?(\d{{1,2}})(?![\d.,:]*\d)"
    r"(?! ?(?:stycz|lut|mar[zc]|kwie|maj|czerw|lip|sierp|wrzes|pazdz|listop|grud"
    r"|godz|zl|osob|miejsc|grup|spotk|miesi|mies|tyg|dni|%))"
)
BARE_PLUS = re.compile(rf"{_NAMED}(\d{{1,2}}) ?(?:\+|plus\b)(?! ?zl)")
FROM_YEARS = re.compile(rf"{_NAMED}od lat (\d{{1,2}})(?: do (?:lat )?(\d{{1,2}}))?\b")
UNDER_ONE = re.compile(
    r"\b(?:dzie[ck]\w*|niemowl\w*|malu\w*) (?:w wieku )?(?:do|ponizej|przed)"
    r" (?:ukonczenia(?:m)? )?(?:1\.? ?)?(?:roku|roczku)\b(?! \d| szkol)"
)
MONTHS_OLD = re.compile(
    r"\b(?:ma |syn\w* |cor\w* |dzieck\w* )(\d{1,2})[ -]?(?:miesi\w*|mies\b|m-c\w*)"
)
_LITTLE = r"(?:syn|cor|dzie|niemowl|malu|chlop|dziew|wnu|bobas|noworod)"
WEEKS_OLD = re.compile(
    rf"\b(\d{{1,2}})[ -]?tyg(?:odniow\w+|\.) {_LITTLE}"
    rf"|\b{_LITTLE}\w*(?: ma| liczy| skonczyl\w*)? (\d{{1,2}}) tyg"
)
UP_TO_MONTH = re.compile(
    rf"\bdo (?:ukonczenia )?{_NUMBER} ?(?:miesi\w*|mies\b\.?) zycia"
    rf"|\b(?:dzie[ck]\w*|niemowl\w*|malu\w*) (?:w wieku )?do {_NUMBER} ?{_MONTH}"
)
FROM_MONTH = re.compile(
    rf"\b(?:od|powyzej|po) (?:ukonczenia )?{_NUMBER} ?(?:miesi\w*|mies\b\.?) zycia"
    rf"|\b(?:dzie[ck]\w*|niemowl\w*|malu\w*) (?:w wieku )?(?:od|powyzej) {_NUMBER} ?{_MONTH}"
)
ONE_YEAR = re.compile(r"(?<![\d.,:–-])(?<!na )1 rok\b")
EXACT = re.compile(
    rf"{_NUMBER}[ -]?(?:lat(?:a|ek|ka|ki|ke|ko|kiem|kowi)?|letni\w*|l\.?|roczn\w*)\b(?! temu)"
)
MONTHS = re.compile(rf"{_NUMBER}[ -]?(?:miesi\w*|mies\b|m-c\w*|msc\w*)(?! temu)")
NOT_AN_AGE = re.compile(
    r"\b(?:na|za|przez|co|w ciagu|(?<!ma )(?<!mam )(?<!maja )(?<!syn )(?<!corka )juz|juz od"
    r"|(?:na czas|na okres|pobyt\w*|umow\w+|wynaj\w+)(?: (?:do|od|maksymalnie|najwyzej))?"
    r"|trwa(?:ja)?(?: (?:od|do|okolo|ponad|prawie))?) $"
    rf"|\b(?:{_LASTING})(?: (?!dla|dzie|w wieku)\w+){{0,2}} od (?:ponad |prawie |okolo )?$"
)
LASTING_MONTHS = re.compile(r"\b(?:od|do|po)(?: ukonczenia| ostatnich| kilku)? $")
CHILD = re.compile(r"\b(?:dzie[ck]|niemowl|maluch|malusz|noworod|mlodsz|wiek|rodzic|syn|cork)")
