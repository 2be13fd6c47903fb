/// Commands that take arguments or change what follows.
enum TeXCommands {
  /// Alphabets for the argument.
  static let alphabets: [String: MathsAlphabet] = [
    "mathrm": .upright, "mathup": .upright, "mathbf": .bold, "mathbfup": .bold, "mathit": .italic, "mathnormal": .usual,
    "mathbb": .doubleStruck, "Bbb": .doubleStruck, "mathds": .doubleStruck, "mathcal": .script, "mathscr": .script,
    "mathfrak": .fraktur, "mathsf": .sansSerif, "mathtt": .monospaced, "boldsymbol": .boldItalic, "bm": .boldItalic,
    "pmb": .boldItalic, "symbf": .bold, "symbb": .doubleStruck,
  ]

  /// Alphabets for the rest of the group.
  static let alphabetSwitches: [String: MathsAlphabet] = [
    "rm": .upright, "bf": .bold, "it": .italic, "cal": .script, "sf": .sansSerif, "tt": .monospaced,
  ]

  /// Running text.
  static let texts: [String: MathsAlphabet] = [
    "text": .upright, "textrm": .upright, "textnormal": .upright, "mbox": .upright, "hbox": .upright,
    "textup": .upright,
    "textbf": .bold, "textit": .italic, "emph": .italic, "textsf": .sansSerif, "texttt": .monospaced,
  ]

  static let marks: [String: MathsMark] = [
    "hat": accent("^", "\u{302}"), "widehat": accent("^", "\u{302}", isWide: true),
    "tilde": accent("~", "\u{303}"), "widetilde": accent("~", "\u{303}", isWide: true),
    "bar": accent("‾", "\u{304}"), "vec": accent("→", "\u{20D7}"), "dot": accent("˙", "\u{307}"),
    "ddot": accent("¨", "\u{308}"), "check": accent("ˇ", "\u{30C}"), "breve": accent("˘", "\u{306}"),
    "acute": accent("´", "\u{301}"), "grave": accent("`", "\u{300}"), "mathring": accent("˚", "\u{30A}"),
    "overline": accent("‾", "\u{305}", isWide: true),
    "underline": MathsMark(text: "_", isBelow: true, isWide: true, combining: "\u{332}"),
    "overbrace": MathsMark(text: "⏞", isBelow: false, isWide: true, combining: nil),
    "underbrace": MathsMark(text: "⏟", isBelow: true, isWide: true, combining: nil),
    "overrightarrow": MathsMark(text: "→", isBelow: false, isWide: true, combining: nil),
    "overleftarrow": MathsMark(text: "←", isBelow: false, isWide: true, combining: nil),
    "overbracket": MathsMark(text: "⎴", isBelow: false, isWide: true, combining: nil),
    "underbracket": MathsMark(text: "⎵", isBelow: true, isWide: true, combining: nil),
  ]

  /// How much larger than a letter; the last letter says which side, and changes nothing but the space.
  static let sizes: [String: Int] = {
    var sizes: [String: Int] = [:]
    for (index, name) in ["big", "Big", "bigg", "Bigg"].enumerated() {
      for side in ["", "l", "r", "m"] { sizes[name + side] = index + 1 }
    }
    return sizes
  }()

  /// Arrows that grow with what is written over them.
  static let arrows = [
    "xrightarrow": "→", "xleftarrow": "←", "xleftrightarrow": "↔", "xRightarrow": "⇒", "xmapsto": "↦",
  ]

  /// The rest of what the parser knows by name.
  private static let others = [
    "frac", "dfrac", "tfrac", "cfrac", "binom", "dbinom", "tbinom", "sqrt", "operatorname", "mathop", "mathbin",
    "mathrel",
    "mathord", "mathopen", "mathclose", "mathpunct", "left", "right", "middle", "begin", "end", "substack", "overset",
    "underset", "stackrel", "not", "boxed", "phantom", "color", "textcolor", "tag", "label", "limits", "nolimits",
    "displaystyle", "textstyle", "scriptstyle", "pmod", "mod", "over", "choose", "hline", "nonumber", "notag", "tiny",
    "hspace", "mskip", "kern", "cr", "newline", "smash", "hphantom", "vphantom",
  ]

  /// Every name, in alphabetical order.
  static let names: [String] = {
    var names = Set(others)
    for table in [
      TeXSymbols.letters, TeXSymbols.upright, TeXSymbols.relations, TeXSymbols.binaries, TeXSymbols.large,
      TeXSymbols.integrals, TeXSymbols.openings, TeXSymbols.closings, TeXSymbols.bars, TeXSymbols.functions,
      TeXSymbols.limits, arrows,
    ] { names.formUnion(table.keys) }
    for keys in [Array(alphabets.keys), Array(texts.keys), Array(marks.keys), Array(sizes.keys)] {
      names.formUnion(keys)
    }
    return names.filter { $0.utf8.count > 1 }.sorted()
  }()

  private static func accent(_ text: String, _ combining: Unicode.Scalar, isWide: Bool = false) -> MathsMark {
    MathsMark(text: text, isBelow: false, isWide: isWide, combining: combining)
  }
}
