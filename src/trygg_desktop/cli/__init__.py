"""The command `trygg`: the services without a screen. `main` joins the commands; each other file is a task's."""
