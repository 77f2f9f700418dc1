"""`python -m trygg_central` is `trygg-central`."""

from trygg_central.cli import main

main()
