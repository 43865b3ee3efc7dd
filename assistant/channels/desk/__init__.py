"""The desk at /biurko: pages for the office's staff, in Polish."""
