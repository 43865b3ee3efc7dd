"""The Telegram channel: a bot that shows the same Answer as every other channel."""
