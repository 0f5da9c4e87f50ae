"""Lines that are what they are wherever they stand: furniture, bylines, dates, captions, corrections."""

import datetime

import pytest

from factcheck.article.bylines import read_byline
from factcheck.article.captions import Caption, is_credit, read_caption
from factcheck.article.corrections import is_correction
from factcheck.article.date_lines import read_date_line
from factcheck.article.datelines import dateline_day, dateline_place
from factcheck.article.furniture import is_furniture, is_navigation
from factcheck.article.read import article_from_text


@pytest.mark.parametrize(
    "line",
    [
        "Skip to main content", "ADVERTISEMENT", "Story continues below advertisement", "Share Tweet Email",
        "Facebook | Twitter",
        "Filed Under:", "Filed Under: Courts, Jails", "Tags: mills, roofs", "READ MORE",
        "Read more: The mill is sold", "Related articles",
        "Follow us on Facebook", "Follow Jane Roe on Twitter: @janeroe", "Follow Mill & River:",
        "Sign up for our morning newsletter",
        "Get the latest news delivered to your inbox", "Have a tip we should know? [email protected]",
        "Have a tip we should know? tips@echo.example", "Contact Jane Roe at jroe@echo.example",
        "© 2020 The Echo. All rights reserved.",
        "Copyright 2020 The Echo", "This material may not be published, broadcast, rewritten or redistributed.",
        "We use cookies",
        "We use cookies to improve your experience.", "By continuing to use this site you agree to our policy.",
        "Privacy Policy", "Sign in",
        "5 min read", "12 comments", "Leave a comment", "Watch the full interview below:", "(Reporting by Jane Roe; "
                                                                                           "Editing by John Doe)",
        "Jane Roe in Leeds contributed to this report.", "This story was originally published by the Echo.",
        "You may also like",
        "The views expressed in this article are the author's own.", "Thanks for reading", "* * *", "___",
        "Comments are closed.",
        "Click here to read the judgment", "For more news, follow us", "Download our app", "{{< figure src=\"a.png\" "
                                                                                           ">}}",
    ],
)  # fmt: skip
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell on Monday.", "Follow the money, she said.", "Contact with the boat was lost on Friday.",
        "Comments were mixed.",
        "More than 20 people died.", "For more than a decade the mill has stood empty.",
        "Copyright law protects it.", "Home",
        "Sources: the ministry said so. It added that nobody was hurt.", "This article of the law was amended in 1911.",
        "What do you think? He asked.", "Thank you for coming, the mayor told them.", "By continuing the strike they "
                                                                                      "lost.",
        "Reporting by the Echo last year led to the inquiry.", "Get out, she said.", "“Sign up for our newsletter,” "
                                                                                     "he joked.",
        "Watch towers stand on the hill.", "Related cases are still before the court.", "Video of the crash was "
                                                                                        "shown to the jury.",
        "The latest figures are out on Friday.", "Email records show that he knew.",
        "Support for the plan is growing.", "To contact the dead is his trade.",
    ],
)  # fmt: skip
def test_running_text_is_no_furniture(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Home", True),
        ("Home | News | Sport", True),
        ("US news › World", True),
        ("Mill closes", False),
        ("Health secretary", False),
    ],
)
def test_row_of_sections(line: str, expected: bool) -> None:
    assert is_navigation(line) is expected


@pytest.mark.parametrize(
    ("line", "names", "day"),
    [
        ("By Jane Roe", ("Jane Roe",), None),
        ("BY JANE ROE", ("Jane Roe",), None),
        ("By Jane Roe and John Doe", ("Jane Roe", "John Doe"), None),
        ("By Jane Roe, John Doe and Ann O’Hara", ("Jane Roe", "John Doe", "Ann O’Hara"), None),
        ("By Jane Roe, Staff Writer", ("Jane Roe",), None),
        ("By Jane Roe | March 3, 2020", ("Jane Roe",), datetime.date(2020, 3, 3)),
        ("By Jane Roe and John Doe | March 3, 2020", ("Jane Roe", "John Doe"), datetime.date(2020, 3, 3)),
        ("By Jane Roe in Leeds", ("Jane Roe",), None),
        ("By Jane de la Roe, The Echo", ("Jane de la Roe",), None),
        ("Written by: Jane Roe", ("Jane Roe",), None),
        ("By Reuters Staff", ("Reuters Staff",), None),
    ],
)
def test_byline(line: str, names: tuple[str, ...], day: datetime.date | None) -> None:
    byline = read_byline(line)
    assert byline is not None
    assert (byline.names, byline.day) == (names, day)


@pytest.mark.parametrize(
    "line",
    [
        "By Friday", "By the Numbers", "By Monday Night Everything Had Changed", "By Jane Roe said so.",
        "By law, the mill must close.", "By Christmas the mill had closed.", "Bystanders Wept", "By then he was gone",
    ],
)  # fmt: skip
def test_line_that_is_no_byline(line: str) -> None:
    assert read_byline(line) is None


@pytest.mark.parametrize(
    ("line", "written", "day", "is_update"),
    [
        ("Saturday, September 12, 2015", "Saturday, September 12, 2015", datetime.date(2015, 9, 12), False),
        ("12 September 2015", "12 September 2015", datetime.date(2015, 9, 12), False),
        ("Sat 12 Sep 2015 10.30 BST", "Sat 12 Sep 2015", datetime.date(2015, 9, 12), False),
        ("Published: March 3, 2020 at 5:14 p.m. EST", "March 3, 2020", datetime.date(2020, 3, 3), False),
        ("PUBLISHED: 17:33 3 March 2020", "3 March 2020", datetime.date(2020, 3, 3), False),
        ("Published: 5:59 PM March 3, 2020", "March 3, 2020", datetime.date(2020, 3, 3), False),
        ("Updated 3 March 2020", "3 March 2020", datetime.date(2020, 3, 3), True),
        ("2020-03-03", "2020-03-03", datetime.date(2020, 3, 3), False),
        ("2020-03-03T10:00:00+01:00", "2020-03-03", datetime.date(2020, 3, 3), False),
        ("Thursday, December 6", "Thursday, December 6", None, False),
        ("February 30, 2020", "February 30, 2020", None, False),
    ],
)
def test_date_line(line: str, written: str, day: datetime.date | None, is_update: bool) -> None:
    found = read_date_line(line)
    assert found is not None
    assert (found.text, found.day, found.is_update) == (written, day, is_update)


@pytest.mark.parametrize(
    "line",
    [
        "On May 7, 2015, the mill closed.",
        "May 7 was a Thursday",
        "March of the Mills 2020",
        "17:33 3 March 2020 the mill closed",
        "Published: 17 3 March 2020",
        "1911",
        "No date here",
        "September 12, 2015: a day to remember",
    ],
)
def test_line_that_is_no_date_line(line: str) -> None:
    assert read_date_line(line) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("DURHAM, N.C. (AP) — The mill closed.", "DURHAM, N.C."),
        ("LONDON (Reuters) - The mill closed.", "LONDON"),
        ("Taipei, Taiwan — The mill closed.", "Taipei, Taiwan"),
        ("WASHINGTON — “We did try,” she said.", "WASHINGTON"),
        ("BUENA PARK, Calif. - The mill closed.", "BUENA PARK, Calif."),
        ("New York (AFP) – The mill closed.", "New York"),
        ("PARIS, March 3 (Reuters) - The mill closed.", "PARIS"),
        ("LONDON: The mill closed.", "LONDON"),
        ("ABUJA, Nigeria (AP) _ The mill closed.", "ABUJA, Nigeria"),
        ("PARIS, 3 March 2020 — The mill closed.", "PARIS"),
        ("Fenner, 3 March 2020: The mill closed.", "Fenner"),
        ("In March 2020: The mill closed.", None),
        ("HOLM, FEB 26 - The mill closed.", "HOLM"),
        ("New Delhi, Dec 29 (PTI) Two mills closed.", "New Delhi"),
        ("Holm Rovers, Dec 29 2021 (won) Two mills closed.", None),
        ("Jane Roe — who runs the mill — wept.", None),
        ("Roe – The mill is hers.", None),
        ("The mill closed — and stayed shut.", None),
        ("The mill closed.", None),
        ("BREAKING NEWS is slow.", None),
    ],
)
def test_dateline_place(text: str, place: str | None) -> None:
    assert dateline_place(text) == place


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("PARIS, 3 March 2020 — The mill closed.", datetime.date(2020, 3, 3)),
        ("PARIS, March 3, 2020 (Reuters) - The mill closed.", datetime.date(2020, 3, 3)),
        ("PARIS (Reuters), March 3, 2020 - The mill closed.", datetime.date(2020, 3, 3)),
        ("Fenner, 3 March 2020: The mill closed.", datetime.date(2020, 3, 3)),
        ("PARIS, March 3 (Reuters) - The mill closed.", None),
        ("PARIS, 31 February 2020 — The mill closed.", None),
        ("The mill closed on 3 March 2020.", None),
    ],
)
def test_an_article_without_a_date_line_was_published_on_the_day_of_its_dateline(
    text: str, day: datetime.date | None
) -> None:
    assert dateline_day(text) == day
    assert article_from_text(f"Mill closes\n\n{text}\n", name="story.txt", format="text").published == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("By Ada Boyle, mills reporter, 3 March 2020", datetime.date(2020, 3, 3)),
        ("Crime desk, 3 March 2020", datetime.date(2020, 3, 3)),
        ("Crime in March, 3 March 2020", None),
    ],
)
def test_day_behind_a_role(line: str, day: datetime.date | None) -> None:
    text = f"Mill closes\n\n{line}\n\nThe mill closed after a long debate about the roof and the wheel."
    assert article_from_text(text, name="story.txt", format="text").published == day


@pytest.mark.parametrize("line", ["FOR IMMEDIATE RELEASE", "Press release", "Notes to editors"])
def test_label_of_a_press_release_is_no_headline(line: str) -> None:
    text = f"{line}\n\nMill names its head\n\nThe mill has a head, who came after a long debate about the roof."
    assert article_from_text(text, name="story.txt", format="text").title == "Mill names its head"


@pytest.mark.parametrize(
    ("text", "words", "credit"),
    [
        ("The old mill in 1911. Image: Jo Poe.", "The old mill in 1911.", "Jo Poe"),
        ("The old mill Image: Jo Poe.", "The old mill", "Jo Poe"),
        ("The mayor speaks. (AP Photo/Jo Poe)", "The mayor speaks.", "AP Photo/Jo Poe"),
        ("The mayor speaks. Photograph: Jo Poe/Getty Images", "The mayor speaks.", "Jo Poe/Getty Images"),
        ("The mayor speaks. Jo Poe/Getty Images", "The mayor speaks.", "Jo Poe/Getty Images"),
        ("The mayor speaks. (Reuters)", "The mayor speaks.", "Reuters"),
        ("Photo: The mayor speaks to the crowd.", "The mayor speaks to the crowd.", None),
        (
            "FILE - In this March 3, 2020, file photo, the mayor speaks.",
            "FILE - In this March 3, 2020, file photo, the mayor speaks.",
            None,
        ),
        ("The mayor; from file, 2015.", "The mayor; from file, 2015.", None),
    ],
)
def test_caption(text: str, words: str, credit: str | None) -> None:
    assert read_caption(text) == Caption(words, credit)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said this: nobody would go hungry.", "The image of the mill is bad.", "In this town, pictures "
                                                                                         "matter.",
        "The Echo reported it (and was right).", "He filed his claim in 2015.", "A file was found in the mill.",
        "The talks ended on Monday without an agreement. " * 6 + "(Reuters)",
    ],
)  # fmt: skip
def test_text_that_is_no_caption(text: str) -> None:
    assert read_caption(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[image via Getty Images]", True),
        ("Photo: Jo Poe", True),
        ("Jo Poe/Getty Images", True),
        ("(Photo by Jo Poe)", True),
        ("The image was made by Jo Poe.", False),
        ("Getty Images sued the mill on Monday.", False),
        ("Photo: did it lie?", False),
    ],
)
def test_credit_alone(text: str, expected: bool) -> None:
    assert is_credit(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Correction: The mill closed in 1911.", True),
        ("CORRECTION (March 3): The mill closed in 1911.", True),
        ("An earlier version of this article misspelled the name of the mill.", True),
        ("This article was amended on 3 March 2020. The mill closed in 1911.", True),
        ("• This story has been corrected to say that the mill closed.", True),
        ("Due to an editing error, the mill was named wrongly.", True),
        ("Editor’s note: This story has been corrected.", True),
        ("Corrections officers searched the mill.", False),
        ("The article was amended by parliament.", False),
        ("An earlier version of the bill failed.", False),
        ("Editor’s note: This story tells of violence.", False),
    ],
)
def test_correction(text: str, expected: bool) -> None:
    assert is_correction(text) is expected
