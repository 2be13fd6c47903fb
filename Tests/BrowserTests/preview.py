"""Looks at a page of `scopebook serve` while its files change, and prints what is wrong, a line each.

    preview.py --browser /usr/bin/chromium http://127.0.0.1:8000/ FOLDER

FOLDER is the copy of the example that is served; its files are changed.
"""

import argparse
import asyncio
import pathlib

from playwright.async_api import Error, async_playwright

from opening import LISTENER, axe, watch

PAGE = "release-2/design.html"
SOURCE = "project/release-2/design.md"


async def run(browser_path, address, folder):
    failures = []

    def fail(rule, element="", message=""):
        failures.append((rule, element, message))

    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=browser_path, args=["--no-sandbox", "--disable-dev-shm-usage"])
        context = await browser.new_context(viewport={"width": 1280, "height": 700})
        await context.add_init_script(LISTENER)
        watch(context, address, failures)
        page = await context.new_page()
        page.set_default_timeout(60_000)
        await page.goto(address + PAGE, wait_until="load")
        for step in (reloads, swaps_style, shows_findings, shows_failure, stays_accessible):
            try:
                await step(page, folder, fail)
            except Exception as error:  # the next step may still tell something
                fail(step.__name__, "", f"{type(error).__name__}: {error}")
        for refused in await page.evaluate("window.refused || []"):
            fail("security-policy", refused)
        await browser.close()
    # Pages that are being left close their stream of changes and what they asked for.
    for rule, element, message in failures:
        if rule != "not-loaded" or "ERR_ABORTED" not in message:
            print(" · ".join(part for part in (rule, element, message) if part), flush=True)


def write(folder, path, text):
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


async def until(page, expression):
    """Waits until something is so on the page, whose policy lets nothing be evaluated inside it."""
    for _ in range(300):
        try:
            if await page.evaluate(expression):
                return
        except Error:  # the page is just being loaded anew
            pass
        await page.wait_for_timeout(100)
    raise TimeoutError(expression)


async def reloads(page, folder, fail):
    """A saved file is shown where the page was scrolled to."""
    await page.evaluate("scrollTo({ top: 900, behavior: 'instant' })")
    source = (folder / SOURCE).read_text(encoding="utf-8")
    write(folder, SOURCE, source + "\nA sentence that was not there.\n")
    await page.get_by_text("A sentence that was not there.").wait_for(state="attached")
    await page.wait_for_load_state("load")
    await page.wait_for_timeout(300)
    top = await page.evaluate("scrollY")
    if abs(top - 900) > 2:
        fail("scroll-lost", "", f"scrolled to {top} rather than 900")


async def swaps_style(page, folder, fail):
    """Another style sheet needs no reload, and the old one is gone."""
    await page.evaluate("window.isFirst = true")
    write(folder, "project/theme/styles/99-own.css", "article { outline: 3px solid rgb(1, 2, 3) }\n")
    await until(page, "getComputedStyle(document.querySelector('article')).outlineColor === 'rgb(1, 2, 3)'")
    if not await page.evaluate("window.isFirst === true"):
        fail("reloaded", "", "for a style sheet alone")
    await until(page, "document.querySelectorAll('link[href*=\"assets/style\"]').length === 1")


async def shows_findings(page, folder, fail):
    """What is wrong with the page stands in its drawer, which stays open over a reload."""
    button = page.locator("#scopebook-preview > button")
    await button.click()
    source = (folder / SOURCE).read_text(encoding="utf-8")
    write(folder, SOURCE, source + "\nSee [nothing](nowhere.md).\n")
    await page.locator("#scopebook-preview").get_by_text("No file \"nowhere.md\"").wait_for()
    if "1 error" not in await button.inner_text():
        fail("label", "", await button.inner_text())
    write(folder, SOURCE, source)
    await until(
        page, "document.querySelector('#scopebook-preview h2')?.parentNode.textContent.includes('nowhere.md') === false")


async def shows_failure(page, folder, fail):
    """A project that cannot be read leaves the page, and the drawer says so by itself."""
    button = page.locator("#scopebook-preview > button")
    if await button.get_attribute("aria-expanded") == "true":
        await button.click()
    away = folder.with_name("away")
    (folder / "project").rename(away)
    await page.locator("#scopebook-preview .preview-failure").wait_for(state="visible")
    away.rename(folder / "project")
    await until(page, "!document.querySelector('.preview-failure')")


async def stays_accessible(page, folder, fail):
    """With the drawer open and shut, in both schemes; Escape shuts it."""
    button = page.locator("#scopebook-preview > button")
    for scheme in ("light", "dark"):
        await page.emulate_media(color_scheme=scheme)
        if await button.get_attribute("aria-expanded") == "false":
            await button.click()
        await axe(page, fail)
    await button.focus()
    await page.keyboard.press("Escape")
    if await button.get_attribute("aria-expanded") != "false":
        fail("escape", "", "does not shut the drawer")
    await axe(page, fail)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--browser", required=True)
    parser.add_argument("address")
    parser.add_argument("folder", type=pathlib.Path)
    options = parser.parse_args()
    asyncio.run(run(options.browser, options.address, options.folder))


if __name__ == "__main__":
    main()
