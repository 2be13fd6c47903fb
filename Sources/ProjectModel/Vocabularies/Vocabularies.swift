import Findings

/// The word lists that travel in the program, taken together.
package enum Vocabularies {
  /// Reads the lists that nearly every project needs.
  ///
  /// Each list is read when the first word is looked up in it. Here a word is looked up in many, which a thread can do that has
  /// nothing else to do while the files of a project are read.
  package static func read() {
    let nowhere = Place("")
    _ = FileNames.role("product.md")
    _ = KindWords.kind(of: "Goals")
    _ = ColumnWords.field("ID", of: .requirement)
    _ = Placeholders.isWhole("TBD")
    _ = Placeholders.marks(in: "TBD")
    _ = StatusWords.status("Done", at: nowhere)
    _ = PriorityWords.priority(ofCell: "must", at: nowhere)
    _ = TargetReader.target(ofCell: "at least 90 %", direction: .up) { _ in nowhere }
    _ = MetricName(keys: ["test", "recall"])
  }
}
