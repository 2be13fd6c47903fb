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

  /// The rule with an id; `nil` where none has it.
  package static func rule(_ id: String) -> (any Rule)? {
    all.first { $0.id == id }
  }
}
