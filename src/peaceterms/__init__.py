"""Weighing the Terms: facts, charts, widgets and the book that shows them."""
