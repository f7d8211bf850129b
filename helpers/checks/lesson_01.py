"""The checks of lesson 01: what each asks, and the usual mistakes by name."""
