import Testing

@testable import Site

struct SearchWordsTests {
  @Test(
    arguments: [
      ("Sort letters by desk", ["sort", "letters", "by", "desk"]),
      ("R1, FR-12 and D_03.", ["r1", "fr", "12", "fr12", "and", "d", "03", "d03"]),
      ("≥ 0.93 within 300 ms", ["0", "93", "093", "within", "300", "ms"]),
      ("Évaluation naïve, ÇA", ["evaluation", "naive", "ca"]),
      ("Ёлка и ёж", ["елка", "и", "еж"]),
      ("e\u{301}tude", ["etude"]),
      ("Straße, Łódź, Ærø", ["strasse", "lodz", "aero"]),
      ("ΟΔΟΣ, m², ﬁne", ["οδοσ", "m2", "fine"]),
      ("don’t state-of-the-art", ["don", "t", "dont", "state", "of", "the", "art", "stateoftheart"]),
      ("a--b -c- ...", ["a", "b", "c"]),
      ("日本 🙂 ok", ["日本", "ok"]),
      ("", []),
    ] as [(String, [String])])
  func takesTextApart(text: String, expected: [String]) {
    var words: [String] = []
    SearchWords.forEach(in: text) { words.append($0) }
    #expect(words == expected)
  }

  @Test func leavesOutWordsThatNobodyTypes() {
    var words: [String] = []
    SearchWords.forEach(in: String(repeating: "a", count: 65) + " " + String(repeating: "b", count: 64)) {
      words.append($0)
    }
    #expect(words == [String(repeating: "b", count: 64)])
  }

  @Test(
    arguments: [
      ("FR-12", "fr12"), ("Risk register", "riskregister"), ("État: (2)", "etat2"), ("…", nil),
      (String(repeating: "long ", count: 30), nil),
    ] as [(String, String?)])
  func namesAreAllWordsInOne(text: String, expected: String?) {
    #expect(SearchWords.name(text) == expected)
  }

  @Test func packsNumbersAndSets() {
    var numbers = PackedNumbers()
    for number in [0, 31, 32, 1_000_000] { numbers.append(number) }
    #expect(numbers.string.hasPrefix("AfgB"))
    #expect(TestedNumbers.unpacked(numbers.string) == [0, 31, 32, 1_000_000])
    for sections in [[0], [3, 4, 8], [0, 1, 2, 3, 4, 5], [7, 70, 71, 200]] {
      var set: SectionSet?
      for section in sections { set.insert(section) }
      var packed = PackedNumbers()
      packed.append(2)
      if let set { packed.append(set) }
      #expect(TestedNumbers.sections(packed.string).map { [$0.page, $0.section] } == sections.map { [2, $0] })
    }
  }
}

/// Reads packed numbers as the theme's script does.
enum TestedNumbers {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

  private static func digits(_ text: String) -> [Int] { text.map { alphabet.firstIndex(of: $0) ?? 0 } }

  static func unpacked(_ text: String) -> [Int] {
    var numbers: [Int] = []
    var (number, weight) = (0, 1)
    for digit in digits(text) {
      number += digit % 32 * weight
      weight *= 32
      if digit < 32 {
        numbers.append(number)
        (number, weight) = (0, 1)
      }
    }
    return numbers
  }

  static func sections(_ text: String) -> [(page: Int, section: Int)] {
    var found: [(page: Int, section: Int)] = []
    var rest = digits(text)[...]
    var page = 0
    func number() -> Int {
      var (number, weight) = (0, 1)
      while let digit = rest.popFirst() {
        number += digit % 32 * weight
        weight *= 32
        if digit < 32 { break }
      }
      return number
    }
    while !rest.isEmpty {
      page += number()
      var section = number()
      while let digit = rest.popFirst() {
        for bit in 0..<5 where digit >> bit & 1 == 1 { found.append((page, section + bit)) }
        section += 5
        if digit < 32 { break }
      }
    }
    return found
  }
}
