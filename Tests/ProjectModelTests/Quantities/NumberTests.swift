import Findings
import Testing

@testable import ProjectModel

struct NumberTests {
  @Test(arguments: [
    ("5", "5.0"), ("0.60", "0.6"), ("0,60", "0.6"), ("1.5", "1.5"), ("1,5", "1.5"), ("99.95", "99.95"),
    ("1234.567", "1234.567"), ("1234,567", "1234.567"), ("0.644", "0.644"), ("0,644", "0.644"), ("00.644", "0.644"),
    (".85", "0.85"), ("1.2345", "1.2345"), ("1,234.5", "1234.5"), ("1.234,5", "1234.5"), ("1,234,567", "1234567.0"),
    ("1.234.567", "1234567.0"), ("1,234,567.89", "1234567.89"), ("1.234.567,89", "1234567.89"),
    ("10 000", "10000.0"), ("4\u{202F}000", "4000.0"), ("1\u{A0}234\u{A0}567", "1234567.0"), ("1 234,5", "1234.5"),
    ("1 234,567", "1234.567"), ("1.500", "1.5 or 1500.0"), ("1,500", "1.5 or 1500.0"), ("3.000", "3.0 or 3000.0"),
    ("12.345", "12.345 or 12345.0"), ("100,000", "100.0 or 100000.0"), ("1.2.3", nil), ("1,2,3", nil),
    ("12.34.56", nil), ("1,23.4", nil), ("1.23,4", nil), ("1.2,3.4", nil), ("1234,567.8", nil), (".", nil),
    ("1.234.5678", nil), ("10.0.0.1", nil), ("", nil),
  ])
  func readsNumbers(written: String, expected: String?) {
    let number = WrittenNumber(written)
    let line = number.map { number in "\(number.asDecimal)" + (number.asThousands.map { " or \($0)" } ?? "") }
    #expect(line == expected)
  }

  @Test(arguments: [
    ("0.8", "0.8"), ("83 %", "83.0 %"), ("**0.843**", "0.843"), ("0.644 ± 0.028", "0.644"), ("F1 0.7", "0.7"),
    ("R$ 2,50 / mês", "2.5 R$/mo"), ("-0.3", "-0.3"), ("−0,3", "-0.3"), ("1.5k", "1500.0"),
    ("US$ 1.5M", "1500000.0 US$"),
    ("2 mil", "2000.0"), ("3 milhões", "3000000.0"), ("5 тыс", "5000.0"), ("NaN", "nan"), ("120 req/s", "120.0 /s"),
    ("7200/min", "7200.0 /min"), ("250ms", "250.0 ms"), ("2 с", "2.0 s"), ("4 vezes", "4.0 x"), ("3 раза", "3.0 x"),
    ("12 meses", "12.0 mo"), ("GPT-4", nil), ("none", nil), ("2026-01-01", nil), ("3/4", nil), ("", nil),
  ])
  func readsMeasuredValues(written: String, expected: String?) {
    let measured = MeasuredValue(written) { Place("", Span($0)) }
    #expect(measured.map { "\($0.value)" + ($0.unit.isEmpty ? "" : " \($0.unit)") } == expected)
  }

  /// A document that says how decimals are written, and a target that can be read in two ways.
  @Test(arguments: [
    ("Recall was 0,60.", "≥ 1.500", "≥ 1500"), ("Recall was 0,60.", "≥ 1,500", "≥ 1.5"),
    ("Recall was 0.60.", "≥ 1,500", "≥ 1500"), ("Recall was 0.60.", "≥ 1.500", "≥ 1.5"),
    ("It rose by 4.2%.", "≥ 1,500", "≥ 1500"), ("It costs R$ 2,5.", "≥ 3.000", "≥ 3000"),
    ("Python 3.11, section 2.4.", "≥ 1,500", "≥ 1.5 or 1500"), ("Nothing.", "≥ 1.500", "≥ 1.5 or 1500"),
    ("0.60 here, 0,60 there.", "≥ 1.500", "≥ 1.5 or 1500"), ("`x = 0.60`", "≥ 1.500", "≥ 1.5 or 1500"),
    ("The share of the letters that are sorted is high.", "≥ 1,500", "≥ 1500"),
    ("The share of the letters that are sorted is high.", "≥ 1.500", "≥ 1.5 or 1500"),
    ("Com os dados em uma base não é 0.80.", "≥ 5.000", "≥ 5 or 5000"),
    ("Com os dados em uma base não é 0.843.", "≥ 1.500", "≥ 1.5"),
    ("0.1 0.2 0.3 0.4 and 0,5", "≥ 1,500", "≥ 1500"), ("Nothing.", "1.000–1.500", "≥ 1–1.5 or 1000"),
    ("About 1,5 % of them.", "1.000–1.500", "≥ 1000–1500"),
  ])
  func settlesThousandsByTheDocument(prose: String, target: String, expected: String) {
    #expect(project(prose, target).items.first?.targets.lines == expected)
  }

  @Test(arguments: [
    ("en", "≥ 1,500", "≥ 1500"), ("pt-BR", "≥ 1.500", "≥ 1500"), ("ru", "≥ 1,500", "≥ 1.5"),
    ("de", "≥ 1.500", "≥ 1.5 or 1500"),
  ])
  func settlesThousandsByTheLanguageOfTheSettings(language: String, target: String, expected: String) {
    let project = project("Nothing.", target, "-- project/scopebook.yml --\nlanguage: \(language)\n")
    #expect(project.items.first?.targets.lines == expected)
  }

  private func project(_ prose: String, _ target: String, _ more: String = "") -> Project {
    Project.sample(
      """
      \(more)-- project/release-1/design.md --
      \(prose)

      | ID | Metric | Target |
      | - | - | - |
      | M1 | Letters | \(target) |
      """)
  }
}
