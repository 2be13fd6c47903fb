import Documents
import Findings
import Testing

@Suite("Formulas among Markdown")
struct MathsTests {
  private func read(_ markdown: String) -> Outcome<Document> {
    Document.reading(SourceFile(path: "a.md", markdown))
  }

  /// What stands between the marks of each formula.
  private func formulas(_ markdown: String) -> [String] {
    let document = read(markdown).value
    var found: [String] = []
    document.blocks.forEachBlock { block in
      if case .maths(let maths) = block.kind { found.append(maths.source.trimmingBlanks) }
      for inlines in block.ownInlines {
        inlines.forEachInline { if case .maths(let maths) = $0.kind { found.append(maths.source) } }
      }
    }
    return found
  }

  @Test(arguments: [
    ("a $x$ b", ["x"]), ("$x_i$ and $y_i$", ["x_i", "y_i"]), ("$a_1 * b_1$ and $c * d$", ["a_1 * b_1", "c * d"]),
    (#"$\{a\}$"#, [#"\{a\}"#]), (#"$a \\ b$"#, [#"a \\ b"#]), (#"$5\$ + x$"#, [#"5\$ + x"#]), ("**$x$**", ["x"]),
    ("*see $x$*", ["x"]), ("[a $x$](b.md)", ["x"]), ("# $x$", ["x"]), ("- $x$", ["x"]), ("> $x$", ["x"]),
    ("| $x$ | $y$ |\n| - | - |\n| $z$ | $P(a\\|b)$ |", ["x", "y", "z", "P(a|b)"]),
    ("!!! note \"$x$\"\n    $y$\n\n    $$\n    z\n    $$", ["x", "y", "z"]), ("$\\epsilon$-insensitive", ["\\epsilon"]),
    ("($x$), $y$.", ["x", "y"]), ("a $$x$$ b", ["x"]), ("a $$ x $$ b", [" x "]), ("$`x`$", ["x"]),
    ("a $`x_1 $ y_1`$-b", ["x_1 $ y_1"]), ("$a\nb$", ["a\nb"]), ("设$x$为", ["x"]), ("$5$", ["5"]), ("~~$x$~~", ["x"]),
    ("```math\nx\n```", ["x"]), ("$$x$$", ["x"]), ("$$\nx\n$$", ["x"]), ("a\n$$\nx\n$$\nb", ["x"]),
    ("$$ x\n= y $$", ["x\n= y"]), ("$$\n- a\n+ b\n= c\n* d\n> e\n$$", ["- a\n+ b\n= c\n* d\n> e"]),
    ("$$\na &= b \\\\\n_c_ &= *d*\n$$", ["a &= b \\\\\n_c_ &= *d*"]), ("> $$\n> - x\n> $$", ["- x"]),
    ("- a\n\n  $$\n  - x\n  $$", ["- x"]), ("!!! note\n    a\n\n$$\nx\n$$", ["x"]), ("$$\r\nx\r\n$$\r\n", ["x"]),
    ("$$x$$, where", ["x"]), ("$$\nx\n$$ where *y*", ["\nx\n"]),
  ])
  func findsFormulas(markdown: String, expected: [String]) {
    #expect(formulas(markdown) == expected)
  }

  @Test(arguments: [
    "$5", "costs $5 and $10", "$1,000–$2,000", "US$ 75", "R$ 3.000 and R$ 4.000", "$5M-$10M", #"\$5 and \$6"#,
    "$HOME and $PATH", "`\"$x\"` and `$y$`", "**$240** (95% CI: $215-$279)", "$100 vs. $200", "($5)–($10)", "5$ or 10$",
    "5 $ or 10 $", "US$75 to US$90", "$ x $", "$x $", "$ x$", "$x$y", "$x$1", "a$x$", "1$x$", "$$$", "$$$ or $$$$",
    "$$", "$$ $$", "$5 or 10 USD$", "$HOME/bin:$PATH", "${A}/${B}", "$(a) and $(b)", "<span>$</span>5 or $x",
    "$5/h, €5/h or R$",
    "$, €, $", "| a $5 | b$ |\n| - | - |\n| $1 | $2 |", "$a `b$` c$d", "A $k\n\nB$", "$$ a\n\nb $$",
    "[$5](a.md), [$6](b.md)",
    "https://example.org/?$top=1&$skip=2", "$`x", "(cost: $1k vs $3k)", "> $5\n> $6", "é$x$",
    "$1.5 million or $2 million",
    "\\(x\\) and \\[y\\]", "    $$\n    x\n    $$", "```\n$x$\n```", "<code>$x$</code>", "<!-- $x$ -->",
    "$$ cheap\n$ dear",
  ])
  func leavesMoneyAndVariablesAlone(markdown: String) {
    #expect(formulas(markdown) == [])
  }

  @Test(arguments: [
    ("$$ forgotten\n*more*", "p $$ forgotten more"), ("$$ a\n# b", "p $$ a\nh1 b #b"),
    ("$$\na\n```\nb\n```", "p $$ a\ncode |b"), ("$$\nx\n$$ y *z*", "p x y z"), ("$$\nx\n$$\ny", "maths x\np y"),
  ])
  func keepsTextBehindMarksThatAreNotClosed(markdown: String, expected: String) {
    #expect(outline(markdown) == expected)
  }

  @Test(arguments: [
    (#"\ge 99.9\%"#, "≥ 99.9%"), (#"F_1 \geq 0.9"#, "F_1 ≥ 0.9"), (#"R^2"#, "R²"), (#"x_i^2"#, "x_i²"),
    (#"10^{-3}"#, "10⁻³"),
    (#"p_{95} < 300\,\text{ms}"#, "p_95 < 300 ms"), (#"\frac{a+b}{c}"#, "(a + b)/c"), (#"\sqrt{x}"#, "√x"),
    (#"\sum_{i=1}^{n} x_i"#, "∑_(i = 1)^n x_i"), (#"\log x"#, "log x"), (#"\log(x)"#, "log(x)"), (#"-x"#, "−x"),
    (#"\hat{y}"#, "ŷ"), (#"\mathbb{R}"#, "ℝ"), (#"\text{precision} \approx 0.8"#, "precision ≈ 0.8"),
    (#"a, b"#, "a, b"),
    (#"\begin{pmatrix} a & b \\ c & d \end{pmatrix}"#, "(a, b; c, d)"), (#"\left( x \right)"#, "(x)"),
    (#"\arg\min_x f"#, "arg min_x f"), (#"50\% \pm 5\%"#, "50% ± 5%"), (#"90%"#, "90%"), ("0,60", "0,60"),
    ("0{,}60", "0,60"),
    (#"\unknown x"#, #"\unknown x"#),
  ])
  func readAsPlainText(tex: String, expected: String) {
    #expect(read("$`\(tex)`$").value.blocks.first?.ownInlines.first?.plainText == expected)
  }

  @Test func namesHeadingsByTheSourceAsGitHubDoes() {
    let heading = read(#"# The $\hat{y}_i$ of $R^2$"#).value.headings.first
    #expect(heading?.anchor == "the-haty_i-of-r2")
    #expect(heading?.title == "The ŷ_i of R²")
  }

  @Test(arguments: [
    (#"$\fraq{1}{2}$"#, #"\fraq"#, #"no TeX command is called "\fraq"; did you mean "\frac"?"#),
    (#"a $x + \qqq$"#, #"\qqq"#, #"no TeX command is called "\qqq""#),
    (
      "$$\n\\begin{algned} x \\end{algned}\n$$", "algned",
      #"no TeX environment is called "algned"; did you mean "aligned"?"#
    ),
    ("> $$\n> a\n> + \\foo\n> $$", "\\foo", #"no TeX command is called "\foo""#),
    ("- ```math\n  a \\foo\n  ```", "\\foo", ""), ("x $a\n  b \\foo$", "\\foo", ""),
    ("| a |\n| - |\n| $P(a\\|b) \\foo$ |", "\\foo", ""), ("é $\\foo$", "\\foo", ""),
    ("$x_1_2$", "_", #"a second "_" on one base; braces say which belongs to which"#),
    (#"$\frac{1}$"#, "", #"nothing follows "\frac" in the formula"#),
    ("${x$", "{", #""{" is not closed in the formula"#),
    ("$x}$", "}", #""}" closes nothing in the formula"#),
    (#"$\left( x$"#, #"\left"#, #""\left" is not closed in the formula"#),
    ("$a & b$", "&", #""&" stands outside of an environment such as aligned"#),
    (#"$\begin{cases} x$"#, "cases", #""\begin{cases}" is not closed in the formula"#),
    (#"$x \right)$"#, #"\right"#, #""\right" closes nothing in the formula"#), (#"$\text{a$"#, "", ""),
  ])
  func notesWhatIsNotUnderstood(markdown: String, marked: String, message: String) throws {
    let outcome = read(markdown)
    let finding = try #require(outcome.findings.first)
    #expect(finding.rule == "unreadable-maths")
    #expect(finding.severity == .note)
    if !message.isEmpty { #expect(finding.message == message) }
    let span = try #require(finding.place.span)
    if !marked.isEmpty { #expect(outcome.value.source.string(span) == marked) }
  }

  @Test(arguments: [
    ("a $x$ b", ["$x$"]), ("a $x\n  y$ b", ["$x\n  y$"]), ("> a $x\n> y$ b", ["$x\n> y$"]),
    ("| a $P(x\\|y)$ b | $z$ |\n| - | - |", ["$P(x\\|y)$", "$z$"]), ("é **$x$** $`y`$", ["$x$", "$`y`$"]),
    ("$$x$$ a", ["$$x$$"]), ("a $x$ $x$ $x$", ["$x$", "$x$", "$x$"]),
  ])
  func pointAtTheFormula(markdown: String, expected: [String]) {
    let document = read(markdown).value
    var places: [String] = []
    document.blocks.forEachInline { inline in
      if case .maths = inline.kind { places.append(document.source.string(inline.span)) }
    }
    #expect(places == expected)
  }

  @Test func pointsAtTheTextBehindAFormula() {
    let document = read("a $x\ny$ b *c*\nd").value
    var places: [String] = []
    document.blocks.forEachInline { inline in
      if case .text = inline.kind { places.append(document.source.string(inline.span)) }
    }
    #expect(places == ["a ", " b ", "c", "d"])
  }

  @Test(arguments: [
    String(repeating: "{", count: 5_000), String(repeating: "\\sqrt", count: 3_000),
    String(repeating: "x^{", count: 5_000),
    String(repeating: "\\left(", count: 3_000), String(repeating: "\\begin{cases}", count: 1_000),
    String(repeating: "\\displaystyle", count: 1_000), String(repeating: "\\text{$", count: 2_000),
    String(repeating: "x", count: 30_000), String(repeating: "\\not", count: 3_000),
  ])
  func refusesWhatNoAuthorWrites(tex: String) {
    #expect(read("```math\n\(tex)\n```").findings.map(\.rule) == ["unreadable-maths"])
  }

  @Test(arguments: [
    "$", "$a", "$a ", "$$", "$$ ", "$`", "$` ", "$$a\n", "`$", "$\\", "\\$", "$x$ ", "a$$b", "$$$", "${",
  ])
  func readsRunsOfMarks(piece: String) {
    let document = read(String(repeating: piece, count: 20_000)).value
    #expect(!document.blocks.isEmpty)
  }
}
