"""Finds personal data in what a citizen said, and masks it. Pure functions, Swedish and English, one file a kind."""
