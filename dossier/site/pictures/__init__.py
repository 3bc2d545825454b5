"""Pictures as SVG: frozen values in, text out. Nothing here reads, links or knows a page."""
