"""Opens a page, and hears whatever it complains of while a case looks at it."""

import axe_playwright_python
import pathlib

AXE = next(pathlib.Path(axe_playwright_python.__file__).parent.glob("axe*.js")).read_text(encoding="utf-8")
HEIGHT = 900
# Heard from the page's start, before any script of its own.
LISTENER = """
window.refused = [];
document.addEventListener("securitypolicyviolation", (event) => {
  refused.push(event.effectiveDirective + ": " + (event.blockedURI || event.sourceFile || "inline"));
});
"""


class Opener:
    """A browser whose every page is watched: messages, refusals of the security policy, requests to elsewhere."""

    def __init__(self, browser):
        self.browser = browser

    async def look(self, case, visit, failures):
        """Opens the page as the visit says, lets the case look at it, and adds `(rule, element, message)` of what is wrong."""
        context = await self.browser.new_context(
            viewport={"width": visit.width, "height": HEIGHT}, color_scheme=visit.scheme,
            java_script_enabled=visit.scripts, reduced_motion=getattr(case, "MOTION", "no-preference"))
        try:
            if visit.scripts:
                await context.add_init_script(LISTENER)
            home = visit.site.folder.as_uri() + "/" if visit.origin == "file" else visit.site.served
            watch(context, home, failures)
            page = await context.new_page()
            page.set_default_timeout(150_000)
            await page.goto(visit.site.address(visit.page, visit.origin), wait_until="load")

            def fail(rule, element="", message=""):
                failures.append((rule, element, message))

            await case.check(visit, page, fail)
            if visit.scripts:
                for refused in await page.evaluate("window.refused || []"):
                    fail("security-policy", refused)
        finally:
            await context.close()


def watch(context, home, failures):
    context.on("console", lambda message: failures.append(("console", message.type, message.text)))
    context.on("weberror", lambda error: failures.append(("console", "error", str(error.error))))

    def requested(request):
        if not request.url.startswith((home, "data:", "blob:")):
            failures.append(("request-elsewhere", request.resource_type, request.url))

    def answered(response):
        if response.status >= 400:
            failures.append(("not-found", response.request.resource_type, f"{response.status} {response.url}"))

    def failed(request):
        # A page that is left takes its requests with it.
        if request.failure != "net::ERR_ABORTED":
            failures.append(("not-loaded", request.resource_type, f"{request.failure} {request.url}"))

    context.on("request", requested)
    context.on("requestfailed", failed)
    context.on("response", answered)


async def axe(page, fail):
    """Every rule of WCAG 2.0 to 2.2, A and AA, and of good practice."""
    if await page.evaluate("typeof axe === 'undefined'"):
        await page.evaluate(AXE)
    violations = await page.evaluate("""async () => {
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const found = await axe.run(document, { runOnly: tags, resultTypes: ["violations"], preload: false });
      return found.violations.flatMap((violation) => violation.nodes.map((node) => [
        violation.id, node.html.slice(0, 200), node.failureSummary.replaceAll(/\\s+/g, " ").slice(0, 400)]));
    }""")
    for rule, element, message in violations:
        fail(rule, element, message)
