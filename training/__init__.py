"""From openly licensed corpora to the embedded English pipeline: `python -m training`."""
