/// Prefixes of ids that say a kind wherever they stand: `FR-1`, `ADR-0003`.
///
/// One letter says nothing: `R1` is a risk here and a requirement there.
enum IDPrefix {
  private static let kinds: [String: ItemKind] = [
    "FR": .requirement, "NFR": .requirement, "REQ": .requirement, "BR": .requirement, "UR": .requirement,
    "US": .requirement, "RF": .requirement, "RNF": .requirement, "OBJ": .objective, "ADR": .decision,
    "RISK": .risk, "KPI": .metric, "DEL": .deliverable, "GOAL": .goal,
  ]

  /// `nil` where the letters in front say no kind.
  static func kind(of id: String) -> ItemKind? {
    kinds[String(id.prefix { $0.isLetter })]
  }
}
