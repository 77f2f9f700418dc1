"""The occasion room: is the computer ready, start an evening, run it, close it, and find an earlier one."""
