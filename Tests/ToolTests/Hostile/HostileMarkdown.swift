/// What stands in Markdown documents.
enum HostileMarkdown {
  static let cases = frontMatter + headings + addresses + attributes + blocks + tables + drawings + instructions

  private static let product = "release-1/product.md"
  private static let design = "release-1/design.md"
  private static let planning = "release-1/planning.md"
  private static let notes = "release-1/notes.md"

  private static let frontMatter: [HostileCase] = [
    HostileCase(
      "front matter: title", notes,
      #"""
      ---
      title: 'MARK </title><script>RUN</script><img src=x:x onerror="RUN">'
      """#),
    HostileCase("front matter: owner", notes, #"owner: 'MARK "><img src=x:x onerror=RUN>'"#),
    HostileCase(
      "front matter: keys", notes,
      #"""
      '"><img src=x:x onerror=RUN>': 'MARK'
      ---
      """#, isShown: false),
    HostileCase(
      "front matter: a model card's names", "release-1/model_card.md",
      #"""
      ---
      model-index:
      - name: 'MARK <img src=x:x onerror=RUN>'
        results:
        - task: {type: classification, name: '<script>RUN</script>'}
          dataset: {name: '<img src=x:x onerror=RUN>', type: x}
          metrics:
          - {type: precision, name: 'Precision <img src=x:x onerror=RUN>', value: 0.8}
      ---

      # Model card

      MARK
      """#),
  ]

  private static let headings: [HostileCase] = [
    HostileCase("heading: an image's handler", notes, #"# Notes MARK <img src=x:x onerror="RUN">"#),
    HostileCase("heading: a script", notes, "\n## MARK <script>RUN</script>"),
    HostileCase("heading: text that looks like HTML", notes, "\n## MARK `<img src=x:x onerror=RUN>`"),
    HostileCase(
      "heading: character references", notes, "\n## MARK &lt;img src=x:x onerror=RUN&gt; &#60;script&#62;RUN"),
    HostileCase("heading: quotes", notes, #"\#n## MARK " onmouseover="RUN" ' onfocus='RUN' autofocus"#),
    HostileCase(
      "heading: attribute list", notes, "\n## MARK {: #a\"onclick=\"RUN onclick=\"RUN\" style=\"x:expression(RUN)\" }"),
    HostileCase(
      "heading: end of a script and a line separator", notes,
      "\n## MARK </script><!--\u{2028}\"];RUN;// ${RUN} \\u003cimg"),
    HostileCase("heading: raw HTML", notes, #"\#n<h2 onclick="RUN" id="x&quot; onclick=&quot;RUN">MARK</h2>"#),
  ]

  private static let addresses: [HostileCase] = [
    HostileCase("link: javascript", notes, "\n[MARK](javascript:RUN)"),
    HostileCase("link: javascript in capitals", notes, "\n[MARK](JaVaScRiPt:RUN)"),
    HostileCase("link: character references", notes, "\n[MARK](&#106;avascript&colon;RUN)"),
    HostileCase("link: tab and line feed", notes, "\n[MARK](java&Tab;script&NewLine;:RUN)"),
    HostileCase("link: control characters in front", notes, "\n[MARK](<&#1;&#x1f;javascript:RUN>)"),
    HostileCase("link: percent signs", notes, "\n[MARK](javascript%3ARUN)"),
    HostileCase("link: data", notes, "\n[MARK](data:text/html,<script>RUN</script>)"),
    HostileCase("link: data in base 64", notes, "\n[MARK](data:text/html;base64,PHNjcmlwdD5yYW4oMCk8L3NjcmlwdD4=)"),
    HostileCase("link: vbscript", notes, "\n[MARK](vbscript:RUN)"),
    HostileCase("link: a definition", notes, "\n[MARK][bad]\n\n[bad]: javascript:RUN \"x\""),
    HostileCase("link: automatic", notes, "\nMARK <javascript:RUN>"),
    HostileCase("link: its title", notes, #"\#n[MARK](product.md 'x" onmouseover="RUN" autofocus onfocus="RUN')"#),
    HostileCase("link: quotes in the address", notes, #"\#n[MARK](https://example.org/"onmouseover="RUN)"#),
    HostileCase("link: quotes in the anchor", notes, #"\#n[MARK](#"onmouseover="RUN")"#),
    HostileCase("link: a host's name", notes, #"\#n[MARK](//"><img/src=x:x/onerror=RUN>)"#),
    HostileCase("image: javascript", notes, "\n![MARK](javascript:RUN)"),
    HostileCase("image: data with SVG", notes, "\n![MARK](data:image/svg+xml,<svg/onload=RUN>)"),
    HostileCase("image: its words", notes, #"\#n![MARK" onerror="RUN](x:x)"#),
    HostileCase(
      "image: of another host, its words", notes, #"\#n![MARK "><img src=x:x onerror=RUN>](https://example.org/x.png)"#),
    HostileCase(
      "raw link: javascript", notes, #"\#n<a href="javascript:RUN" onclick="RUN" ping="javascript:RUN">MARK</a>"#),
    HostileCase("raw link: tab", notes, "\n<a href=\"java\tscript:RUN\">MARK</a>"),
  ]

  private static let attributes: [HostileCase] = [
    HostileCase(
      "attribute list: on a link", notes,
      #"\#n[MARK](product.md){: target="_blank" onclick="RUN" href="javascript:RUN" }"#),
    HostileCase(
      "attribute list: on a paragraph", notes,
      #"\#nMARK"# + "\n{: .x\"onclick=\"RUN #y\"><script>RUN</script> onclick=RUN tabindex=0 }"),
    HostileCase(
      "attribute list: on an image", notes,
      #"\#n![MARK](drawing.svg){: onload="RUN" onerror="RUN" src="javascript:RUN" srcset="x:x" }"#),
  ]

  private static let blocks: [HostileCase] = [
    HostileCase("code: its language", notes, "\n```js\" onclick=\"RUN\"><script>RUN</script>\nMARK\n```"),
    HostileCase(
      "code: its title", notes,
      "\n```python title=\"MARK </figcaption><img src=x:x onerror=RUN>\" linenums=\"1\" hl_lines=\"1\"\nx\n```"),
    HostileCase("code: its text", notes, "\n```html\n</code></pre><script>RUN</script> MARK\n```"),
    HostileCase("box: its title", notes, "\n!!! note \"MARK <img src=x:x onerror=RUN>\"\n    <script>RUN</script>"),
    HostileCase(
      "box: its type", notes,
      "\n!!! note\"onclick=\"RUN\n    MARK <details open ontoggle=RUN><summary>x</summary></details>"),
    HostileCase(
      "footnote", notes, "\nA note[^a\"><img/src=x:x/onerror=RUN>] and another[^n].\n\n[^n]: MARK <svg onload=RUN>"),
    HostileCase(
      "task", notes,
      "\n- [ ] MARK <input autofocus onfocus=RUN>\n- [x] <button onclick=RUN autofocus onfocus=RUN>x</button>"),
    HostileCase(
      "raw HTML: a frame", notes,
      "\nMARK\n\n<iframe srcdoc=\"<script>parent.RUN</script>\"></iframe><object data=\"javascript:RUN\"></object>"),
    HostileCase(
      "raw HTML: other namespaces", notes,
      "\nMARK\n\n<svg><a xlink:href=\"javascript:RUN\"><text y=20>x</text></a></svg><math><mtext><table><mglyph><style><img src=x:x onerror=RUN></style></table></math>"
    ),
    HostileCase(
      "raw HTML: a refresh and a base", notes,
      "\nMARK\n\n<meta http-equiv=refresh content=\"0;url=javascript:RUN\"><base href=\"javascript:/x/\">"),
    HostileCase(
      "raw HTML: a comment that ends early", notes, "\n<!--> MARK <img src=x:x onerror=RUN> -->", isShown: false),
    HostileCase(
      "raw HTML: names of things that scripts use", notes,
      "\n<a id=location name=ran href=\"#\">MARK</a> <img name=currentScript> <p id=__proto__ class=\"scheme-toggle switcher search copy\" data-root=\"javascript:RUN//\">x</p>"
    ),
    HostileCase(
      "raw HTML: style", notes,
      "\nMARK <p style=\"animation:x 1s\" onanimationstart=RUN>x</p><style>@import 'https://example.org/x.css';</style>"
    ),
    HostileCase(
      "template leftover", notes,
      "\nMARK {{ '<script>RUN</script>' }} {% raw %}<img src=x:x onerror=RUN>{% endraw %} {{{content}}} {{> head}}"),
  ]

  private static let tables: [HostileCase] = [
    HostileCase(
      "table of requirements: a head", product,
      #"""
      # Product

      ## Objectives

      - O1: MARK at least 85 % <img src=x:x onerror=RUN> (M1)

      ## Requirements

      | ID | Requirement | Priority | Release | Status | Extra <img src=x:x onerror=RUN> |
      | - | - | - | - | - | - |
      """#),
    HostileCase(
      "requirement: its text", product,
      "| R1 | MARK <script>RUN</script><img src=x:x onerror=RUN> | must | release-1 | todo | x |"),
    HostileCase(
      "requirement: text that looks like HTML", product,
      "| R2 | MARK `<img src=x:x onerror=RUN>` and &lt;svg onload=RUN&gt; \" onmouseover=\"RUN | must | release-1 | todo | x |"
    ),
    HostileCase(
      "requirement: its id", product, "| R3\"><img/src=x:x/onerror=RUN> | MARK text | must | release-1 | todo | x |"),
    HostileCase(
      "requirement: an id of objects", product,
      "| constructor | MARK <b onclick=RUN>x</b> | must | release-1 | todo | __proto__ |"),
    HostileCase(
      "requirement: its priority and status", product,
      "| R5 | MARK x | must\"><img src=x:x onerror=RUN> | release-1 | `<script>RUN</script>` | x |"),
    HostileCase(
      "requirement: its release", product, "| R6 | MARK x | must | release-9 <img src=x:x onerror=RUN> | todo | x |"),
    HostileCase(
      "HTML table", product,
      "\n## More\n\n<table onclick=RUN><tr><th>ID</th><th>Requirement</th></tr><tr><td>R7<td>MARK <img src=x:x onerror=RUN><select><style></select><img src=x:x onerror=RUN></style></td></tr></table>"
    ),
    HostileCase(
      "objective without an id", product,
      "\n## Constraints\n\n- MARK at most 300 ms \"><img src=x:x onerror=RUN> `<script>RUN</script>` **[Latency]**"),
    HostileCase(
      "a metric's name and target", design,
      "# Design\n\n## Metrics\n\n| ID | Metric | Requirement | Target | Measured |\n| - | - | - | - | - |\n| M1 | MARK `<img src=x:x onerror=RUN>` | R1 | ≥ 85 % `<img src=x:x onerror=RUN>` | 80 % <script>RUN</script> |"
    ),
    HostileCase(
      "a deliverable's people and criteria", planning,
      "# Planning\n\n## Deliverables\n\n| ID | Deliverable | Fulfils | Contributors | Dependencies | Acceptance criteria | Status |\n| - | - | - | - | - | - | - |\n| D1 | MARK `<svg onload=RUN>` | R1 | Ana `<img src=x:x onerror=RUN>` | - | &lt;img src=x:x onerror=RUN&gt; | todo |"
    ),
    HostileCase(
      "a milestone", planning,
      "\n## Timeline\n\n- MARK `</text></svg><img src=x:x onerror=RUN>` by 2026-03-01\n- Pilot &lt;script&gt;RUN&lt;/script&gt; by 2026-04-01"
    ),
    HostileCase(
      "a team", planning,
      "\n## Team\n\n- Ana `<img src=x:x onerror=RUN>`: MARK lead\n- &quot;&gt;&lt;script&gt;RUN&lt;/script&gt; (owner)"),
    HostileCase(
      "a risk", planning,
      "\n## Risks\n\n| ID | Risk | Likelihood | Mitigation | Owner |\n| - | - | - | - | - |\n| K1 | MARK `<img src=x:x onerror=RUN>` | high | `\"><script>RUN</script>` | x |"
    ),
    HostileCase(
      "mentions", planning,
      "\n## Notes\n\nMARK R1\"onclick=\"RUN and [R99<img src=x:x onerror=RUN>](product.md#r99) and R404."),
  ]

  private static let drawings: [HostileCase] = [
    HostileCase(
      "mermaid: a label", notes,
      "\n```mermaid\nflowchart TD\n  A[\"MARK <img src=x:x onerror=RUN>\"] --> B[\"</text><script>RUN</script>\"]\n  A -->|\"<svg onload=RUN>\"| B\n```"
    ),
    HostileCase(
      "mermaid: a click and its set-up", notes,
      "\n```mermaid\n%%{init: {\"securityLevel\": \"loose\", \"themeCSS\": \"</style><script>RUN</script>\"}}%%\nflowchart TD\n  A[MARK] --> B\n  click A \"javascript:RUN\" \"x\"\n  click B call RUN\n  style A fill:url(javascript:RUN)\n```"
    ),
    HostileCase(
      "mermaid: a kind that is not drawn", notes,
      "\n```mermaid\nsequenceDiagram\n  A->>B: MARK <img src=x:x onerror=RUN>\n```"),
    HostileCase(
      "dot: addresses and labels", notes,
      "\n```dot\ndigraph {\n  a [label=\"MARK\", URL=\"javascript:RUN\", tooltip=\"\\\"><script>RUN</script>\", id=\"x\\\" onload=\\\"RUN\"];\n  b [label=<<b>x</b>>, href=\"data:text/html,<script>RUN</script>\", class=\"x\\\" onclick=\\\"RUN\"];\n  c [label=\"<script>RUN</script>\", image=\"https://example.org/x.png\"];\n  a -> b [edgeURL=\"vbscript:RUN\", label=\"<img src=x:x onerror=RUN>\"];\n  stylesheet=\"https://example.org/x.css\";\n}\n```"
    ),
    HostileCase(
      "formula", notes,
      "\nMARK $\\href{javascript:RUN}{x} \\text{<img src=x:x onerror=RUN>} \\unicode{60} \\class{x\" onclick=\"RUN}{y} \\require{html}$ and\n\n$$\n\\text{</math><script>RUN</script>}\n$$"
    ),
  ]

  private static let instructions: [HostileCase] = [
    HostileCase(
      "waiver: its reason", notes,
      "\n[gone](nowhere.md) <!-- scopebook: accept broken-link reason=\"MARK </p><img src=x:x onerror=RUN>\" -->"),
    HostileCase("instruction that is not known", notes, "\n<!-- scopebook: tabel \"><script>RUN</script> MARK=1 -->"),
    HostileCase(
      "live table", notes, "\n<!-- scopebook: table requirements release=\"><script>RUN</script>MARK status=<img -->",
      isShown: false),
    HostileCase(
      "a line that the findings quote", notes,
      "\n[MARK `<img src=x:x onerror=RUN>`](missing-\"><img/src=x:x/onerror=RUN>.md) TBD <script>RUN</script>"),
  ]
}
