"""`python -m trygg_desktop` is the command `trygg`."""

from multiprocessing import freeze_support

from trygg_desktop.cli.main import main

if __name__ == "__main__":
    freeze_support()
    main()
