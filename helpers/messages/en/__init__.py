"""The English catalogue, from which all others are translated."""
