/// Days as the calendar has them.
package enum CalendarDay {
  /// Whether a date that names a day names one that exists: not `2026-02-30`. Months, quarters and years alone do.
  package static func isReal(_ iso: String) -> Bool {
    let parts = iso.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return true }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...12).contains(month) && day >= 1 && day <= days[month - 1]
  }
}
