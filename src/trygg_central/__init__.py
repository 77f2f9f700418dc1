"""The central server: many laptops' operations, one truth. Needs neither Qt nor anything of the desktop app."""
