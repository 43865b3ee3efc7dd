"""Documents to snapshot: deterministic, incremental, never half done."""
