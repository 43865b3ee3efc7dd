"""Questions to cited answers, on every channel."""
