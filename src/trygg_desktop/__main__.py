"""`python -m trygg_desktop` is the command `trygg`."""

from trygg_desktop.cli import main

main()
