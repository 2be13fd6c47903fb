/// The rules that a project is held to.
package enum Rules {
  /// Every rule, by name of its file.
  package static let all: [any Rule] = [
    AmbiguousMeasurement(),
    AmbiguousNumber(),
    BrokenLink(),
    DeliverableWithoutRequirement(),
    DuplicateItem(),
    MeasuredValuesDisagree(),
    MetricTargetMissed(),
    MetricUnmeasured(),
    MilestoneWithoutDate(),
    MixedPriorities(),
    ObjectiveNotMeasurable(),
    ObjectiveWithoutMetric(),
    Placeholder(),
    RemoteImage(),
    RequirementWithoutDeliverable(),
    SectionEmpty(),
    SectionHoldsTemplateText(),
    SectionIsPlaceholder(),
    SectionMissing(),
    StatusContradiction(),
    UnknownItem(),
    UnknownStatus(),
  ]

  /// What reading a project and building its site find besides, by name of its file.
  package static let ofReading: [any RuleDescription] = []

  /// What is found about waivers, by name of its file.
  static let ofWaivers: [any WaiverRule] = [
    WaiverExpired(),
    WaiverUnused(),
    WaiverWithoutReason(),
  ]

  /// Every rule that there is something to say about, by id.
  package static let described: [any RuleDescription] = (all + ofReading + ofWaivers).sorted { $0.id < $1.id }

  /// The rule with an id; `nil` where none has it.
  package static func rule(_ id: String) -> (any RuleDescription)? {
    described.first { $0.id == id }
  }
}
