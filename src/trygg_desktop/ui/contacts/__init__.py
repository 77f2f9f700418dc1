"""The contacts room: who wants to hear from us, apart from what they said."""
