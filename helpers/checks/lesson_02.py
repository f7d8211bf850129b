"""The checks of lesson 02: what each asks, and the usual mistakes by name."""
