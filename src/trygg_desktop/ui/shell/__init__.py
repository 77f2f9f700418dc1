"""The window that holds the rooms: the rail, the head of each room, the line of facts at the bottom."""
