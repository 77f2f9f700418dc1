"""The composition root: the only place that builds parts and joins them."""
