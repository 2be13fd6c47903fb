/// What stands in the names of files and folders.
enum HostileNames {
  static let cases: [HostileCase] = [
    HostileCase("a file's name: HTML", "release-1/MARK <img src=x onerror=RUN>.md", "Without a title."),
    HostileCase("a file's name: quotes", "release-1/MARK\" onmouseover=\"RUN.md", "Without a title."),
    HostileCase("a file's name: a scheme", "javascript:RUN.md", "# MARK scheme\n"),
    HostileCase("a file's name: a scheme in a release", "release-1/javascript:RUN.md", "# MARK scheme\n"),
    HostileCase("a file's name: an anchor and a query", "release-1/#x?y=<svg onload=RUN>&.md", "# MARK odd\n"),
    HostileCase(
      "a file's name: line feed", "release-1/MARK\n<img src=x onerror=RUN>.md", "Without a title.", isShown: false),
    HostileCase("a folder's name", "release-1/<img src=x onerror=RUN>/MARK.md", "# MARK folder\n"),
    HostileCase(
      "a release's name", "release-3 \"><img src=x onerror=RUN>/product.md",
      "# MARK release\n\n## Requirements\n\n| ID | Requirement | Status |\n| - | - | - |\n| R1 | x | todo |\n"),
    HostileCase("a release's name: a scheme", "release-4 javascript:RUN/product.md", "# MARK release\n"),
    HostileCase("an attachment's name", "release-1/MARK\"><img src=x onerror=RUN>.csv", "a,b\n", isShown: false),
    HostileCase(
      "a link to it", "release-1/notes.md",
      "\n[MARK](<MARKBEFORE\"\\><img src=x onerror=RUNBEFORE\\>.csv>) [scheme](<../javascript:RUN.md>) [other](<javascript:RUN.md>)"
    ),
  ]
}
