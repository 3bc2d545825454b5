"""How well a spaCy pipeline finds names and reads grammar, and what it costs."""
