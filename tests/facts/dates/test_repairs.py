import pytest

from factcheck.article.read import article_from_text
from factcheck.facts.analyse import analyse
from factcheck.facts.dates.repairs import right_day, right_weekday


def repairs(text: str) -> tuple[str | None, str | None]:
    facts = analyse(article_from_text(text, name="t.md", format="markdown"))
    date = next(date for date in facts.dates if date.weekday is not None)
    return right_weekday(date), right_day(date)


@pytest.mark.parametrize(
    ("text", "weekday", "day"),
    [
        ("It is on Friday, December 6, 2018.", "Thursday, December 6, 2018", "Friday, December 7, 2018"),
        ("It is on Monday 6 December 2018.", "Thursday 6 December 2018", "Monday 3 December 2018"),
        ("It is on Friday 2nd March 2018.", "Friday 2nd March 2018", "Friday 2nd March 2018"),
        ("It is on Saturday 2nd March 2018.", "Friday 2nd March 2018", "Saturday 3rd March 2018"),
        ("It is on Saturday 12th March 2018.", "Monday 12th March 2018", "Saturday 10th March 2018"),
        ("It is on Wednesday, March 1, 2018.", "Thursday, March 1, 2018", None),
        ("It is on Wednesday, 21 May 2019.", "Tuesday, 21 May 2019", "Wednesday, 22 May 2019"),
    ],
)
def test_either_side_of_a_weekday_and_a_date_can_be_put_right(text: str, weekday: str, day: str | None) -> None:
    assert repairs(text) == (weekday, day)


@pytest.mark.parametrize(
    "text", ["It is on Friday, December 6.", "It is on Friday, 31 September 2018.", "It was on Friday."]
)
def test_without_a_day_of_the_calendar_nothing_is_offered(text: str) -> None:
    assert repairs(text) == (None, None)
