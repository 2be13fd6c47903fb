import Testing

@testable import Site

@Suite("TeX becomes MathML")
struct MathMLTests {
  /// The MathML of a formula, without what wraps it and without what `mo` says of its space.
  private func compact(_ tex: String, isDisplay: Bool) throws -> String {
    let html = try SampleSite.rendered(isDisplay ? "$$\n\(tex)\n$$" : "$`\(tex)`$")
    let start = try #require(html.firstRange(of: "<semantics>"), "\(tex) is not understood: \(html)")
    let end = try #require(html.firstRange(of: "<annotation"))
    return String(html[start.upperBound..<end.lowerBound]).replacing(/<mo [^>]*>/, with: "<mo>")
  }

  @Test(arguments: [
    ("x", "<mi>x</mi>"),
    ("ab", "<mrow><mi>a</mi><mi>b</mi></mrow>"),
    ("12.5", "<mn>12.5</mn>"),
    (".5", "<mn>.5</mn>"),
    ("x_i", "<msub><mi>x</mi><mi>i</mi></msub>"),
    ("x^2", "<msup><mi>x</mi><mn>2</mn></msup>"),
    ("x_i^2", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>"),
    ("x^2_i", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>"),
    ("x'", ##"<msup><mi>x</mi><mi mathvariant="normal">′</mi></msup>"##),
    ("f''(x)", ##"<mrow><msup><mi>f</mi><mi mathvariant="normal">″</mi></msup><mo>(</mo><mi>x</mi><mo>)</mo></mrow>"##),
    ("x_{i,j}", "<msub><mi>x</mi><mrow><mi>i</mi><mo>,</mo><mi>j</mi></mrow></msub>"),
    ("e^{-x^2}", "<msup><mi>e</mi><mrow><mo>−</mo><msup><mi>x</mi><mn>2</mn></msup></mrow></msup>"),
    ("{}_a x", "<mrow><msub><mrow></mrow><mi>a</mi></msub><mi>x</mi></mrow>"),
    (##"\frac{a}{b}"##, "<mfrac><mi>a</mi><mi>b</mi></mfrac>"),
    (##"\frac12"##, "<mfrac><mn>1</mn><mn>2</mn></mfrac>"),
    (
      ##"\dfrac{a}{b}"##, ##"<mstyle displaystyle="true" scriptlevel="0"><mfrac><mi>a</mi><mi>b</mi></mfrac></mstyle>"##
    ),
    (##"\tfrac ab"##, ##"<mstyle displaystyle="false" scriptlevel="0"><mfrac><mi>a</mi><mi>b</mi></mfrac></mstyle>"##),
    (##"\binom{n}{k}"##, ##"<mrow><mo>(</mo><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac><mo>)</mo></mrow>"##),
    (##"{n \choose k}"##, ##"<mrow><mo>(</mo><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac><mo>)</mo></mrow>"##),
    (##"{a \over b}"##, "<mfrac><mi>a</mi><mi>b</mi></mfrac>"),
    (##"\sqrt{x}"##, "<msqrt><mi>x</mi></msqrt>"),
    (##"\sqrt[3]{x}"##, "<mroot><mi>x</mi><mn>3</mn></mroot>"),
    (##"\sqrt2"##, "<msqrt><mn>2</mn></msqrt>"),
    (
      ##"\sum_{i=1}^{n} i"##,
      "<mrow><msubsup><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></msubsup><mi>i</mi></mrow>"
    ),
    (##"\int_0^1 f"##, "<mrow><msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup><mi>f</mi></mrow>"),
    (
      ##"\lim_{n \to \infty} a_n"##,
      ##"<mrow><msub><mi>lim</mi><mrow><mi>n</mi><mo>→</mo><mi mathvariant="normal">∞</mi></mrow></msub><mspace width="0.166em"></mspace><msub><mi>a</mi><mi>n</mi></msub></mrow>"##
    ),
    (##"\sum\limits_i i"##, "<mrow><munder><mo>∑</mo><mi>i</mi></munder><mi>i</mi></mrow>"),
    (##"\log x"##, ##"<mrow><mi>log</mi><mspace width="0.166em"></mspace><mi>x</mi></mrow>"##),
    (
      ##"2\log_2(x)"##,
      ##"<mrow><mn>2</mn><mspace width="0.166em"></mspace><msub><mi>log</mi><mn>2</mn></msub><mo>(</mo><mi>x</mi><mo>)</mo></mrow>"##
    ),
    (##"\alpha\Gamma\varepsilon"##, ##"<mrow><mi>α</mi><mi mathvariant="normal">Γ</mi><mi>ε</mi></mrow>"##),
    (##"a \ge b \leq c \ne d"##, "<mrow><mi>a</mi><mo>≥</mo><mi>b</mi><mo>≤</mo><mi>c</mi><mo>≠</mo><mi>d</mi></mrow>"),
    (##"x \in A \cup B"##, "<mrow><mi>x</mi><mo>∈</mo><mi>A</mi><mo>∪</mo><mi>B</mi></mrow>"),
    (##"x \notin A"##, "<mrow><mi>x</mi><mo>∉</mo><mi>A</mi></mrow>"),
    (##"x \not= y"##, "<mrow><mi>x</mi><mo>≠</mo><mi>y</mi></mrow>"),
    (##"a \cdot b \times c"##, "<mrow><mi>a</mi><mo>⋅</mo><mi>b</mi><mo>×</mo><mi>c</mi></mrow>"),
    ("-x", "<mrow><mo>−</mo><mi>x</mi></mrow>"),
    ("a - -b", "<mrow><mi>a</mi><mo>−</mo><mo>−</mo><mi>b</mi></mrow>"),
    (##"f: X \to Y"##, "<mrow><mi>f</mi><mo>:</mo><mi>X</mi><mo>→</mo><mi>Y</mi></mrow>"),
    (
      ##"\forall x \exists y"##,
      ##"<mrow><mi mathvariant="normal">∀</mi><mi>x</mi><mi mathvariant="normal">∃</mi><mi>y</mi></mrow>"##
    ),
    (##"P(A \mid B)"##, "<mrow><mi>P</mi><mo>(</mo><mi>A</mi><mo>|</mo><mi>B</mi><mo>)</mo></mrow>"),
    ("a, b; c!", "<mrow><mi>a</mi><mo>,</mo><mi>b</mi><mo>;</mo><mi>c</mi><mo>!</mo></mrow>"),
    (
      ##"1 \ldots n \cdots"##,
      ##"<mrow><mn>1</mn><mi mathvariant="normal">…</mi><mi>n</mi><mi mathvariant="normal">⋯</mi></mrow>"##
    ),
    (##"\text{if } x"##, "<mrow><mtext>if </mtext><mi>x</mi></mrow>"),
    (##"\text{rate of $x_1$}"##, "<mrow><mtext>rate of </mtext><msub><mi>x</mi><mn>1</mn></msub></mrow>"),
    (##"\mathrm{TP}"##, "<mi>TP</mi>"),
    (##"\mathrm{d}x"##, ##"<mrow><mi mathvariant="normal">d</mi><mi>x</mi></mrow>"##),
    (##"\mathbf{x}"##, "<mi>𝐱</mi>"),
    (##"\mathbb{R}"##, "<mi>ℝ</mi>"),
    (##"\mathcal{L}"##, "<mi>ℒ</mi>"),
    (##"\mathit{FP}"##, "<mi>𝐹𝑃</mi>"),
    (##"\boldsymbol{\beta}"##, "<mi>𝜷</mi>"),
    (##"\operatorname{softmax}(z)"##, "<mrow><mi>softmax</mi><mo>(</mo><mi>z</mi><mo>)</mo></mrow>"),
    (##"\bm{W}"##, "<mi>𝑾</mi>"),
    (##"{\bf x} y"##, "<mrow><mi>𝐱</mi><mi>y</mi></mrow>"),
    (##"\mathfrak g"##, "<mi>𝔤</mi>"),
    (##"\hat{y}"##, ##"<mover accent="true"><mi>y</mi><mo>^</mo></mover>"##),
    (##"\bar x"##, ##"<mover accent="true"><mi>x</mi><mo>‾</mo></mover>"##),
    (##"\overline{AB}"##, ##"<mrow class="overline"><mrow><mi>A</mi><mi>B</mi></mrow></mrow>"##),
    (##"\underline{x}"##, ##"<mrow class="underline"><mi>x</mi></mrow>"##),
    (##"\vec{v}"##, ##"<mover accent="true"><mi>v</mi><mo>→</mo></mover>"##),
    (
      ##"\overbrace{a+b}^{n}"##,
      ##"<mover><mover accent="true"><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mo>⏞</mo></mover><mi>n</mi></mover>"##
    ),
    (
      ##"\underbrace{x}_{\text{all}}"##,
      ##"<munder><munder accentunder="true"><mi>x</mi><mo>⏟</mo></munder><mtext>all</mtext></munder>"##
    ),
    (##"\widehat{ab}"##, ##"<mover accent="true"><mrow><mi>a</mi><mi>b</mi></mrow><mo>^</mo></mover>"##),
    (##"\left( x \right)"##, "<mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow>"),
    (
      ##"\left\{ x \,\middle|\, y \right\}"##,
      ##"<mrow><mo>{</mo><mi>x</mi><mspace width="0.166em"></mspace><mo>|</mo><mspace width="0.166em"></mspace><mi>y</mi><mo>}</mo></mrow>"##
    ),
    (##"\left. x \right|_{0}"##, "<msub><mrow><mi>x</mi><mo>|</mo></mrow><mn>0</mn></msub>"),
    (##"\left\| x \right\|"##, "<mrow><mo>‖</mo><mi>x</mi><mo>‖</mo></mrow>"),
    (##"\lfloor x \rfloor"##, "<mrow><mo>⌊</mo><mi>x</mi><mo>⌋</mo></mrow>"),
    (##"\big( x \Big]"##, "<mrow><mo>(</mo><mi>x</mi><mo>]</mo></mrow>"),
    ("|x|", "<mrow><mo>|</mo><mi>x</mi><mo>|</mo></mrow>"),
    (##"\|x\|_2"##, "<mrow><mo>‖</mo><mi>x</mi><msub><mo>‖</mo><mn>2</mn></msub></mrow>"),
    (##"\langle a, b \rangle"##, "<mrow><mo>⟨</mo><mi>a</mi><mo>,</mo><mi>b</mi><mo>⟩</mo></mrow>"),
    (
      ##"a\,b\;c\quad d\qquad e~f\!g\ h"##,
      ##"<mrow><mi>a</mi><mspace width="0.166em"></mspace><mi>b</mi><mspace width="0.277em"></mspace><mi>c</mi><mspace width="1.000em"></mspace><mi>d</mi><mspace width="2.000em"></mspace><mi>e</mi><mspace width="0.333em"></mspace><mi>f</mi><mspace width="-0.166em"></mspace><mi>g</mi><mspace width="0.333em"></mspace><mi>h</mi></mrow>"##
    ),
    (
      ##"\begin{pmatrix} a & b \\ c & d \end{pmatrix}"##,
      ##"<mrow><mo>(</mo><mtable class="matrix"><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr></mtable><mo>)</mo></mrow>"##
    ),
    (
      ##"\begin{vmatrix} a \end{vmatrix}"##,
      ##"<mrow><mo>|</mo><mtable class="matrix"><mtr><mtd><mi>a</mi></mtd></mtr></mtable><mo>|</mo></mrow>"##
    ),
    (
      ##"\begin{cases} 1 & x > 0 \\ 0 & \text{else} \end{cases}"##,
      ##"<mrow><mo>{</mo><mtable class="cases"><mtr><mtd class="left"><mn>1</mn></mtd><mtd class="left"><mi>x</mi><mo>&gt;</mo><mn>0</mn></mtd></mtr><mtr><mtd class="left"><mn>0</mn></mtd><mtd class="left"><mtext>else</mtext></mtd></mtr></mtable></mrow>"##
    ),
    (
      ##"\begin{array}{l|c} a & b \\ \hline c & d \end{array}"##,
      ##"<mtable class="matrix"><mtr><mtd class="left"><mi>a</mi></mtd><mtd class="line-before"><mi>b</mi></mtd></mtr><mtr class="line-above"><mtd class="left"><mi>c</mi></mtd><mtd class="line-before"><mi>d</mi></mtd></mtr></mtable>"##
    ),
    (##"99.9\%"##, ##"<mrow><mn>99.9</mn><mi mathvariant="normal">%</mi></mrow>"##),
    (##"\$5"##, ##"<mrow><mi mathvariant="normal">$</mi><mn>5</mn></mrow>"##),
    (##"a\_b"##, ##"<mrow><mi>a</mi><mi mathvariant="normal">_</mi><mi>b</mi></mrow>"##),
    (##"\{a\}"##, "<mrow><mo>{</mo><mi>a</mi><mo>}</mo></mrow>"),
    (##"\#1"##, ##"<mrow><mi mathvariant="normal">#</mi><mn>1</mn></mrow>"##),
    ("90% x", ##"<mrow><mn>90</mn><mi mathvariant="normal">%</mi><mi>x</mi></mrow>"##),
    ("x % comment", "<mi>x</mi>"),
    (##"99\\%"##, ##"<mrow><mn>99</mn><mi mathvariant="normal">%</mi></mrow>"##),
    ("a &lt; b", "<mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>"),
    (
      ##"\displaystyle\sum_i x"##,
      ##"<mstyle displaystyle="true" scriptlevel="0"><mrow><munder><mo>∑</mo><mi>i</mi></munder><mi>x</mi></mrow></mstyle>"##
    ),
    (##"\textcolor{red}{x}"##, "<mi>x</mi>"),
    (##"\color{red} x"##, "<mi>x</mi>"),
    (
      ##"x \label{eq} \tag{1}"##,
      ##"<mrow><mi>x</mi><mrow><mspace width="2.000em"></mspace><mtext>(1)</mtext></mrow></mrow>"##
    ),
    (##"\boxed{x}"##, ##"<mrow class="boxed"><mi>x</mi></mrow>"##),
    (##"\phantom{x}"##, "<mphantom><mi>x</mi></mphantom>"),
    (##"\overset{d}{=}"##, "<mover><mo>=</mo><mi>d</mi></mover>"),
    (##"a \bmod b"##, "<mrow><mi>a</mi><mo>mod</mo><mi>b</mi></mrow>"),
    (
      ##"a \pmod n"##,
      ##"<mrow><mi>a</mi><mrow><mspace width="0.444em"></mspace><mo>(</mo><mtext>mod </mtext><mi>n</mi><mo>)</mo></mrow></mrow>"##
    ),
    (##"\xrightarrow{n}"##, "<mover><mo>→</mo><mi>n</mi></mover>"),
    (
      "ложь",
      ##"<mrow><mi mathvariant="normal">л</mi><mi mathvariant="normal">о</mi><mi mathvariant="normal">ж</mi><mi mathvariant="normal">ь</mi></mrow>"##
    ),
    ("≥ 0,9", "<mrow><mo>≥</mo><mn>0</mn><mo>,</mo><mn>9</mn></mrow>"),
    (##"A^\top"##, ##"<msup><mi>A</mi><mi mathvariant="normal">⊤</mi></msup>"##),
    (##"x^\circ"##, "<msup><mi>x</mi><mo>∘</mo></msup>"),
    (##"\mathop{max}_x"##, "<msub><mi>max</mi><mi>x</mi></msub>"),
    ("0{,}5", ##"<mrow><mn>0</mn><mi mathvariant="normal">,</mi><mn>5</mn></mrow>"##),
    ("x^10", "<mrow><msup><mi>x</mi><mn>1</mn></msup><mn>0</mn></mrow>"),
  ])
  func writesFormulasInText(tex: String, expected: String) throws {
    #expect(try compact(tex, isDisplay: false) == expected)
  }

  @Test(arguments: [
    (
      ##"\sum_{i=1}^{n} i"##,
      "<mrow><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi></mrow>"
    ),
    (##"\int_0^1 f"##, "<mrow><msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup><mi>f</mi></mrow>"),
    (
      ##"\max_x f"##,
      ##"<mrow><munder><mi>max</mi><mi>x</mi></munder><mspace width="0.166em"></mspace><mi>f</mi></mrow>"##
    ),
    (
      ##"\arg\min_x f"##,
      ##"<mrow><mi>arg</mi><mspace width="0.166em"></mspace><munder><mi>min</mi><mi>x</mi></munder><mspace width="0.166em"></mspace><mi>f</mi></mrow>"##
    ),
    (
      ##"\operatorname*{argmax}_x f"##,
      ##"<mrow><munder><mi>argmax</mi><mi>x</mi></munder><mspace width="0.166em"></mspace><mi>f</mi></mrow>"##
    ),
    (
      ##"\mathop{max}_x f"##,
      ##"<mrow><munder><mi>max</mi><mi>x</mi></munder><mspace width="0.166em"></mspace><mi>f</mi></mrow>"##
    ),
    (
      ##"\sum_{\substack{i \\ j}} x"##,
      ##"<mrow><munder><mo>∑</mo><mtable class="small-matrix"><mtr><mtd><mi>i</mi></mtd></mtr><mtr><mtd><mi>j</mi></mtd></mtr></mtable></munder><mi>x</mi></mrow>"##
    ),
    (##"\frac{\sum_i x}{n}"##, "<mfrac><mrow><msub><mo>∑</mo><mi>i</mi></msub><mi>x</mi></mrow><mi>n</mi></mfrac>"),
    (
      ##"\begin{aligned} a &= b \\ &= c + d \end{aligned}"##,
      ##"<mtable class="equations" displaystyle="true"><mtr><mtd class="right"><mi>a</mi></mtd><mtd class="left"><mo>=</mo><mi>b</mi></mtd></mtr><mtr><mtd class="right"></mtd><mtd class="left"><mo>=</mo><mi>c</mi><mo>+</mo><mi>d</mi></mtd></mtr></mtable>"##
    ),
    (##"\begin{equation} x \end{equation}"##, ##"<mstyle displaystyle="true" scriptlevel="0"><mi>x</mi></mstyle>"##),
    (
      ##"\begin{align*} a &= b \\ c &= d \\ \end{align*}"##,
      ##"<mtable class="equations" displaystyle="true"><mtr><mtd class="right"><mi>a</mi></mtd><mtd class="left"><mo>=</mo><mi>b</mi></mtd></mtr><mtr><mtd class="right"><mi>c</mi></mtd><mtd class="left"><mo>=</mo><mi>d</mi></mtd></mtr></mtable>"##
    ),
    (
      ##"a \\ b"##,
      ##"<mtable class="equations" displaystyle="true"><mtr><mtd><mi>a</mi></mtd></mtr><mtr><mtd><mi>b</mi></mtd></mtr></mtable>"##
    ),
    (
      ##"\begin{gathered} a \\ b \end{gathered}"##,
      ##"<mtable class="equations" displaystyle="true"><mtr><mtd><mi>a</mi></mtd></mtr><mtr><mtd><mi>b</mi></mtd></mtr></mtable>"##
    ),
    (
      ##"\begin{matrix} \sum_i & x \end{matrix}"##,
      ##"<mtable class="matrix"><mtr><mtd><msub><mo>∑</mo><mi>i</mi></msub></mtd><mtd><mi>x</mi></mtd></mtr></mtable>"##
    ),
    (##"\sum\nolimits_i x"##, "<mrow><msub><mo>∑</mo><mi>i</mi></msub><mi>x</mi></mrow>"),
    ("- a\n+ b\n= c", "<mrow><mo>−</mo><mi>a</mi><mo>+</mo><mi>b</mi><mo>=</mo><mi>c</mi></mrow>"),
  ])
  func writesDisplayedFormulas(tex: String, expected: String) throws {
    #expect(try compact(tex, isDisplay: true) == expected)
  }

  /// What keeps signs apart, and what lets delimiters grow.
  @Test(arguments: [
    ("a=b", ##"<mo form="infix" stretchy="false" lspace="0.2778em" rspace="0.2778em">=</mo>"##),
    (#"\ge 5"#, ##"<mo form="infix" stretchy="false" lspace="0" rspace="0.2778em">≥</mo>"##),
    ("x_{a=b}", ##"<mo form="infix" stretchy="false" lspace="0" rspace="0">=</mo>"##),
    ("a-b", ##"<mo form="infix" lspace="0.2222em" rspace="0.2222em">−</mo>"##),
    ("=-b", ##"<mo form="prefix" lspace="0" rspace="0">−</mo>"##),
    ("(a", ##"<mo form="prefix" stretchy="false">(</mo>"##),
    (#"\left(a\right]"#, ##"<mo form="postfix" fence="true" stretchy="true" lspace="0" rspace="0">]</mo>"##),
    (#"\Big)"#, ##"<mo form="postfix" fence="true" stretchy="true" symmetric="true" minsize="1.8em""##),
    (#"\sum"#, ##"<mo movablelimits="false">∑</mo>"##),
    (#"\textbf{a} b"#, ##"<mtext class="bold">a</mtext>"##),
  ])
  func spacesSigns(tex: String, expected: String) throws {
    #expect(try SampleSite.rendered("$`\(tex)`$").contains(expected))
  }

  @Test(arguments: [
    (
      "a $x<1$",
      ##"<p>a <math><semantics><mrow><mi>x</mi><mo form="infix" stretchy="false" lspace="0.2778em" rspace="0.2778em">&lt;</mo><mn>1</mn></mrow><annotation encoding="application/x-tex">x&lt;1</annotation></semantics></math></p>"##
    ),
    (
      "$$\nx\n$$",
      ##"<div class="maths" role="group" aria-label="Formula"><math display="block"><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math></div>"##
    ),
    ("a $\\fraq<1$", ##"<p>a <code class="maths-source">$\fraq&lt;1$</code></p>"##),
    (
      "```math\n\\fraq\n```",
      ##"<figure class="code"><pre tabindex="0"><code class="language-tex">\fraq</code></pre></figure>"##
    ),
  ])
  func wrapsFormulas(markdown: String, html: String) throws {
    #expect(try SampleSite.rendered(markdown) == html)
  }

  @Test func letsWideFormulasScrollByKeyboard() throws {
    let wide = "a + b + c + d + e + f + g + h + i + j + k + l"
    #expect(
      try SampleSite.rendered("$$\(wide)$$").hasPrefix(
        #"<div class="maths" role="group" aria-label="Formula" tabindex="0">"#))
    #expect(try SampleSite.rendered("see $\(wide)$").hasPrefix(#"<p>see <span class="maths" tabindex="0"><math>"#))
  }
}
