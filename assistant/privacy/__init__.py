"""Personal data taken out of what people write, before anything is stored or sent on."""

from assistant.privacy.log_filter import RedactingFilter
from assistant.privacy.redacting import Redacted, redact

__all__ = ["Redacted", "RedactingFilter", "redact"]
