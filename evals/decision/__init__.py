"""What the decision whether to answer is fitted on, and how it is judged."""
