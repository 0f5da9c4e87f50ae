"""The pages in a real headless Chromium: filters, pointer, keys, without script, and what axe finds."""

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from report.html.pages import rendered, write_project

selenium = pytest.importorskip("selenium", reason="selenium is not installed")

from selenium import webdriver  # noqa: E402
from selenium.webdriver.chrome.service import Service  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402
from selenium.webdriver.support.ui import Select  # noqa: E402

OPTIONS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --force-prefers-reduced-motion --disable-sync --disable-dev-shm-usage "
    "--window-size=1200,900"
).split()


def program(*names: str) -> str:
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        pytest.skip(f"{names[0]} is not installed")
    return found


@contextlib.contextmanager
def browser(*more: str) -> Iterator[Any]:
    options = webdriver.ChromeOptions()
    options.binary_location = program("chromium", "chromium-browser", "google-chrome")
    for option in (*OPTIONS, *more):
        options.add_argument(option)
    driver = webdriver.Chrome(options=options, service=Service(program("chromedriver")))
    try:
        yield driver
    finally:
        driver.quit()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report written to a folder."""
    project = tmp_path_factory.mktemp("project")
    write_project(project)
    with contextlib.chdir(project):
        for name, text in rendered(project).items():
            path = project / "report" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    return project / "report"


@pytest.fixture(scope="module")
def driver(folder: Path) -> Iterator[Any]:
    with browser() as started:
        yield started


def story(folder: Path) -> str:
    (page,) = folder.glob("articles/*harbour*.html")
    return page.as_uri()


def shown(driver: Any, selector: str) -> list[str]:
    return [item.text for item in driver.find_elements(By.CSS_SELECTOR, selector) if item.is_displayed()]


def segment(driver: Any, words: str) -> Any:
    return driver.find_element(By.XPATH, f"//*[contains(@class, 's ') and normalize-space(.)='{words}']")


def test_the_index_leads_to_the_words_of_a_finding(driver: Any, folder: Path) -> None:
    driver.get((folder / "index.html").as_uri())
    driver.find_element(By.XPATH, "//li[@data-rule='quotes.say-who']//a[contains(., 'line')]").click()
    assert driver.current_url == f"{story(folder)}#L7"
    assert driver.find_element(By.ID, "L7").is_displayed()


def test_findings_are_filtered_by_outcome_rule_and_article(driver: Any, folder: Path) -> None:
    driver.get((folder / "index.html").as_uri())
    cards = "#findings .card"
    everything = shown(driver, cards)
    assert len(everything) >= 3
    rule = Select(driver.find_element(By.CSS_SELECTOR, "select[data-rule]"))
    rule.select_by_visible_text("quotes.say-who")
    assert len(shown(driver, cards)) == 1
    rule.select_by_visible_text("all")
    assert shown(driver, cards) == everything
    driver.find_element(By.CSS_SELECTOR, "input[data-article]").send_keys("a<b>")
    assert 0 < len(shown(driver, cards)) < len(everything)
    driver.find_element(By.CSS_SELECTOR, "input[data-state='fail']").click()
    assert not any(text.startswith("FAIL") for text in shown(driver, f"{cards} h3"))
    assert driver.find_element(By.CSS_SELECTOR, ".filters output").text.startswith("0 of ")


def test_passes_are_shown_when_they_are_asked_for(driver: Any, folder: Path) -> None:
    driver.get(story(folder))
    assert shown(driver, ".card.pass") == []
    driver.find_element(By.CSS_SELECTOR, "input[data-state='pass']").click()
    assert len(shown(driver, ".card.pass")) >= 1


def test_a_failure_keeps_its_colour_where_a_pass_lies_over_the_same_words(driver: Any, folder: Path) -> None:
    driver.get(story(folder))
    failed = driver.find_element(By.CSS_SELECTOR, ".s.found-fail")
    colour = failed.value_of_css_property("background-color")
    assert colour != driver.find_element(By.CSS_SELECTOR, ".s:not([class*=found])").value_of_css_property(
        "background-color"
    )
    driver.execute_script("arguments[0].classList.add('found-pass')", failed)
    for _ in range(2):
        assert failed.value_of_css_property("background-color") == colour
        driver.find_element(By.CSS_SELECTOR, "input[data-state='pass']").click()
    driver.find_element(By.CSS_SELECTOR, "input[data-state='fail']").click()
    assert failed.value_of_css_property("background-color") != colour


def test_the_pointer_shows_speaker_value_and_finding(driver: Any, folder: Path) -> None:
    driver.get(story(folder))
    pointer = webdriver.ActionChains(driver)
    pointer.move_to_element(segment(driver, '"Nobody told us on')).perform()
    assert "Ana Ruiz (person)" in driver.find_element(By.ID, "panel").text
    pointer.move_to_element(segment(driver, "eleven")).perform()
    panel = driver.find_element(By.ID, "panel").text
    assert "Parts add up to the stated total" in panel
    assert "value 11" in panel.replace("\n", " ")
    lit = shown(driver, ".s.on")
    assert {"eleven", "nine", "three"} <= set(lit)


def test_the_keyboard_goes_through_findings_and_facts_and_keeps_one(driver: Any, folder: Path) -> None:
    driver.get(story(folder))
    body = driver.find_element(By.TAG_NAME, "body")
    body.send_keys("j")
    first = driver.switch_to.active_element
    assert first.find_elements(By.TAG_NAME, "mark")
    first.send_keys(Keys.ENTER)
    assert "kept" in driver.find_element(By.ID, "panel").get_attribute("class")
    driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert "kept" not in (driver.find_element(By.ID, "panel").get_attribute("class") or "")
    driver.switch_to.active_element.send_keys(Keys.ARROW_RIGHT)
    second = driver.switch_to.active_element
    assert second != first
    assert driver.find_element(By.ID, "panel").text
    second.send_keys("k")
    assert driver.switch_to.active_element == first


def test_groups_of_facts_can_be_switched_off(driver: Any, folder: Path) -> None:
    driver.get(story(folder))
    quotation = segment(driver, '"Nobody told us on')
    colour = quotation.value_of_css_property("border-bottom-color")
    driver.find_element(By.CSS_SELECTOR, "input[data-group='speech']").click()
    assert quotation.value_of_css_property("border-bottom-color") != colour


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_and_the_browser_nothing_to_complain_of(folder: Path, scheme: str) -> None:
    axe = pytest.importorskip("axe_core_python.selenium", reason="axe-core-python is not installed")
    with browser(f"--blink-settings=preferredColorScheme={0 if scheme == 'dark' else 1}") as driver:
        for page in ((folder / "index.html").as_uri(), *(path.as_uri() for path in folder.glob("articles/*.html"))):
            driver.get(page)
            dark = driver.execute_script("return matchMedia('(prefers-color-scheme: dark)').matches")
            assert dark == (scheme == "dark")
            assert driver.get_log("browser") == []
            found = axe.Axe().run(driver)["violations"]
            serious = [item for item in found if item["impact"] in ("serious", "critical")]
            assert [(item["id"], [node["html"] for node in item["nodes"]]) for item in serious] == []


def test_without_script_and_style_all_is_there_to_read(folder: Path, tmp_path: Path) -> None:
    page = Path(story(folder).removeprefix("file://")).read_text("utf-8")
    page = page.replace("script-src 'sha256-", "script-src 'sha256-x").replace(
        "style-src 'sha256-", "style-src 'sha256-x"
    )
    bare = tmp_path / "bare.html"
    bare.write_text(page, "utf-8")
    with browser() as driver:
        driver.get(bare.as_uri())
        refused = " ".join(entry["message"] for entry in driver.get_log("browser"))
        assert "style-src" in refused
        assert "script-src" in refused
        text = driver.find_element(By.TAG_NAME, "body").text
        for words in ("Parts add up to the stated total", "Of the eleven people released", "speaker", "PASS"):
            assert words in text
        assert all(item.is_displayed() for item in driver.find_elements(By.CSS_SELECTOR, ".card"))


def test_a_narrow_window_scrolls_in_one_direction_only(driver: Any, folder: Path) -> None:
    driver.set_window_size(500, 900)
    try:
        for page in ((folder / "index.html").as_uri(), story(folder)):
            driver.get(page)
            assert driver.execute_script("return document.documentElement.scrollWidth <= window.innerWidth")
    finally:
        driver.set_window_size(1200, 900)
