"""Lines that stand below a label such as "Kontakt"."""

from ingest.extract.scene import Scene, Statement


def is_contact_line(scene: Scene, statement: Statement) -> bool:
    """Whether a line stands below a label such as "Kontakt", and not under its heading alone."""
    return statement.start in scene.once("contact lines", 0, lambda: _contact_lines(scene))


def _contact_lines(scene: Scene) -> frozenset[int]:
    below = False
    found = []
    for one in scene.statements:
        if one.block.kind == "heading":
            below = False
        elif below:
            found.append(one.start)
        hits = scene.found(one.text, "contact_label")
        words = len(scene.tokens(one.text))
        below = below or (bool(hits) and hits[0].first == 0 and words == hits[0].last)
    return frozenset(found)
