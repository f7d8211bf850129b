"""The checks of lesson 05: what each asks, and the usual mistakes by name."""
