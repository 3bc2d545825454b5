"""Which accounts are one meeting, and which are not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations, permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.meetings.accounts import Account
from dossier.meetings.assemble import assemble
from dossier.meetings.compare import compare
from dossier.meetings.geography import Place
from dossier.meetings.join import join
from dossier.model import (
    DateValue,
    Document,
    Judgement,
    Meeting,
    MeetingForm,
    Precision,
    Report,
    Span,
    Status,
)
from tests.factories import a_day, a_document, an_entity

PEOPLE = [an_entity(name) for name in ("Ana Costa", "Ivo Brandt", "Lena Holm", "Omar Aziz")]
COSTA, BRANDT, HOLM, AZIZ = (person.id for person in PEOPLE)
NAMES = {person.id: person.name for person in PEOPLE}
NORWAY = Place(id="places/norway", name="Norway", country="places/norway")
OSLO = Place(id="places/oslo", name="Oslo", within=frozenset([NORWAY.id]), country=NORWAY.id)
PALACE = Place(
    id="places/palace",
    name="Royal Palace",
    within=frozenset([OSLO.id, NORWAY.id]),
    country=NORWAY.id,
    is_site=True,
)
PORTO = Place(id="places/porto", name="Porto", country="places/portugal")
THURSDAY = DateValue(precision=Precision.WEEKDAY, weekday=3, basis="'on Thursday'")


def an_account(
    document: str = "one",
    who: tuple[str, ...] = (COSTA, BRANDT),
    when: DateValue | str | None = "2024-05-09",
    *,
    form: MeetingForm = MeetingForm.TALKS,
    status: Status = Status.HELD,
    place: Place | None = OSLO,
    number: int | None = None,
    **more: Any,
) -> Account:
    """What one article tells of talks of two people in Oslo on Thursday 9 May 2024."""
    value = when if isinstance(when, DateValue) else a_day(when)
    report = Report(
        document_id=f"articles/{document}",
        span=Span(0, 9),
        form=form,
        status=status,
        date=value,
        place_id=place.id if place else None,
        participant_ids=tuple(sorted(who)),
    )
    account = Account(
        document_id=report.document_id,
        form=form,
        status=status,
        date=value,
        main=False,
        dated=value.precision is not Precision.UNKNOWN,
        place=place,
        placed=place is not None,
        town=place,
        participant_ids=frozenset(who),
        named_ids=frozenset(who),
        body_id=None,
        group=None,
        number=number,
        aside=False,
        reports=(report,),
        words="talks",
    )
    return replace(account, **more)


def meetings_of(*accounts: Account) -> tuple[Meeting, ...]:
    """Join the accounts and make meetings of them."""
    documents: list[Document] = [
        a_document("A text.", id=i) for i in sorted({a.document_id for a in accounts})
    ]
    return assemble(join(accounts, NAMES), PEOPLE, documents).found


def test_the_same_day_place_and_people_are_one_meeting() -> None:
    assert len(meetings_of(an_account("one"), an_account("two"))) == 1


def test_two_days_are_two_meetings() -> None:
    assert len(meetings_of(an_account("one"), an_account("two", when="2024-05-12"))) == 2


def test_two_towns_are_two_meetings() -> None:
    assert len(meetings_of(an_account("one"), an_account("two", place=PORTO))) == 2


def test_two_meetings_of_one_person_on_one_day_stay_two() -> None:
    other = an_account("two", who=(COSTA, HOLM))
    assert len(meetings_of(an_account("one"), other)) == 2


def test_two_rounds_of_a_series_stay_two() -> None:
    assert len(meetings_of(an_account("one", number=17), an_account("two", number=18))) == 2


def test_a_call_is_not_the_talks_of_the_same_day() -> None:
    call = an_account("two", form=MeetingForm.CALL, place=None)
    assert len(meetings_of(an_account("one"), call)) == 2


def test_what_one_article_tells_apart_stays_apart() -> None:
    again = an_account("one", form=MeetingForm.CEREMONY)
    assert len(meetings_of(an_account("one"), again)) == 2


def test_a_preview_and_a_report_are_one_meeting_and_it_was_held() -> None:
    (meeting,) = meetings_of(an_account("one", status=Status.PLANNED), an_account("two"))
    assert meeting.status is Status.HELD


def test_an_undated_article_borrows_the_day_when_its_weekday_agrees() -> None:
    (meeting,) = meetings_of(an_account("dated"), an_account("undated", when=THURSDAY))
    assert meeting.date.iso == "2024-05-09"
    assert "weekday" in meeting.date.basis


def test_an_undated_article_borrows_no_day_of_another_weekday() -> None:
    found = meetings_of(
        an_account("dated", when="2024-05-08"), an_account("undated", when=THURSDAY)
    )
    assert [meeting.date.iso for meeting in found] == ["2024-05-08", None]
    assert found[1].date.weekday == 3


def test_the_most_exact_date_is_the_meetings() -> None:
    month = DateValue(
        start=date(2024, 5, 1), end=date(2024, 5, 31), precision=Precision.MONTH, basis="'in May'"
    )
    (meeting,) = meetings_of(an_account("one", when=month), an_account("two"))
    assert meeting.date.iso == "2024-05-09"


def test_every_join_says_why() -> None:
    (meeting,) = meetings_of(an_account("one"), an_account("two"))
    assert [evidence.judgement for evidence in meeting.evidence] == [Judgement.SAME]
    assert "Thursday 9 May 2024" in meeting.evidence[0].reason


# --- participants ------------------------------------------------------------------------
def test_a_report_that_names_one_alone_joins_whom_it_is_most_like() -> None:
    pair, lone = an_account("one"), an_account("lone", who=(COSTA,))
    other = an_account("two", who=(COSTA, HOLM), place=PALACE)
    clusters = join([other, lone, pair], NAMES).clusters
    joined = {frozenset(account.document_id for account in one.accounts) for one in clusters}
    assert frozenset({"articles/one", "articles/lone"}) in joined


def test_a_ceremony_need_not_name_all_who_took_part() -> None:
    signing = an_account("one", who=(COSTA, BRANDT, HOLM), form=MeetingForm.CEREMONY)
    other = an_account("two", who=(COSTA, AZIZ), form=MeetingForm.CEREMONY)
    assert len(meetings_of(signing, other)) == 1


def test_two_sessions_with_one_guest_need_a_place_or_to_be_what_their_articles_are_about() -> None:
    first = an_account("one", who=(COSTA, BRANDT), form=MeetingForm.SESSION, place=None)
    second = an_account("two", who=(COSTA, HOLM), form=MeetingForm.SESSION, place=None)
    about = [replace(account, main=True) for account in (first, second)]
    placed = [replace(account, place=OSLO) for account in (first, second)]
    assert len(meetings_of(first, second)) == 2
    assert len(meetings_of(*about)) == len(meetings_of(*placed)) == 1


def test_a_body_that_meets_twice_on_a_day_is_told_by_one_article() -> None:
    first = an_account("one", who=(COSTA, BRANDT), form=MeetingForm.SESSION, place=None)
    second = an_account("two", who=(COSTA, HOLM), form=MeetingForm.SESSION, place=None)
    body = [replace(account, body_id=COSTA) for account in (first, second)]
    assert len(meetings_of(*body)) == 1
    assert len(meetings_of(first, second)) == 2, "a guest of two sessions"
    again = an_account("one", who=(COSTA, HOLM), form=MeetingForm.SESSION, place=None)
    assert len(meetings_of(body[0], replace(again, body_id=COSTA))) == 2


def test_two_summits_of_one_day_and_place_are_one_though_nobody_is_named_in_both() -> None:
    first = an_account("one", who=(COSTA, BRANDT), form=MeetingForm.SUMMIT)
    second = an_account("two", who=(HOLM, AZIZ), form=MeetingForm.SUMMIT, place=PALACE)
    assert len(meetings_of(first, second)) == 1
    assert len(meetings_of(first, replace(second, place=PORTO, town=PORTO))) == 2
    assert len(meetings_of(first, replace(second, date=a_day("2024-05-11")))) == 2


def test_two_sessions_of_one_day_and_place_are_one_only_if_both_articles_are_about_them() -> None:
    first = an_account("one", who=(COSTA, BRANDT), form=MeetingForm.SESSION)
    second = an_account("two", who=(HOLM, AZIZ), form=MeetingForm.SESSION)
    about = [replace(account, main=True) for account in (first, second)]
    assert len(meetings_of(first, second)) == 2
    assert len(meetings_of(*about)) == 1


# --- places ------------------------------------------------------------------------------
def test_a_building_is_in_its_city_and_a_city_in_its_country() -> None:
    for inner, outer in ((PALACE, OSLO), (OSLO, NORWAY), (PALACE, NORWAY)):
        assert len(meetings_of(an_account("one", place=inner), an_account("two", place=outer))) == 1


def test_a_building_is_no_other_town() -> None:
    hall = Place(id="places/hall", name="Old Hall", is_site=True)
    assert len(meetings_of(an_account("one"), an_account("two", place=hall))) == 1


def test_two_countries_are_two_meetings_though_no_sentence_says_in() -> None:
    abroad = an_account("two", place=PORTO, town=None)
    assert len(meetings_of(an_account("one", town=None), abroad)) == 2


# --- news --------------------------------------------------------------------------------
@pytest.mark.parametrize(("published", "meetings"), [("2024-05-12", 1), ("2024-05-13", 2)])
def test_a_report_without_a_day_of_its_own_tells_what_is_three_days_old_at_most(
    published: str, meetings: int
) -> None:
    late = an_account("two", when=published, dated=False)
    assert len(meetings_of(an_account("one"), late)) == meetings


def test_a_preview_without_a_day_of_its_own_tells_what_is_ahead() -> None:
    early = an_account("two", when="2024-05-07", dated=False, status=Status.PLANNED)
    assert len(meetings_of(an_account("one"), early)) == 1


def test_a_report_is_of_nothing_that_was_still_ahead() -> None:
    early = an_account("two", when="2024-05-07", dated=False)
    assert len(meetings_of(an_account("one"), early)) == 2


# --- a summit and the talks at its margins -----------------------------------------------
def a_summit(document: str = "summit", **more: Any) -> Account:
    """A summit of four in Oslo on Thursday 9 May 2024."""
    who = (COSTA, BRANDT, HOLM, AZIZ)
    return an_account(document, who, form=MeetingForm.SUMMIT, **more)


def test_talks_of_two_at_a_summit_of_four_are_a_part_of_it() -> None:
    summit, talks = sorted(meetings_of(a_summit(), an_account("talks")), key=lambda m: m.form)
    assert (talks.parent_id, summit.parent_id) == (summit.id, None)
    assert talks.parent_basis


def test_talks_elsewhere_or_on_another_day_are_no_part_of_it() -> None:
    for talks in (an_account("talks", place=PORTO), an_account("talks", when="2024-05-10")):
        assert [m.parent_id for m in meetings_of(a_summit(), talks)] == [None, None]


def test_talks_told_as_held_at_the_margins_are_a_part_of_the_articles_summit() -> None:
    guest = an_account("summit", who=(COSTA, "people/guest"), place=None, aside=True)
    assert any(meeting.parent_id for meeting in meetings_of(a_summit(), guest))


def test_what_is_called_a_summit_of_the_same_two_is_their_meeting() -> None:
    summit = an_account("two", form=MeetingForm.SUMMIT)
    assert len(meetings_of(an_account("one"), summit)) == 1


# --- near misses -------------------------------------------------------------------------
def test_what_was_nearly_joined_says_why_it_was_not() -> None:
    joined = join([an_account("one"), an_account("two", when="2024-05-12")], NAMES)
    ((left, right, evidence),) = joined.near
    assert (left, right) == (0, 1)
    assert evidence.judgement is Judgement.DIFFERENT
    assert evidence.reason == (
        "Ana Costa and Ivo Brandt took part in both; both told as talks; both in Oslo; "
        "but Thursday 9 May 2024 is not Sunday 12 May 2024"
    )


def test_what_has_nothing_in_common_is_no_near_miss() -> None:
    other = an_account("two", who=(HOLM, AZIZ), when="2024-07-12", place=PORTO)
    assert join([an_account("one"), other], NAMES).near == ()


def test_whom_another_report_parts_is_told_as_unsure() -> None:
    lone = an_account("three", who=(COSTA,))
    joined = join([an_account("one"), an_account("two", who=(COSTA, HOLM)), lone], NAMES)
    assert "other reports of the two part them" in {
        piece.split(": ")[0]
        for *_, evidence in joined.near
        for piece in evidence.reason.split("; but ")
    }


def test_the_order_of_accounts_changes_nothing() -> None:
    accounts = [
        an_account("one"),
        an_account("two", who=(COSTA,)),
        an_account("three", who=(COSTA, HOLM)),
        an_account("four", when=THURSDAY),
        an_account("five", when="2024-05-10", who=(COSTA, BRANDT, AZIZ)),
    ]
    first = meetings_of(*accounts)
    assert all(meetings_of(*order) == first for order in permutations(accounts))


days = st.sampled_from(["2024-05-08", "2024-05-09", None])
people = st.sets(st.sampled_from([COSTA, BRANDT, HOLM, AZIZ]), min_size=1).map(tuple)
accounts = st.builds(
    an_account,
    st.sampled_from(["one", "two", "three"]),
    people,
    days,
    form=st.sampled_from(MeetingForm),
    place=st.sampled_from([OSLO, PALACE, PORTO, None]),
)


@settings(deadline=None, max_examples=60)
@given(accounts, accounts)
def test_comparing_is_symmetric(left: Account, right: Account) -> None:
    there, back = compare(left, right, NAMES), compare(right, left, NAMES)
    assert there == back


@settings(deadline=None, max_examples=60)
@given(st.lists(accounts, max_size=6))
def test_no_meeting_holds_two_accounts_that_are_certainly_different(
    found: list[Account],
) -> None:
    for cluster in join(found, NAMES).clusters:
        for left, right in combinations(cluster.accounts, 2):
            compared = compare(left, right, NAMES)
            named = left.named_ids | right.named_ids
            told = any(named <= account.named_ids for account in cluster.accounts)
            is_certain = compared.judgement is Judgement.DIFFERENT
            assert not is_certain or (compared.only_people and told)


def test_of_three_who_meet_each_report_may_leave_one_out_where_another_names_all() -> None:
    whole = an_account("whole", who=(COSTA, BRANDT, HOLM))
    parts = [an_account("a", who=(COSTA, BRANDT)), an_account("b", who=(COSTA, HOLM))]
    assert len(meetings_of(whole, *parts)) == 1
    assert len(meetings_of(*parts)) == 2
