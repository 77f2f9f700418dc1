"""The keys: where the store's key lies and how it is brought out. The room for all key care."""
