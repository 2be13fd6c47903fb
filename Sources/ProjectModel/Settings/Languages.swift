/// The languages whose documents are read.
package enum Languages {
  /// Their codes after ISO 639-1.
  package static let all = ["en", "pt", "es", "ru"]
}
