import Findings
import Testing

struct NearestNameTests {
  @Test(arguments: [
    ("R33", ["R3", "D3"], "R3"), ("madewithm", ["madewithml", "model-card"], "madewithml"),
    ("reveiw", ["draft", "review"], "review"), ("titel", ["title", "theme"], "title"),
  ])
  func findsWhatWasProbablyMeant(name: String, candidates: [String], nearest: String) {
    #expect(nearestName(to: name, among: candidates) == nearest)
  }

  @Test(arguments: [("xyz", ["title"]), ("", ["a"]), ("R1", [String]())])
  func offersNothingFarAway(name: String, candidates: [String]) {
    #expect(nearestName(to: name, among: candidates) == nil)
  }

  @Test(arguments: [(87.5, "87.5"), (100, "100"), (0, "0"), (66.666, "66.7")])
  func writesPercentagesShortly(value: Double, text: String) {
    #expect(formattedPercent(value) == text)
  }
}
