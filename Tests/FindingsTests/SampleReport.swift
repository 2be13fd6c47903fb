import Findings

/// Reports made by hand.
enum SampleReport {
  /// A project whose authors wrote what formats must not fall for.
  static let hostile: Report = {
    let path = "project/größe 100%/a:b,c.md"
    let text = """
      # 漢字 👍 R9
      ::error::::add-mask::x ##[error]y ]]> <b>&"'`|*_ @octocat #12
      \u{1}\u{1B}[31m \u{202E}end
      """
    let source = SourceFile(path: path, text)
    let error = finding("unknown-item", .error, "R9", in: source, "no item has the id R9", "did you mean R3?")
    let warning = finding(
      "placeholder", .warning, "::add-mask::x", in: source, "\"::add-mask::x ]]> <b>&\" is 100 % a|placeholder",
      "ask @octocat, see #12 and [x](1)",
      related: [.init("said [here](2)", at: error.place), .init("and in a folder", at: Place("project/größe 100%"))])
    let control = finding(
      "misdecoded-text", .note, "\u{1B}[31m", in: source, "\"\u{1B}[31m\u{202E}\u{FFFF}\" is garbled", nil)
    let folder = Finding(
      rule: "section-missing", severity: .error, at: Place("project/größe 100%"), "nothing answers \"Background\"")
    let waived = finding("broken-link", .error, "12", in: source, "no file \"12\"", "add it")
    let section = Report.Section(id: "product.overview.background", state: "filled", place: error.place)
    let open = Report.Section(id: "product.overview.value", state: "missing", place: nil)
    return Report(
      project: "A & <B> | C", completeness: 50,
      releases: [
        Report.Release(
          name: "größe 100%", phase: "review", completeness: 50,
          templates: [Report.Template(id: "madewithml", completeness: 50, sections: [section, open])],
          paths: ["project/größe 100%"])
      ],
      findings: [folder, error, warning, control].inReportOrder,
      waived: [.init(waived, reason: "it | comes <later>", until: "2026-06-01", at: error.place)],
      rules: [
        Report.Rule(
          id: "unknown-item", summary: "an id that no item has is named", rationale: "Readers search for it in vain",
          severity: .error)
      ], sources: [path: source])
  }()

  static let empty = Report(project: "P", completeness: nil, releases: [], findings: [], sources: [:])

  /// As many findings of each severity as asked for, one on each line of a file.
  static func long(errors: Int, warnings: Int = 0, message: String = "no such id") -> Report {
    let lines = (0..<errors + warnings).map { "R\($0)" }
    let source = SourceFile(path: "project/release-1/product.md", lines.joined(separator: "\n"))
    let findings = lines.indices.map { index in
      let range = source.lineRange(index + 1)
      // Warnings come first in the file.
      return Finding(
        rule: index < warnings ? "placeholder" : "unknown-item", severity: index < warnings ? .warning : .error,
        at: Place(source.path, Span(range)), "\(message) \(lines[index])", suggestion: "state it")
    }
    let release = Report.Release(
      name: "release-1", phase: "review", completeness: nil, templates: [], paths: ["project/release-1"])
    return Report(
      project: "P", completeness: nil, releases: [release], findings: findings.inReportOrder,
      sources: [source.path: source])
  }

  private static func finding(
    _ rule: String, _ severity: Severity, _ marked: String, in source: SourceFile, _ message: String,
    _ suggestion: String?, related: [Finding.Related] = []
  ) -> Finding {
    let text = String(decoding: source.text, as: UTF8.self)
    let start = text.range(of: marked).map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) } ?? 0
    return Finding(
      rule: rule, severity: severity, at: Place(source.path, Span(start, start + marked.utf8.count)), message,
      suggestion: suggestion, related: related)
  }
}
