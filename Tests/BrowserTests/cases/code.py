"""A figure of code has a button that copies it, and says so."""

from sites import Visit


def visits(site):
    return [Visit(site, "overview.html", origin="http")] if site.name == "code" else []


async def check(visit, page, fail):
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    buttons = page.get_by_role("button", name="Copy")
    if await buttons.count() != 2:
        return fail("no-button", "main", f"{await buttons.count()} instead of 2")
    await buttons.first.focus()
    await page.keyboard.press("Enter")
    try:
        await page.get_by_role("status").get_by_text("Copied").wait_for(state="attached", timeout=3000)
    except Exception:
        fail("not-announced", "[role=status]")
    copied = await page.evaluate("navigator.clipboard.readText()")
    if copied.strip() != "x = 1":
        fail("not-copied", "button", copied)
