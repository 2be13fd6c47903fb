import Documents
import Findings

extension Document {
  /// The headings of the document below which goals of a layer stand, with what stands below each up to the next heading of
  /// its level; `titles` are what templates call the layers.
  package func goalSections(_ titles: [GoalLayer: [String]]) -> [(layer: GoalLayer, section: FoundSection)] {
    let headlines = headlines
    let layers = GoalSections(headlines, path: path, words: GoalWords(titles)).layers
    return headlines.enumerated().compactMap { position, headline in
      guard case .some(.some(let layer)) = layers[headline.index] else { return nil }
      let next = headlines[(position + 1)...].first { $0.level <= headline.level }
      let own = Array(blocks[(headline.index + 1)..<(next?.index ?? blocks.count)])
      return (
        layer,
        FoundSection(
          template: "", id: layer.rawValue, path: path, headline: headline, place: Place(path, headline.span),
          ownContent: own, memory: nil)
      )
    }
  }
}
