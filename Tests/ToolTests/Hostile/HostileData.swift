/// What stands in YAML and JSON files, and in attachments.
enum HostileData {
  static let cases = settings + release + canvas + goals + evidence + template + attachments

  private static let settings: [HostileCase] = [
    HostileCase(
      "settings: title", "scopebook.yml", #"title: 'MARK </title><script>RUN</script> `<img src=x:x onerror=RUN>`'"#),
    HostileCase("settings: description", "scopebook.yml", #"description: 'MARK "><script>RUN</script>'"#),
    HostileCase(
      "settings: repository", "scopebook.yml", #"repository: 'https://github.com/"onmouseover="RUN/MARK'"#,
      isShown: false),
    HostileCase("settings: base address", "scopebook.yml", "base-url: 'javascript:RUN//MARK'", isShown: false),
    HostileCase("settings: language", "scopebook.yml", #"language: 'en" onload="RUN'"#, isShown: false),
    HostileCase(
      "settings: accent", "scopebook.yml",
      #"look: {accent: 'red;}</style><script>RUN</script>', logo: drawing.svg, favicon: drawing.svg,"#, isShown: false),
    HostileCase(
      "settings: footer", "scopebook.yml", #"  footer: 'MARK <img src=x:x onerror=RUN> [x](javascript:RUN)'}"#,
      isShown: false),
    HostileCase(
      "settings: templates", "scopebook.yml",
      "templates: [madewithml, our-review.yml, '\"><img src=x:x onerror=RUN> MARK']"),
    HostileCase("settings: an unknown key", "scopebook.yml", #"'MARK <img src=x:x onerror=RUN>': 1"#),
    HostileCase(
      "settings: a reason", "scopebook.yml", #"accept: [{rule: placeholder, reason: 'MARK <img src=x:x onerror=RUN>'}]"#
    ),
    HostileCase(
      "settings: redirects", "scopebook.yml",
      "redirects:\n  'old/MARK\"><img src=x onerror=RUN>.html': release-1/product.html\n  'old/two.html': 'javascript:RUN'\n  'old/three.html': 'release-1/product.html#\"><script>RUN</script>'",
      isShown: false
    ),
  ]

  private static let release: [HostileCase] = [
    HostileCase(
      "release: title", "release-1/release.yml", #"title: 'MARK "><script>RUN</script> `<img src=x:x onerror=RUN>`'"#),
    HostileCase(
      "release: version and owner", "release-1/release.yml",
      "version: '<img src=x:x onerror=RUN>'\nowner: 'MARK <svg onload=RUN>'\nphase: review\ndate: 2026-03-01",
      isShown: false),
    HostileCase("release: a phase that is none", "release-2/release.yml", "phase: '\"><script>RUN</script> MARK'"),
    HostileCase("release: a date that is none", "release-2/release.yml", "date: '2026\"><script>RUN</script> MARK'"),
  ]

  private static let canvas: [HostileCase] = [
    HostileCase(
      "canvas: its header", "release-1/canvas.yml",
      "canvas: human-centric-mlops\nuser-name: 'MARK <img src=x:x onerror=RUN>'\nteam-name: '\"><script>RUN</script>'\nuse-case-name: '<svg onload=RUN>'"
    ),
    HostileCase(
      "canvas: a block", "release-1/canvas.yml",
      "scoping:\n  problem-definition: |\n    MARK <img src=x:x onerror=RUN> [x](javascript:RUN) `<script>RUN</script>`"
    ),
    HostileCase("canvas: unknown keys", "release-1/canvas.yml", "'MARK <img src=x:x onerror=RUN>': 1"),
  ]

  private static let goals: [HostileCase] = [
    HostileCase(
      "goals: text and id", "goals.yml",
      "organizational:\n- id: 'G1\"><script>RUN</script>'\n  goal: 'MARK <img src=x:x onerror=RUN>'\n  measure: '`<svg onload=RUN>`'"
    ),
    HostileCase(
      "goals: supports", "goals.yml",
      "model:\n- goal: 'MARK `<img src=x:x onerror=RUN>`'\n  supports: ['G1\"><script>RUN</script>']"),
    HostileCase("goals: an unknown layer", "goals.yml", "'<img src=x:x onerror=RUN> MARK':\n- goal: x"),
  ]

  private static let evidence: [HostileCase] = [
    HostileCase(
      "measured values: keys", "release-1/metrics.json",
      #"{"M1": 0.8, "MARK <img src=x:x onerror=RUN>": {"</script><script>RUN</script>": 0.5}, "__proto__": {"x": 1},"#,
      isShown: false),
    HostileCase(
      "measured values: texts", "release-1/metrics.json", #""precision": "MARK <img src=x:x onerror=RUN>"}"#,
      isShown: false),
    HostileCase(
      "a saved run", "release-1/run.json",
      #"{"run": {"info": {"run_id": "MARK <img src=x:x onerror=RUN>", "run_name": "<script>RUN</script>"}, "data": {"metrics": [{"key": "m1", "value": 0.7, "step": 0, "timestamp": 1}], "tags": [{"key": "<img src=x:x onerror=RUN>", "value": "x"}]}}}"#,
      isShown: false),
  ]

  private static let template: [HostileCase] = [
    HostileCase(
      "a template of one's own", "our-review.yml",
      "template: our-review\ntitle: 'MARK <img src=x:x onerror=RUN>'\nkind: document\nsummary: '<script>RUN</script>'\nsections:\n- id: budget\n  title: '<svg onload=RUN>'\n  guidance: '\"><script>RUN</script> `<img src=x:x onerror=RUN>`'\n  prompts: ['[x](javascript:RUN)']\n  required: review\n  content:\n  - prose: {words: 5}"
    )
  ]

  private static let drawing =
    #"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="RUN" width="9" height="9"><script>RUN</script><a xlink:href="javascript:RUN"><rect width="9" height="9"/></a><foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="x:x" onerror="RUN"/></foreignObject></svg>"#

  private static let attachments: [HostileCase] = [
    HostileCase("attachment: an SVG", "release-1/drawing.svg", drawing, isShown: false),
    HostileCase("attachment: a logo", "drawing.svg", drawing, isShown: false),
    HostileCase("attachment: a page", "release-1/attached.html", "<script>RUN</script>", isShown: false),
    HostileCase(
      "attachment: links to such files", "release-1/notes.md",
      "\n[MARK page](attached.html) [drawing](drawing.svg) ![drawing](drawing.svg) ![page](attached.html) <img src=\"drawing.svg\" onload=RUN>"
    ),
  ]
}
