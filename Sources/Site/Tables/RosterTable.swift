import ProjectModel

/// The people of a release, team by team, with what they contribute to.
struct RosterTable {
  private let roster: TeamRoster
  private let release: Release
  private let viewpoint: Viewpoint

  init(_ roster: TeamRoster, _ release: Release, _ viewpoint: Viewpoint) {
    self.roster = roster
    self.release = release
    self.viewpoint = viewpoint
  }

  func write(to html: inout HTMLWriter) {
    let teams = roster.teams.filter { !$0.name.isEmpty }.count
    let people = roster.people.count
    html.element("p", ["class": "lead"]) { html in
      if teams > 0, people > 0 {
        html.say("\(release.title): \(people, "person", plural: "people") in \(teams, "team").")
      } else if people > 0 {
        html.say("\(release.title): \(people, "person", plural: "people").")
      } else {
        html.say("\(release.title): \(teams, "team").")
      }
    }
    html.heading(2, "Who does what", id: "people")
    let columns = [
      HTMLWriter.Column("Name"), .init("Role"), .init("Contributes to"),
    ]
    let label: Phrase = "Who does what in \(release.title)"
    html.scroller(label) { html in
      html.element("table", ["class": "status roster"]) { html in
        html.element("caption", say: "Deliverables, risks, milestones and decisions that name somebody.")
        html.element("thead") { html in
          html.element("tr") { html in
            for column in columns { html.element("th", ["scope": "col"], say: column.title) }
          }
        }
        for team in roster.teams { write(team, &html) }
        writeStrangers(roster.strangers, &html)
      }
    }
  }

  private func write(_ team: TeamRoster.Team, _ html: inout HTMLWriter) {
    html.element("tbody") { html in
      if !team.name.isEmpty { writeGroup(team, &html) }
      for person in team.people { write(person, &html) }
      guard !team.work.isEmpty else { return }
      html.open("tr")
      html.rowHead { $0.say("The team") }
      html.cell { $0.text(team.people.isEmpty ? team.responsibility ?? "" : "") }
      html.cell { writeWork(team.work, &$0) }
      html.raw("</tr>\n")
    }
  }

  private func writeGroup(_ team: TeamRoster.Team, _ html: inout HTMLWriter) {
    html.element("tr", ["class": "group"]) { html in
      html.element("th", ["scope": "rowgroup", "colspan": "3"]) { html in
        if let item = team.item, let url = viewpoint.url(of: item) {
          html.element("a", ["href": url], text: team.name)
        } else {
          html.text(team.name)
        }
        html.text(" ")
        if !team.people.isEmpty {
          html.element("span", ["class": "count"], say: "\(team.people.count, "person", plural: "people")")
        } else if let text = team.responsibility, team.work.isEmpty {
          html.element("span", ["class": "count"], text: text)
        } else {
          html.element("span", ["class": "count"], say: "nobody named")
        }
      }
    }
  }

  private func writeStrangers(_ people: [TeamRoster.Person], _ html: inout HTMLWriter) {
    guard !people.isEmpty else { return }
    html.element("tbody") { html in
      html.element("tr", ["class": "group"]) { html in
        html.element("th", ["scope": "rowgroup", "colspan": "3"], say: "Named in the work, and in no team list")
      }
      for person in people { write(person, &html) }
    }
  }

  private func write(_ person: TeamRoster.Person, _ html: inout HTMLWriter) {
    html.open("tr")
    html.rowHead { html in
      if let item = person.item, let url = viewpoint.url(of: item) {
        html.element("a", ["href": url], text: person.name)
      } else {
        html.text(person.name)
      }
    }
    html.cell(label: "Role") { html in
      if let role = person.role { html.text(role) } else { html.none("no role") }
    }
    html.cell(label: "Contributes to") { writeWork(person.work, &$0) }
    html.raw("</tr>\n")
  }

  private func writeWork(_ work: [ItemID], _ html: inout HTMLWriter) {
    if work.isEmpty {
      html.none("nothing yet")
    } else {
      html.itemLinks(work, in: release.name, viewpoint, withText: true)
    }
  }
}
