"""No kind of page scrolls sideways at 320 px, nor with a reader's wider spacing of text."""

from sites import Visit

# What success criterion 1.4.12 lets a reader set.
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""

WIDER = """() => {
  const width = document.documentElement.clientWidth;
  const page = document.scrollingElement;
  if (page.scrollWidth <= width) return null;
  const clips = (node) => {
    for (let box = node.parentElement; box && box !== document.body; box = box.parentElement)
      if (getComputedStyle(box).overflowX !== "visible") return true;
    return false;
  };
  const wide = [...document.body.querySelectorAll("*")]
    .filter((node) => node.getBoundingClientRect().right > width + 0.5 && !clips(node));
  return [(wide.at(-1) || document.body).outerHTML.slice(0, 200), `${page.scrollWidth} px in ${width} px`];
}"""


def visits(site):
    if not site.is_theme:
        return []
    return [Visit(site, page, width=320, scripts=scripts) for page in site.pages() for scripts in (True, False)]


async def check(visit, page, fail):
    if wide := await page.evaluate(WIDER):
        fail("scrolls-sideways", *wide)
    if visit.scripts:
        await page.evaluate("""(text) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(text);
          document.adoptedStyleSheets = [sheet];
        }""", SPACING)
        if wide := await page.evaluate(WIDER):
            fail("scrolls-sideways-with-wide-spacing", *wide)
