/// A formula as its author wrote it in TeX, and what it says.
package struct Maths: Sendable {
  /// The TeX between the marks, as written.
  package let source: String
  /// Whether it stands on a line of its own.
  package let isDisplay: Bool
  /// What the formula is made of; `nil` where the TeX is not understood.
  package let formula: MathsNode?
  /// The formula in one line of plain characters, such as `≥ 99.9%`; the source where it is not understood.
  package let plainText: String
  /// Why there is no formula.
  let fault: TeXFault?

  init(_ source: String, isDisplay: Bool) {
    self.source = source
    self.isDisplay = isDisplay
    do throws(TeXFault) {
      let formula = try TeXParser.formula(in: source, isDisplay: isDisplay)
      self.formula = formula
      plainText = formula.plainText
      fault = nil
    } catch {
      formula = nil
      plainText = source.collapsingBlanks
      fault = error
    }
  }
}
