import Testing

@testable import Site

struct PhraseTests {
  private let russian = InterfaceWords(
    language: "ru", phrases: ["{1} of {2}": "из {2}: {1}", "ready": "готово"],
    nouns: ["goal": ["цель", "цели", "целей"]])

  @Test func englishIsSaidAsTheCodeHasIt() {
    #expect(InterfaceWords.english("\(1, "goal") of \("R{1}") \("ready" as Phrase)") == "1 goal of R{1} ready")
    #expect(InterfaceWords.english("\(2, "entry", plural: "entries")") == "2 entries")
  }

  @Test func aTranslationMayTurnTheOrderRound() {
    #expect(russian("\(3, "goal") of \("ready" as Phrase)") == "из готово: 3 цели")
  }

  @Test(arguments: [(1, "цель"), (2, "цели"), (5, "целей"), (11, "целей"), (12, "целей"), (21, "цель"), (112, "целей")])
  func russianCountsInThreeForms(_ count: Int, _ form: String) {
    #expect(russian("\(count, "goal")") == "\(count) \(form)")
  }
}
