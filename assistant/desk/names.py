"""What the desk calls things, in the words of its people."""

from assistant.storage.reviews import Queue

QUEUES = {
    Queue.BAD: ("zle", "Ocenione źle", "Odpowiedzi, które pytający ocenili jako złe."),
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
TAGS = {
    "2020": "rok 2020", "abstain": "brak odpowiedzi w dokumentach", "access": "dostępność",
    "age": "wiek dziecka", "ascii": "bez polskich znaków", "attribute": "szczegół",
    "blocked": "polecenia dla asystenta", "blocked-near": "prawie polecenia", "budget": "budżet",
    "colloquial": "mowa potoczna", "crisis": "nagła pomoc", "day": "dzień", "deadline": "termin",
    "disability": "niepełnosprawność", "email": "adres e-mail", "en": "angielski", "fax": "faks",
    "followup": "pytania następne", "hard-negative": "podobne, a inne", "languages": "języki",
    "meeting": "spotkanie", "minutes": "protokół spotkania", "narrative": "opisy",
    "near-crisis": "prawie nagła pomoc", "offers": "oferty", "organisation": "organizacja",
    "past": "minione dni", "people": "różni ludzie", "person": "osoba", "phone": "telefon",
    "pl": "polski", "place": "miejsce", "post": "poczta", "premise": "błędne założenie",
    "proposals": "postulaty", "published": "data publikacji", "ru": "rosyjski",
    "running": "trwający dyżur", "scope": "zakres", "section": "rozdział",
    "situation": "sytuacja rodziny", "slot": "dyżur", "slots": "dyżury", "story": "opowieść",
    "style": "styl", "submission": "składanie formularzy", "talk": "rozmowa", "tasks": "zadania",
    "town": "inne miasto", "typo": "literówki", "uk": "ukraiński", "who": "kto", "year": "inny rok",
}  # fmt: skip
