"""The report of a build as pages that staff read: every document, fact and doubt at its place."""
