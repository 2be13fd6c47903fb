extension CharacterReferences {
  /// What each name stands for; the names of HTML 4 and the more usual ones of HTML 5.
  static let names: [String: Unicode.Scalar] = [latin1, visible, invisible]
    .reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }

  /// The names that browsers know without a semicolon too.
  static let unterminatedNames: [String: Unicode.Scalar] = names.filter { name, _ in
    latin1[name] != nil
      || ["amp", "lt", "gt", "quot", "AMP", "LT", "GT", "QUOT", "COPY", "REG"].contains(name)
  }

  /// The length of the longest of `names`.
  static let longestName = names.keys.map(\.count).max() ?? 0

  /// The length of the longest of `unterminatedNames`.
  static let longestUnterminatedName = unterminatedNames.keys.map(\.count).max() ?? 0

  /// What browsers show for the numbers 128 to 159, in order.
  static let windows1252: [Unicode.Scalar] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
  ]

  /// The names of the characters 160 to 255, in order.
  private static let latin1: [String: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip(
      words(latin1Names), (UInt8(160)...255).map { Unicode.Scalar($0) }))

  private static let visible = Dictionary(
    uniqueKeysWithValues: pairs(visibleNames).compactMap { name, character in
      character.unicodeScalars.first.map { (name, $0) }
    })

  private static let invisible = Dictionary(
    uniqueKeysWithValues: pairs(invisibleNames).compactMap { name, number in
      UInt32(number, radix: 16).flatMap(Unicode.Scalar.init).map { (name, $0) }
    })

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func pairs(_ text: String) -> [(name: String, value: String)] {
    words(text).map { word in
      let parts = word.split(separator: "=", maxSplits: 1)
      return (String(parts[0]), String(parts[1]))
    }
  }

  private static let latin1Names = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn
    sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave
    Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN
    szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave
    iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc
    uuml yacute thorn yuml
    """

  private static let visibleNames = #"""
    excl=! QUOT=" quot=" num=# dollar=$ percnt=% AMP=& amp=& apos=' lpar=( rpar=) ast=* plus=+
    comma=, period=. sol=/ colon=: semi=; LT=< lt=< equals== GT=> gt=> quest=? commat=@ lbrack=[
    lsqb=[ bsol=\ rbrack=] rsqb=] Hat=^ lowbar=_ grave=` lbrace={ lcub={ verbar=| vert=| rbrace=}
    rcub=} COPY=© REG=® half=½ inodot=ı OElig=Œ oelig=œ Scaron=Š scaron=š Yuml=Ÿ fnof=ƒ circ=ˆ
    tilde=˜ Alpha=Α Beta=Β Gamma=Γ Delta=Δ Epsilon=Ε Zeta=Ζ Eta=Η Theta=Θ Iota=Ι Kappa=Κ Lambda=Λ
    Mu=Μ Nu=Ν Xi=Ξ Omicron=Ο Pi=Π Rho=Ρ Sigma=Σ Tau=Τ Upsilon=Υ Phi=Φ Chi=Χ Psi=Ψ Omega=Ω ohm=Ω
    alpha=α beta=β gamma=γ delta=δ epsilon=ε zeta=ζ eta=η theta=θ iota=ι kappa=κ lambda=λ mu=μ
    nu=ν xi=ξ omicron=ο pi=π rho=ρ sigmaf=ς sigma=σ tau=τ upsilon=υ phi=φ chi=χ psi=ψ omega=ω
    thetasym=ϑ upsih=ϒ piv=ϖ ndash=– mdash=— horbar=― lsquo=‘ rsquo=’ sbquo=‚ ldquo=“ rdquo=”
    bdquo=„ dagger=† Dagger=‡ bull=• hellip=… permil=‰ prime=′ Prime=″ lsaquo=‹ rsaquo=› oline=‾
    caret=⁁ frasl=⁄ euro=€ incare=℅ image=ℑ numero=№ copysr=℗ weierp=℘ real=ℜ TRADE=™ trade=™
    alefsym=ℵ frac13=⅓ frac23=⅔ frac15=⅕ frac25=⅖ frac35=⅗ frac45=⅘ frac16=⅙ frac56=⅚ frac18=⅛
    frac38=⅜ frac58=⅝ frac78=⅞ larr=← leftarrow=← uarr=↑ uparrow=↑ rarr=→ rightarrow=→ darr=↓
    downarrow=↓ harr=↔ leftrightarrow=↔ varr=↕ nwarr=↖ nearr=↗ searr=↘ swarr=↙ map=↦ larrhk=↩
    crarr=↵ lArr=⇐ uArr=⇑ rArr=⇒ dArr=⇓ hArr=⇔ forall=∀ part=∂ exist=∃ empty=∅ nabla=∇ isin=∈
    notin=∉ ni=∋ prod=∏ sum=∑ minus=− lowast=∗ radic=√ prop=∝ infin=∞ ang=∠ and=∧ or=∨ cap=∩ cup=∪
    int=∫ there4=∴ sim=∼ cong=≅ approx=≈ asymp=≈ ne=≠ equiv=≡ le=≤ leq=≤ ge=≥ geq=≥ sub=⊂ sup=⊃
    nsub=⊄ sube=⊆ supe=⊇ oplus=⊕ otimes=⊗ perp=⊥ sdot=⋅ lceil=⌈ rceil=⌉ lfloor=⌊ rfloor=⌋ lang=⟨
    rang=⟩ squ=□ square=□ blacksquare=▪ loz=◊ bigstar=★ starf=★ star=☆ phone=☎ female=♀ male=♂
    spades=♠ clubs=♣ hearts=♥ diams=♦ sung=♪ flat=♭ natural=♮ sharp=♯ check=✓ checkmark=✓ cross=✗
    """#

  /// Characters that cannot be told apart by sight, as hexadecimal numbers.
  private static let invisibleNames = """
    Tab=9 NewLine=A NonBreakingSpace=A0 ensp=2002 emsp=2003 numsp=2007 puncsp=2008 thinsp=2009
    hairsp=200A ZeroWidthSpace=200B zwnj=200C zwj=200D lrm=200E rlm=200F dash=2010 hyphen=2010
    NoBreak=2060 InvisibleTimes=2062
    """
}
