"""The windows. They ask services and show records."""
