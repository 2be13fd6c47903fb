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

@Suite("Target charts")
struct TargetScaleTests {
  private static func page(_ target: String, _ measured: String) throws -> String {
    try SampleSite(
      """
      -- project/release-1/design.md --
      ## Metrics

      | ID | Metric | Target | Measured |
      | --- | --- | --- | --- |
      | M1 | Rate | \(target) | \(measured) |
      """
    ).article("release-1/index.html")
  }

  @Test(arguments: [
    ("≥ 80 %", "90 %", "met", #"x="78.8%" y="19" width="19.2%""#),
    ("≤ 50 %", "90 %", "missed", #"x="2%" y="19" width="48%""#),
    ("40–60 %", "50 %", "met", #"x="40.4%""#),
  ])
  func tintsWhereTheTargetIsMet(target: String, measured: String, verdict: String, part: String) throws {
    let html = try Self.page(target, measured)
    #expect(html.contains(#"<svg class="target-chart small \#(verdict)""#))
    #expect(html.contains(part), "\(part) is not in \(html.ranges(of: "<rect").count) rectangles")
  }

  @Test func saysTheTargetWithItsComparatorAtTheLine() throws {
    let html = try Self.page("≥ 80 %", "70 %")
    #expect(html.contains(#"<text class="strong" x="78.8%" y="11" text-anchor="end">≥ 80 %</text>"#))
    #expect(html.contains(#"<circle class="measured" cx="69.2%""#))
  }

  @Test(arguments: [("≥ 0.70", "0.644 ± 0.1", "54.22%", "73.42%"), ("≥ 80 %", "70 % ± 5", "64.4%", "74%")])
  func drawsTheInterval(target: String, measured: String, start: String, end: String) throws {
    let html = try Self.page(target, measured)
    #expect(html.contains(#"<line class="interval" x1="\#(start)" x2="\#(end)""#))
    #expect(html.contains("±"))
  }

  @Test(arguments: ["100000000000000000", "1" + String(repeating: "0", count: 300)])
  func survivesHugeNumbers(number: String) throws {
    let site = try SampleSite(
      "-- project/release-1/design.md --\n## Metrics\n\n| ID | Metric | Target | Measured |\n| - | - | - | - |\n| M1 | Rate | ≥ \(number) | 3 |\n"
    )
    #expect(site.article("items/metric/M1.html").contains("target-chart large"))
  }
}
