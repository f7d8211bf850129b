"""The checks of lesson 04: what each asks, and the usual mistakes by name."""
