"""How good the answers are: cases, runs, scores, reports."""
