"""The web channel: the API and one page."""
