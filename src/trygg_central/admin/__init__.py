"""The admin's pages: rendered here, no script, no build step."""
