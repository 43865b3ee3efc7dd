"""The words by which a sentence tells that somebody asks an office for something."""

import re

_THING = (
    r"(?:wnios(?:ek|ki)|postulaty?|propozycj[eę]|uwag[eęi]|sugesti[eę]|prośb[eęy]|potrzebę|apel)"
)
_DID = r"(?:ł[aoy]?|li)"
ASKS = re.compile(
    rf"\s(?:(?:wni(?:ósł|osła|osło|eśli|osły)|(?:po)?prosi{_DID}|(?:za)?wnioskowa{_DID}"
    rf"|(?:za)?apelowa{_DID}|ubiega{_DID}\s+się)\s+(?:o\b|,)"
    rf"|(?:zwróci{_DID}\s+się|wystąpi{_DID})\s+(?:z\s+\w+\s+)?o\b"
    rf"|(?:za)?(?:proponowa|postulowa|sugerowa){_DID}\b"
    rf"|(?:domaga|dopomina){_DID}\s+się\b"
    rf"|(?:zgłosi|złoży|przedstawi){_DID}\s+{_THING}(?:\s+o\b|\s+dotycząc\w+|(?=,)|:)?)"
    r"\s*[,:]?\s*"
)
# A committee that "wnioskuje" now is answered only where a label says so.
ASKS_NOW = re.compile(
    r"\s(?:(?:prosi|proszą|wnosi|wnoszą|wnioskuj[eą]|apeluj[eą]|ubiega(?:ją)?\s+się"
    r"|zwraca(?:ją)?\s+się|występuj[eą])\s+(?:z\s+\w+\s+)?(?:o\b|,)"
    r"|(?:proponuj|postuluj|sugeruj)[eą]\b|(?:domaga|dopomina)(?:ją)?\s+się\b"
    rf"|(?:zgłasza|składa|przedstawia)(?:ją)?\b"
    rf"(?:\s+{_THING}(?:\s+o\b|\s+dotycząc\w+|(?=,)|:)?)?)\s*[,:]?\s*"
)
