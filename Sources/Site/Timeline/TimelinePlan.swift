import ProjectModel

/// Where the milestones, months and releases of a time line stand, so that no two labels meet.
///
/// Places across are fractions of the width; labels are laid out for the narrowest width it is drawn in, and have more room
/// in any other.
struct TimelinePlan {
  let lanes: [Lane]
  let releases: [ReleaseMark]
  let ticks: [Tick]
  /// From the release before to this one; `nil` where this one has no date.
  let band: ClosedRange<Double>?
  /// How many rows of labels the releases need.
  let releaseRows: Int

  /// The milestones of a team; `title` is `nil` where none names one.
  struct Lane {
    let title: String?
    let points: [Point]
    let rows: Int
  }

  struct Point {
    let item: Item
    /// ISO 8601, as exact as it is written.
    let date: String
    let x: Double
    /// From the line upwards; `nil` where no row is free, so that the label stands in the list alone.
    let row: Int?
    let label: String
  }

  struct ReleaseMark {
    let release: Release
    let x: Double
    let row: Int
    let label: String
    let isOwn: Bool
  }

  /// The first day of a month on the axis.
  struct Tick {
    let x: Double
    let year: Int
    let month: Int
    /// Whether the year is said: at the first and whenever it changes.
    let saysYear: Bool
  }

  /// In CSS pixels: nothing narrower shows the drawing.
  static let narrowest = 640.0
  static let fontSize = 12.0
  /// More are not drawn: the list is easier to read.
  private static let mostPoints = 120
  private static let mostRows = 12

  /// `nil` where fewer than two days are named, or too many for a drawing.
  init?(
    _ items: [Item], of release: Release, among releases: [Release], words: InterfaceWords = .english,
    team: (Item) -> String?
  ) {
    let dated = items.compactMap { item in
      item.date.flatMap { date in CivilDay(iso: date).map { (item: item, date: date, day: $0) } }
    }.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    guard let first = dated.first?.day, let last = dated.last?.day, first < last, dated.count <= Self.mostPoints else {
      return nil
    }
    let own = release.date.flatMap(CivilDay.init(iso:))
    let nearby = own.map { [$0] } ?? []
    let span = Self.padded(min(first, nearby.min() ?? first), max(last, nearby.max() ?? last))
    let labels = dated.map { "\(words.shortDate($0.date)) \(Self.shortened($0.item.text, to: 32))" }
    let marks = releases.compactMap { other in
      other.date.flatMap(CivilDay.init(iso:)).map {
        (release: other, day: $0, label: Self.shortened(other.title, to: 24))
      }
    }.filter { span.contains($0.day.number) }.sorted { ($0.day, $0.release.name) < ($1.day, $1.release.name) }
    let scale = TimelineScale(
      span, labels: zip(dated.map(\.day), labels).map { ($0, $1) } + marks.map { ($0.day, $0.label) })
    lanes = Self.lanes(Array(zip(dated, labels)), scale, team: team)
    let rows = FlagRows.rows(
      of: marks.map { FlagRows.Flag(x: scale.pixels($0.day), width: TimelineScale.width($0.label)) })
    self.releases = zip(marks, rows).map { mark, row in
      ReleaseMark(
        release: mark.release, x: scale.x(mark.day), row: row, label: mark.label,
        isOwn: mark.release.name == release.name)
    }
    releaseRows = (rows.max() ?? -1) + 1
    ticks = scale.ticks
    band = own.map { end in
      let before = marks.last { $0.day < end }?.day
      return (before.map(scale.x) ?? 0)...scale.x(end)
    }
  }

  private static func padded(_ first: CivilDay, _ last: CivilDay) -> ClosedRange<Int> {
    let length = max(28, last.number - first.number)
    let margin = max(2, length / 40)
    return (first.number - margin)...(max(last.number, first.number + 28) + margin)
  }

  private static func shortened(_ text: String, to count: Int) -> String {
    guard text.count > count else { return text }
    let cut = text.prefix(count - 1)
    return (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
  }

  /// A lane for each team that is named, in the order of their first milestones; what names none comes first.
  private static func lanes(
    _ dated: [((item: Item, date: String, day: CivilDay), String)], _ scale: TimelineScale, team: (Item) -> String?
  ) -> [Lane] {
    var titles: [String?] = []
    var members: [String?: [((item: Item, date: String, day: CivilDay), String)]] = [:]
    for entry in dated {
      let title = team(entry.0.item)
      if members[title] == nil { titles.append(title) }
      members[title, default: []].append(entry)
    }
    titles = titles.filter { $0 == nil } + titles.filter { $0 != nil }
    return titles.map { title in
      let entries = members[title] ?? []
      let flags = entries.map { FlagRows.Flag(x: scale.pixels($0.0.day), width: TimelineScale.width($0.1)) }
      let rows = FlagRows.rows(of: flags).map { $0 < mostRows ? $0 : nil }
      let points = zip(entries, rows).map { entry, row in
        Point(item: entry.0.item, date: entry.0.date, x: scale.x(entry.0.day), row: row, label: entry.1)
      }
      return Lane(title: title, points: points, rows: (rows.compactMap(\.self).max() ?? 0) + 1)
    }
  }
}

extension InterfaceWords {
  /// A month in three letters; `number` is from 1 to 12.
  func shortMonth(_ number: Int) -> String {
    let months: [Phrase] = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return months.indices.contains(number - 1) ? self(months[number - 1]) : String(number)
  }

  /// `20 Mar` for `2026-03-20`, `Mar` for `2026-03`: the year stands on the axis. Any other date as it is.
  fileprivate func shortDate(_ iso: String) -> String {
    let parts = iso.split(separator: "-").map { Int($0) }
    guard parts.count > 1, let month = parts[1] else { return iso }
    return parts.count == 3 ? "\(parts[2] ?? 0) \(shortMonth(month))" : shortMonth(month)
  }
}
