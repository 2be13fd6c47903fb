/// Adds up how far sections are answered.
struct Completeness {
  private var worth = 0.0
  private var count = 0

  /// Counts a section, unless it is not asked for or not applicable.
  mutating func add(_ assessment: SectionAssessment) {
    guard assessment.isRequired, let worth = assessment.state.worth else { return }
    self.worth += worth
    count += 1
  }

  mutating func add(_ other: Completeness) {
    worth += other.worth
    count += other.count
  }

  /// In per cent, one decimal; `nil` where nothing is asked for.
  var percent: Double? {
    count == 0 ? nil : (1000 * worth / Double(count)).rounded() / 10
  }
}
