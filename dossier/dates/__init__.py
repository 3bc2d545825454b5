"""Dates in English prose: find them, count relative ones from the day of publication, say them.

A small grammar of our own, in plain regular expressions. The general libraries were measured
on prose and refused: `dateparser.search` takes "may", "on" and bare numbers for dates, resolves
a weekday in the past even where the text speaks of the future, and reads "July 11-12" as a
month of 2012. A grammar also lets every value carry the words that it came from.

Nothing here knows today's date: without a date of publication a relative phrase stays unknown.
"""

from dossier.dates.absolute import parse_date
from dossier.dates.contradictions import (
    agrees_with_weekday,
    contradicting_weekdays,
    names_weekday,
)
from dossier.dates.find import find_dates
from dossier.dates.order import writes_month_first
from dossier.dates.words import date_in_words

__all__ = [
    "agrees_with_weekday",
    "contradicting_weekdays",
    "date_in_words",
    "find_dates",
    "names_weekday",
    "parse_date",
    "writes_month_first",
]
