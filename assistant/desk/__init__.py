"""The desk of the office's staff: what was answered badly, and what to do about it."""
