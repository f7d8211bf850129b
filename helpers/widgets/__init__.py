"""Explorables: pictures with controls, to feel what one number changes.

Each lesson shows some of them next to the idea, and works without them. Their words stand in the
message catalogue; what they compute stands in plain functions that are tested without a browser.
"""
