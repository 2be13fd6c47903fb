import Testing

/// Charts of numbers that nobody measures.
struct TargetChartTests {
  @Test(arguments: ["1e400", String(repeating: "9", count: 400), "1.7e308", "5e-324", "-1e400"])
  func endsForEveryNumber(number: String) throws {
    let site = try SampleSite(
      """
      -- project/release-1/product.md --
      # Product

      ## Metrics

      | Metric | Target | Measured |
      | --- | --- | --- |
      | F1 | ≥ \(number) | 0.5 |
      """)
    for page in site.map.pages { #expect(!site.renderer.bytes(of: page).isEmpty) }
  }
}
