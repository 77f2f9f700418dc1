"""The capture room: writing down what citizens say, as fast as they say it."""
