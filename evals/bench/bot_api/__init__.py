"""A Bot API server for the loopback address, as strict as Telegram's own where we use it."""
