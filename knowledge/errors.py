"""Why nothing can be read; every message is one sentence for people."""


class NoSnapshot(Exception):
    """Nothing that can be read is published."""


class NoModel(NoSnapshot):
    """A model that reads it cannot be loaded."""
