"""The command `trygg`: the same services without a screen."""

import typer

main = typer.Typer(name="trygg", no_args_is_help=True, pretty_exceptions_show_locals=False)


@main.callback()
def _main() -> None:
    """Capture what citizens say at a safety dialogue."""
