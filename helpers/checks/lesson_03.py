"""The checks of lesson 03: what each asks, and the usual mistakes by name."""
