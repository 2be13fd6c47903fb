"""Formulas are laid out by the browser, as MathML."""

from sites import Visit


def visits(site):
    return [Visit(site, "overview.html")] if site.name == "formulas" else []


async def check(visit, page, fail):
    box = await page.locator("math[display=block]").first.bounding_box()
    fraction = await page.locator("math[display=block] mfrac").first.bounding_box()
    if not box or box["height"] < 40 or not fraction or fraction["height"] < 20:
        fail("not-laid-out", "math", f"{box}, {fraction}")
    if not (await page.locator("math mtext").first.text_content()).startswith("RMSE"):
        fail("not-read", "math")
