"""The keys as services and screens see them: keys for single purposes are handed in, and used by these names."""

from trygg_desktop.security.named import NamedKeys as NamedKeys  # noqa: PLC0414  # for those that see no security
from trygg_desktop.security.named import Purpose as Purpose  # noqa: PLC0414  # as above
