"""Where a draft or a form lies to be read or fetched, which is no way of handing it in."""

from ingest.extract.scene import Scene


def only_read(scene: Scene, text: str) -> int:
    """How far a sentence tells where a paper lies to be read or fetched, and not handed in."""
    lies = scene.found(text, "to_download", "to_read")
    if not lies or not scene.names(text, "lying"):
        return 0
    handing = scene.found(text, "hand_in")
    if not handing:
        return len(text)
    tokens = scene.tokens(text)
    return tokens[handing[0].first].start if handing[0].first > lies[0].first else 0


def only_to_download(scene: Scene, text: str) -> bool:
    """Whether an address of the web is only where a form is kept."""
    return scene.names(text, "to_download") and not scene.names(text, "hand_in")
