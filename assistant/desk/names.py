"""What the desk calls things, in the words of its people."""

from assistant.storage.reviews import Queue

QUEUES = {
    Queue.BAD: ("zle", "Ocenione źle", "Odpowiedzi, przy których ktoś kliknął 👎."),
    Queue.ABSTAINED: (
        "brak",
        "Brak odpowiedzi",
        "Asystent napisał, że nie ma tego w dokumentach albo że to nie jego sprawa.",
    ),
    Queue.PARTLY: ("czesciowe", "Częściowe", "Asystent odpowiedział tylko na część pytania."),
    Queue.SAMPLE: (
        "proba",
        "Losowa próba",
        "Dwadzieścia odpowiedzi z ostatnich siedmiu dni, wybranych losowo, codziennie innych.",
    ),
    Queue.ALL: ("wszystkie", "Wszystkie", "Wszystkie przechowywane odpowiedzi."),
}
STATUSES = {
    "answered": "pełna odpowiedź",
    "partly_answered": "odpowiedź częściowa",
    "clarification": "prośba o doprecyzowanie",
    "not_in_documents": "nie ma tego w dokumentach",
    "out_of_scope": "to nie jest sprawa dla asystenta",
    "crisis": "numery pomocy w nagłej sytuacji",
    "blocked": "odmowa wykonania polecenia",
}
CHANNELS = {"web": "strona", "telegram": "Telegram", "api": "inny program", "cli": "wiersz poleceń"}
LANGUAGES = {"pl": "polski", "uk": "ukraiński", "en": "angielski", "ru": "rosyjski"}
REASONS = {
    "wrong": "błędne",
    "incomplete": "niepełne",
    "wrong_source": "złe źródło",
    "outdated": "nieaktualne",
    "unclear": "niejasne",
}
VERDICTS = {
    "good": "dobra",
    "wrong": "błędna",
    "incomplete": "niepełna",
    "wrong_source": "złe źródło",
    "outdated": "nieaktualna",
    "unclear": "niejasna",
    "should_abstain": "powinna milczeć",
}
