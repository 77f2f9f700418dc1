"""The settings room: how the screen looks, what this laptop is called, what comes in and what goes out."""
