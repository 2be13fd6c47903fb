/// What a document of a release is about.
package enum Part: String, CaseIterable, Sendable, Codable {
  /// What and why.
  case product
  /// How.
  case design
  /// Who and when.
  case planning

  /// For headings: `System design`.
  package var title: String {
    switch self {
    case .product: "Product requirements"
    case .design: "System design"
    case .planning: "Project planning"
    }
  }
}
