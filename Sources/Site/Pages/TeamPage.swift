import Findings
import ProjectModel

/// Who contributes to what: teams and people with their work, stakeholders, and work that nobody is named for.
struct TeamPage {
  private let viewpoint: Viewpoint
  private var map: SiteMap { viewpoint.map }
  private var project: Project { map.project }

  init(_ viewpoint: Viewpoint) {
    self.viewpoint = viewpoint
  }

  var page: Page {
    var html = HTMLWriter(viewpoint.words)
    html.element("h1", say: "Team")
    var contents: [Page.ContentsEntry] = []
    if let release = map.leadingRelease {
      let roster = TeamRoster(of: release.name, in: project.index)
      let stakeholders = project.items(.stakeholder, in: release.name)
      if roster.isEmpty {
        writeEmpty(&html)
      } else {
        RosterTable(roster, release, viewpoint).write(to: &html)
        contents.append(Page.ContentsEntry(title: viewpoint.words("Who does what"), anchor: "people"))
      }
      if !roster.isEmpty, writeOpen(release, &html) {
        contents.append(Page.ContentsEntry(title: viewpoint.words("Work without a name"), anchor: "open"))
      }
      if !stakeholders.isEmpty {
        StakeholderTable(viewpoint).write(stakeholders, of: release, to: &html)
        contents.append(Page.ContentsEntry(title: viewpoint.words("Stakeholders"), anchor: "stakeholders"))
      }
      writeEarlier(besides: roster, release, &html)
    } else {
      writeEmpty(&html)
    }
    return Page(
      title: map.teamPage.title, description: viewpoint.words("Who contributes to what."), crumbs: viewpoint.crumbs,
      contents: contents, body: html.bytes)
  }

  private func writeEmpty(_ html: inout HTMLWriter) {
    EmptyNote(
      sentence: "Nobody is named yet. Here would stand who works on what, team by team.",
      invitation: "Name the people in planning.md, and who contributes to each deliverable:",
      example: """
        ## Team

        - **Data**: Ana Reis (data scientist), Rui Pires (data engineer)
        - **Operations**: Joana Melo (dispatcher)

        ## Deliverables

        | ID | Deliverable | Fulfils | Contributors | Status |
        | --- | --- | --- | --- | --- |
        | D1 | Sorting model | R1 | Ana Reis, Rui Pires | in progress |
        """
    ).write(to: &html)
  }

  // MARK: Work without a name

  /// Deliverables that name nobody; whether there are any.
  private func writeOpen(_ release: Release, _ html: inout HTMLWriter) -> Bool {
    let open = project.items(.deliverable, in: release.name).filter {
      $0.isDue && $0.status?.status != .complete && $0.peopleNames.isEmpty
    }
    guard !open.isEmpty else { return false }
    html.heading(2, "Work without a name", id: "open")
    html.element("p") { html in
      html.gap("\(open.count, "open deliverable") without a contributor")
    }
    html.itemLinks(open.map(\.id), in: release.name, viewpoint, withText: true)
    return true
  }

  // MARK: Earlier releases

  /// Most names of other releases that are listed.
  private static let mostEarlier = 200

  private func writeEarlier(besides roster: TeamRoster, _ release: Release, _ html: inout HTMLWriter) {
    var known = Set(roster.people.map { $0.name.lowercased() })
    var rest: [(name: String, release: Release)] = []
    for other in project.releases.reversed() where other.name != release.name {
      for person in TeamRoster(of: other.name, in: project.index).people
      where known.insert(person.name.lowercased()).inserted {
        rest.append((person.name, other))
      }
    }
    guard !rest.isEmpty else { return }
    html.element("details") { html in
      html.element("summary", say: "\(rest.count, "person", plural: "people") of other releases")
      html.element("ul") { html in
        for (name, other) in rest.prefix(TeamPage.mostEarlier) {
          html.element("li") { html in
            html.text(name + ", ")
            html.element("a", ["href": viewpoint.url(ofRelease: other.name)], text: other.title.insideSentence)
          }
        }
      }
    }
  }
}
