/// A day as a number, to count with: 0 is 1 January 1970.
struct CivilDay: Comparable, Hashable {
  let number: Int

  init(number: Int) {
    self.number = number
  }

  /// The day of a date as exact as it is written; the last day of a month, quarter or year, since that is what "by March"
  /// promises. `nil` for no date between the years 1 and 9999.
  init?(iso: String) {
    let parts = iso.split(separator: "-")
    guard let first = parts.first, let year = Int(first), (1...9999).contains(year) else { return nil }
    switch parts.count {
    case 1: self.init(year: year, month: 12, day: 31)
    case 2:
      let isQuarter = parts[1].first == "Q"
      guard let number = Int(isQuarter ? parts[1].dropFirst() : parts[1]) else { return nil }
      let month = isQuarter ? (1...4).contains(number) ? number * 3 : 0 : number
      guard (1...12).contains(month) else { return nil }
      // The day before the first of the next month.
      let next =
        month == 12 ? CivilDay(year: year + 1, month: 1, day: 1) : CivilDay(year: year, month: month + 1, day: 1)
      self.init(number: next.number - 1)
    case 3:
      guard let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month), (1...31).contains(day) else {
        return nil
      }
      self.init(year: year, month: month, day: day)
    default: return nil
    }
  }

  /// Counts from March on, so that the leap day comes last.
  init(year: Int, month: Int, day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func < (a: CivilDay, b: CivilDay) -> Bool { a.number < b.number }

  /// The year and month that it lies in.
  var month: (year: Int, month: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let year = yearOfEra + era * 400
    return month < 10 ? (year, month + 3) : (year + 1, month - 9)
  }
}
