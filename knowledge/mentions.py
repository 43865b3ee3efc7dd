"""Addresses on the net, whose parts are no words of a sentence."""

import re

_ADDRESS = re.compile(r"\S*(?:@|https?:|www\.)\S*")


def without_addresses(text: str) -> str:
    """The text with spaces for every e-mail and web address, so that places in it stay.

    "konsultacje@miasto.example" names no consultations.
    """
    return _ADDRESS.sub(lambda found: " " * len(found[0]), text)
