/// The rules that a project is held to.
package enum Rules {
  /// Every rule, by name of its file.
  package static let all: [any Rule] = [
    AmbiguousMeasurement(),
    AmbiguousNumber(),
    AnswerIncomplete(),
    AssistantResidue(),
    AssumptionIncomplete(),
    BrokenLink(),
    CanvasAfterMissing(),
    CanvasBlockEmpty(),
    CanvasHeaderIncomplete(),
    CanvasNumberMissing(),
    ConstraintDirection(),
    DeliverableIncomplete(),
    DeliverableWithoutRequirement(),
    DependencyCycle(),
    DuplicateItem(),
    EvidenceMissing(),
    GoalUnsupported(),
    GoalWithoutMeasure(),
    GoalsOnlyAboutTheModel(),
    MeasuredValuesDisagree(),
    MetricTargetMissed(),
    MetricTargetsDisagree(),
    MetricUnmeasured(),
    MilestoneOutOfOrder(),
    MilestoneOverdue(),
    MilestoneWithoutDate(),
    MixedPriorities(),
    ObjectiveIsConstraint(),
    ObjectiveNotMeasurable(),
    ObjectiveWithoutMetric(),
    Placeholder(),
    RaggedTable(),
    RemoteImage(),
    RequirementWithoutDeliverable(),
    RiskWithoutMitigation(),
    SectionEmpty(),
    SectionHoldsTemplateText(),
    SectionIsPlaceholder(),
    SectionMissing(),
    StatusContradiction(),
    UnknownInstruction(),
    UnknownItem(),
    UnknownStatus(),
    ValueChainGap(),
  ]

  /// What reading a project and building its site find besides, by name of its file.
  package static let ofReading: [any RuleDescription] = [
    AmbiguousHeading(),
    BrokenRedirect(),
    DiagramNotDrawn(),
    DuplicateKey(),
    DuplicateRelease(),
    DuplicateSettings(),
    EmptyDocument(),
    FailedRun(),
    InvalidEncoding(),
    InvalidJSON(),
    InvalidLayout(),
    InvalidModelIndex(),
    InvalidTemplate(),
    InvalidYAML(),
    MisdecodedText(),
    PageCollision(),
    PaleAccent(),
    PhasesDisagree(),
    RefusedInput(),
    TemplateLeftover(),
    UnknownKey(),
    UnknownLayer(),
    UnknownLayoutName(),
    UnknownRelease(),
    UnknownRule(),
    UnknownSection(),
    UnknownTemplate(),
    UnknownTheme(),
    UnmatchedPattern(),
    UnreadableFile(),
    UnreadableMaths(),
    UnusedThemeFile(),
    WrongType(),
  ]

  /// What is found about waivers, by name of its file.
  static let ofWaivers: [any WaiverRule] = [
    WaiverExpired(),
    WaiverUnused(),
    WaiverWithoutReason(),
  ]

  /// The descriptions of those.
  package static let aboutWaivers: [any RuleDescription] = ofWaivers

  /// Every rule that there is something to say about, by id.
  package static let described: [any RuleDescription] = {
    // One by one: to take the array for one of another protocol would look each rule up at run time.
    let ofProjects: [any RuleDescription] = all.map { $0 }
    return (ofProjects + ofReading + ofWaivers).sorted { $0.id < $1.id }
  }()

  /// The ids of all of them.
  package static let ids = Set(described.map(\.id))

  /// The rule with an id; `nil` where none has it.
  package static func rule(_ id: String) -> (any RuleDescription)? {
    described.first { $0.id == id }
  }
}
