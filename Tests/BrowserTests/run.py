"""Opens built sites in a browser and prints what is wrong with them, as JSON lines.

    run.py --browser /usr/bin/chromium standard=FOLDER print=FOLDER hostile=FOLDER …

`BrowserTests.swift` builds the sites and runs this once. Each line is a failure, with the page, theme, scheme, width, rule
and element; one line for each case at the end says how many pages it looked at and how long that took.
"""

import argparse
import asyncio
import importlib
import json
import pathlib
import sys
import time

from playwright.async_api import async_playwright

from opening import Opener
from sites import Site, serve

HERE = pathlib.Path(__file__).parent
CASES = sorted(path.stem for path in (HERE / "cases").glob("*.py") if path.stem != "__init__")
# Pages at a time: a page waits for its renderer about half of the time.
AT_ONCE = 4
# Seconds after which a page that hangs is a failure of its own.
PATIENCE = 180


async def run(browser_path, sites, names):
    gate = asyncio.Semaphore(AT_ONCE)
    with serve(sites) as addresses:
        for site in sites:
            site.served = addresses[site.name]
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(
                executable_path=browser_path, args=["--no-sandbox", "--disable-dev-shm-usage"])
            opener = Opener(browser)

            async def look(case, visit):
                async with gate:
                    failures = []
                    started = time.monotonic()
                    try:
                        await asyncio.wait_for(opener.look(case, visit, failures), PATIENCE)
                    except Exception as error:  # one page's trouble is no reason to leave out the others
                        failures.append(("failed", "", f"{type(error).__name__}: {error}"))
                    return failures, time.monotonic() - started

            for name in names:
                case = importlib.import_module(f"cases.{name}")
                visits = [visit for site in sites for visit in case.visits(site)]
                results = await asyncio.gather(*(look(case, visit) for visit in visits))
                for visit, (failures, _) in zip(visits, results):
                    for rule, element, message in failures:
                        show({"case": name, **visit.fields, "rule": rule, "element": element, "message": message})
                show({"case": name, "looked": len(visits), "seconds": round(sum(spent for _, spent in results), 1)})
            await asyncio.wait_for(browser.close(), PATIENCE)


def show(line):
    print(json.dumps(line, ensure_ascii=False), flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--browser", required=True)
    parser.add_argument("--case", action="append", choices=CASES, help="only this one; again for more")
    parser.add_argument("sites", nargs="+", metavar="NAME=FOLDER")
    options = parser.parse_args()
    sites = [Site(*text.split("=", 1)) for text in options.sites]
    asyncio.run(run(options.browser, sites, options.case or CASES))


if __name__ == "__main__":
    sys.path.insert(0, str(HERE))
    main()
