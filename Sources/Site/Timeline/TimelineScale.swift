/// Days on a width that leaves room for the labels right of them.
struct TimelineScale {
  private let first: Int
  private let last: Int
  /// The fraction of the width that the days take.
  private let reach: Double

  /// The labels' days are in the span.
  init(_ span: ClosedRange<Int>, labels: [(day: CivilDay, label: String)]) {
    first = span.lowerBound
    last = max(span.upperBound, span.lowerBound + 1)
    let length = Double(last - first)
    let reaches = labels.map { day, label -> Double in
      let fraction = Double(day.number - span.lowerBound) / length
      let room = 1 - TimelineScale.width(label) / TimelinePlan.narrowest
      return fraction > 0 ? room / fraction : 1
    }
    reach = max(0.3, min(0.98, reaches.min() ?? 1))
  }

  /// The width of a label with its distance from the pole and from the next, in pixels.
  static func width(_ label: String) -> Double { TextWidth.ems(of: label) * TimelinePlan.fontSize + 16 }

  /// A fraction of the width.
  func x(_ day: CivilDay) -> Double {
    0.01 + Double(day.number - first) / Double(last - first) * (reach - 0.01)
  }

  func pixels(_ day: CivilDay) -> Double { x(day) * TimelinePlan.narrowest }

  /// The months that the axis names, as many as have room.
  var ticks: [TimelinePlan.Tick] {
    let start = CivilDay(number: first).month
    let end = CivilDay(number: last).month
    let months = (end.year - start.year) * 12 + end.month - start.month
    let room = max(2, Int(reach * TimelinePlan.narrowest / 64))
    let step = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 2_400, 6_000].first { months / $0 <= room } ?? 12_000
    var ticks: [TimelinePlan.Tick] = []
    var month = start.year * 12 + start.month - 1
    // The first that is a multiple of the step, and not before the first day.
    month = (month + step) / step * step
    while month <= end.year * 12 + end.month - 1 {
      let (year, index) = month.quotientAndRemainder(dividingBy: 12)
      ticks.append(
        TimelinePlan.Tick(
          x: x(CivilDay(year: year, month: index + 1, day: 1)), year: year, month: index + 1,
          saysYear: ticks.last.map { $0.year != year } ?? true))
      month += step
    }
    return ticks
  }
}
