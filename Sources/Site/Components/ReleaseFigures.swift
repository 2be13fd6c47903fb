import Checks
import Findings
import ProjectModel

/// A release in a few numbers: completeness, requirements, deliverables, targets, next milestone, findings.
struct ReleaseFigures {
  private let release: Release
  private let viewpoint: Viewpoint

  init(_ release: Release, _ viewpoint: Viewpoint) {
    self.release = release
    self.viewpoint = viewpoint
  }

  /// `named`: whether the page does not say by itself which release is meant.
  func write(named: Bool, to html: inout HTMLWriter) {
    html.element("dl", ["class": "figures"]) { html in
      writeCompleteness(named ? "Completeness of \(release.title.insideSentence)" as Phrase : "Completeness", &html)
      writeItems(.requirement, &html)
      writeItems(.deliverable, &html)
      writeTargets(&html)
      if named { writeMilestone(&html) } else { writeFindings(&html) }
    }
  }

  private func figure(_ title: Phrase, _ html: inout HTMLWriter, _ body: (inout HTMLWriter) -> Void) {
    html.element("div") { html in
      html.element("dt", say: title)
      html.element("dd", [:], body)
    }
  }

  private func big(_ number: Int, _ words: Phrase, _ html: inout HTMLWriter) {
    html.element("span", ["class": "big"]) { html in
      html.text("\(number) ")
      html.element("small", say: words)
    }
  }

  private func writeCompleteness(_ title: Phrase, _ html: inout HTMLWriter) {
    guard let review = viewpoint.map.releaseReviews[release.name], let percent = review.completeness else { return }
    let counts = SectionCounts(review.templates.flatMap(\.sections))
    let open: Phrase = counts.open == 0 ? "nothing is open" : "\(counts.open, "section") open"
    let words: Phrase = "\(formattedPercent(percent)) % written, \(open)"
    figure(title, &html) { html in
      html.ring(percent, words: words, url: viewpoint.url("completeness.html", anchor: release.name))
    }
  }

  private func writeItems(_ kind: ItemKind, _ html: inout HTMLWriter) {
    let items = viewpoint.map.project.items(kind, in: release.name)
    guard !items.isEmpty else { return }
    figure(kind.pluralPhrase, &html) { html in
      big(items.count { $0.status?.status == .complete }, "of \(items.count) complete", &html)
      html.statusProgress(items)
    }
  }

  private func writeTargets(_ html: inout HTMLWriter) {
    let verdicts = viewpoint.map.project.items(.metric, in: release.name).compactMap(\.verdict)
    guard !verdicts.isEmpty else { return }
    figure("Targets", &html) { html in
      big(verdicts.count { $0 == .met }, "of \(verdicts.count) met", &html)
      html.progress("verdict", HTMLWriter.verdictSegments(verdicts))
    }
  }

  private func writeMilestone(_ html: inout HTMLWriter) {
    guard let next = MilestoneList.next(viewpoint.map.project.items(.milestone, in: release.name)), let date = next.date
    else { return }
    figure("Next milestone", &html) { html in
      html.element("span", ["class": "big"]) { html in
        html.element("time", ["datetime": date], text: html.words.date(date))
      }
      html.text(next.text + " ")
      html.badge(of: next)
    }
  }

  private func writeFindings(_ html: inout HTMLWriter) {
    let findings = viewpoint.map.findingsOfRelease[release.name] ?? []
    figure("Findings", &html) { html in
      html.element("span", ["class": "big"], text: String(findings.count))
      guard !findings.isEmpty else { return html.none("nothing was found") }
      html.element("a", ["href": viewpoint.url("findings.html", anchor: release.name)]) { $0.counts(of: findings) }
    }
  }
}

/// How many sections are in which state, of those that count.
struct SectionCounts {
  let filled: Int
  let partial: Int
  let open: Int
  let notApplicable: Int

  init(_ sections: [SectionReview]) {
    let required = sections.filter(\.isRequired)
    filled = required.count { $0.state == .filled }
    partial = required.count { $0.state == .partial }
    notApplicable = required.count { $0.state == .notApplicable }
    open = required.count - filled - partial - notApplicable
  }

  /// How many count: all that are asked for and apply.
  var total: Int { filled + partial + open }

  /// `31 filled, 4 partial, 5 open`, without those that are none.
  func words(_ words: InterfaceWords) -> String {
    let parts: [(Int, Phrase)] = [(filled, "filled"), (partial, "partial"), (open, "open")].filter { $0.0 > 0 }
    return parts.isEmpty
      ? words("nothing is asked for") : parts.map { "\($0.0) \(words($0.1))" }.joined(separator: ", ")
  }

  var segments: [HTMLWriter.Segment] {
    [("filled", filled), ("partial", partial), ("rest", open)].map {
      HTMLWriter.Segment(value: $0.0, words: "", count: $0.1)
    }
  }
}
