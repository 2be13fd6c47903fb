"""On paper nothing is cut off: a canvas fills one sheet, A3 or A4 across; everything else goes on A4 upright."""

import io
import re
import unicodedata

import pypdf

from sites import Visit

# Width and height in points.
SHEETS = {"A4": (595, 842), "A4 across": (842, 595), "A3 across": (1191, 842)}
ACROSS = {"A3 across", "A4 across"}
# The width of A4 between the margins of the print style, in CSS pixels.
BETWEEN_MARGINS = 673

# The words of the content that paper shows, in reading order, and what reaches over the paper's edge.
SHOWN = """() => {
  const root = document.querySelector(".poster") || document.querySelector("article");
  const limit = document.documentElement.clientWidth + 1;
  const over = [...document.querySelectorAll("article *")].filter((node) => {
    if (!node.checkVisibility() || node.closest(".hidden, annotation")) return false;
    const style = getComputedStyle(node);
    const cut = node.scrollWidth > node.clientWidth + 1 && style.overflowX !== "visible" && node.clientWidth > 1;
    return cut || node.getBoundingClientRect().right > limit;
  });
  const texts = [];
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const parent = walk.currentNode.parentElement;
    if (parent.checkVisibility() && !parent.closest(".hidden, svg, math")) texts.push(walk.currentNode.data);
  }
  return { text: texts.join(" "), over: over.slice(0, 3).map((node) => node.outerHTML.slice(0, 160)) };
}"""


def visits(site):
    if site.name == "canvases":
        return [Visit(site, page) for page in site.paths if site.kind(page) == "canvas"]
    if not site.is_theme:
        return []
    return [Visit(site, page, width=BETWEEN_MARGINS) for page in site.pages()]


async def check(visit, page, fail):
    await page.emulate_media(media="print")
    is_poster = visit.site.kind(visit.page) == "canvas"
    # Where a release is one page, its canvas is a chapter with a sheet of its own.
    has_poster = await page.locator(".canvas-chapter").count() > 0
    shown = await page.evaluate(SHOWN)
    if not is_poster:
        for element in shown["over"]:
            fail("cut-off", element)
    sheet = pypdf.PdfReader(io.BytesIO(await page.pdf(format="A4", prefer_css_page_size=True, print_background=True)))
    sizes = {paper(part.mediabox) for part in sheet.pages}
    posters = [part for part in sheet.pages if paper(part.mediabox) in ACROSS]
    if (is_poster or has_poster) and len(posters) != 1 or is_poster and len(sheet.pages) != 1:
        fail("not-one-sheet", "poster", f"{len(posters)} of {len(sheet.pages)} sheets of {sizes}")
    if not sizes <= (ACROSS if is_poster else ACROSS | {"A4"} if has_poster else {"A4"}):
        fail("wrong-sheet", visit.page, str(sizes))
    printed = squeezed("".join(part.extract_text() for part in sheet.pages))
    lost = [word for word in shown["text"].split() if squeezed(word) not in printed]
    if lost:
        fail("lost", "article", f"{len(lost)} words, such as {' '.join(lost[:12])}")


def paper(box):
    """The name of a sheet; Chromium rounds its sides to pixels."""
    for name, (width, height) in SHEETS.items():
        if abs(float(box.width) - width) < 2 and abs(float(box.height) - height) < 2:
            return name
    return f"{box.width} × {box.height} points"


def squeezed(text):
    """Letters and digits alone: where lines and pages break, and how marks are drawn, is the printer's affair."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text))
