"""Before the window: bring out the key and open the store, and say in plain words what stands in the way."""
