"""The painted parts that every screen is made of."""
