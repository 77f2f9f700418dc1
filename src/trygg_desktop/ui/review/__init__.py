"""The review room: what the comments of an occasion say of persons, masked or left, and approved."""
