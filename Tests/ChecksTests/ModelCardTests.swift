import Checks
import Testing

struct ModelCardTests {
  @Test func holdsACardToItsOwnTemplate() throws {
    let review = Review.reviewing(
      """
      -- docs/model_card.md --
      # Model card: bread

      ## Model details
      A gradient-boosted model, version 3, made by the data team of the bakery in 2026.

      ## Métricas de desempenho
      | Métrica | Meta | Valor |
      | - | - | - |
      | Recall | ≥ 0,80 | 0,84 |

      ## Limitations
      TBD
      """)
    let held = try #require(review.releases.first?.templates)
    #expect(held.map(\.template) == ["model-card"])
    let states = Dictionary(uniqueKeysWithValues: held.flatMap(\.sections).map { ($0.id, $0.state) })
    #expect(states["details"] == .filled)
    #expect(states["evaluation"] == .filled)
    #expect(states["limitations"] == .placeholder)
    #expect(states["ethics"] == .missing)
    let missing = review.findings.filter { $0.rule == "section-missing" }
    #expect(missing.contains { $0.message == "\"Intended use\" is missing" })
    #expect(missing.allSatisfy { $0.place.path == "docs/model_card.md" })
  }
}
