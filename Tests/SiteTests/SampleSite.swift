import Checks
import Documents
import Foundation
import ProjectModel
import TestSupport
import Testing

@testable import Site

/// A site in memory, made from a project written in one text.
struct SampleSite {
  let renderer: PageRenderer
  var map: SiteMap { renderer.map }

  /// `drawing` draws diagrams; without it, their sources are shown.
  init(
    _ text: String, drawing: Diagrams.Draw? = nil, baseURL: String? = nil, theme: Theme.Choice = .standard,
    words: InterfaceWords? = nil, settings: (inout Settings) -> Void = { _ in }
  ) throws {
    let read = SampleProject(text).folder
    var known = Settings.reading(read).value
    settings(&known)
    let folder = read.following(known).value
    let project = Project.reading(
      DocumentSet.reading(folder).value, settings: known, outline: Outline(ScopingTemplate.builtIn))
    let review = Review.reviewing(project.value, earlier: project.findings)
    let diagrams = Diagrams.drawing(project.value, with: drawing).value
    let groundwork = Groundwork(project.value, templates: review.templates, words: words)
    let map = SiteMap(review, groundwork: groundwork, diagrams: diagrams, baseURL: baseURL)
    renderer = PageRenderer.preparing(map, theme: Theme.chosen(theme, in: folder).value, version: "1.0.0").value
  }

  /// The whole page at an address; empty where there is none.
  func html(_ address: String) -> String {
    map.page(at: address).map { String(decoding: renderer.bytes(of: $0), as: UTF8.self) } ?? ""
  }

  /// What stands in a page's article, without blanks around it.
  func article(_ address: String) -> String {
    let page = html(address)
    guard let start = page.range(of: "<article class=\"content\">"), let end = page.range(of: "</article>") else {
      return ""
    }
    return page[start.upperBound..<end.lowerBound].trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// What the site makes of a piece of Markdown, in a document of its own below a title.
  static func rendered(_ markdown: String, settings: (inout Settings) -> Void = { _ in }) throws -> String {
    let site = try SampleSite(
      """
      -- project/overview.md --
      \(markdown)

      -- project/other.md --
      # Other

      ## Part one

      -- project/sketch.png --
      -- project/drawing.svg --
      -- project/table.csv --
      """, settings: settings)
    let document = try #require(site.map.documents["project/overview.md"])
    let page = try #require(site.map.pagesByPath["project/overview.md"])
    var renderer = DocumentRenderer(Viewpoint(site.map, page: page), path: document.path, release: nil)
    renderer.write(document.blocks)
    return String(decoding: renderer.html.bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

/// A project with a page of every kind.
let wholeProject = """
  -- project/overview.md --
  # Letters to desks

  A page about it. The first release is in [its product page](release-1/product.md#requirements).

  -- project/scopebook.yml --
  title: Letters
  -- project/release-1/release.yml --
  title: Release 1
  phase: released
  -- project/release-1/product.md --
  # Product

  ## Requirements

  | ID | Requirement | Priority | Status |
  | --- | --- | --- | --- |
  | R1 | Sort letters by desk | must | Done |
  | R2 | Answer within 300 ms | should | TBD |

  -- project/release-2/product.md --
  # Product

  ## Overview

  ### Objectives

  - O1: We want 90 % of the letters at the right desk (M1)

  ## Requirements

  | ID | Requirement | Priority | Status |
  | --- | --- | --- | --- |
  | R1 | Sort letters by desk | must | Done |
  | R3 | Tell the sender | could | Todo |

  -- project/release-2/design.md --
  # Design

  ## Evaluation

  ### Metrics

  R1 is what counts. See [nowhere](missing.md).

  | ID | Metric | Target | Requirement |
  | --- | --- | --- | --- |
  | M1 | Hit rate | ≥ 90 % | R1 |
  | M2 | Delay | < 300 ms | R1 |

  -- project/release-2/planning.md --
  # Planning

  ## Deliverables

  | ID | Deliverable | Fulfils | Contributors | Status |
  | --- | --- | --- | --- | --- |
  | D1 | Sorting model | R1 | Ana | In progress |

  ## Timeline

  | Milestone | Date | Status |
  | --- | --- | --- |
  | Pilot | 2026-03-01 | Todo |

  -- project/release-2/metrics.json --
  {"hit_rate": 0.93, "delay": 412}
  -- project/release-2/canvas.yml --
  canvas: human-centric-mlops
  user-name: Ana
  scoping:
    problem-definition: Letters lie around. See R1.
  surprise: nobody asked
  """
