/// Commands that stand for one character, by what the character is in a formula.
enum TeXSymbols {
  /// Letters that are slanted, as variables are.
  static let letters = table(
    """
    alpha=α beta=β gamma=γ delta=δ epsilon=ϵ varepsilon=ε zeta=ζ eta=η theta=θ vartheta=ϑ iota=ι kappa=κ varkappa=ϰ \
    lambda=λ mu=μ nu=ν xi=ξ omicron=ο pi=π varpi=ϖ rho=ρ varrho=ϱ sigma=σ varsigma=ς tau=τ upsilon=υ phi=ϕ varphi=φ \
    chi=χ psi=ψ omega=ω digamma=ϝ imath=ı jmath=ȷ partial=∂ varGamma=Γ varDelta=Δ varTheta=Θ varLambda=Λ varXi=Ξ \
    varPi=Π varSigma=Σ varUpsilon=Υ varPhi=Φ varPsi=Ψ varOmega=Ω
    """)

  /// Letters and signs that stand upright, with the space of a letter.
  static let upright = table(
    """
    Gamma=Γ Delta=Δ Theta=Θ Lambda=Λ Xi=Ξ Pi=Π Sigma=Σ Upsilon=Υ Phi=Φ Psi=Ψ Omega=Ω Alpha=Α Beta=Β Epsilon=Ε Zeta=Ζ \
    Eta=Η Iota=Ι Kappa=Κ Mu=Μ Nu=Ν Omicron=Ο Rho=Ρ Tau=Τ Chi=Χ ell=ℓ hbar=ℏ hslash=ℏ Re=ℜ Im=ℑ wp=℘ aleph=ℵ beth=ℶ \
    gimel=ℷ infty=∞ nabla=∇ emptyset=∅ varnothing=∅ forall=∀ exists=∃ nexists=∄ top=⊤ bot=⊥ angle=∠ \
    measuredangle=∡ triangle=△ square=□ Box=□ blacksquare=■ diamondsuit=♢ heartsuit=♡ clubsuit=♣ spadesuit=♠ \
    prime=′ backprime=‵ degree=° checkmark=✓ complement=∁ mho=℧ eth=ð flat=♭ natural=♮ sharp=♯ bigstar=★ \
    dots=… ldots=… dotsc=… dotso=… cdots=⋯ dotsb=⋯ dotsi=⋯ dotsm=⋯ vdots=⋮ ddots=⋱ iddots=⋰ \
    lnot=¬ neg=¬ surd=√ S=§ P=¶ pounds=£ euro=€ copyright=© %=% $=$ #=# _=_ &=& aa=å AA=Å ae=æ o=ø O=Ø ss=ß
    """)

  static let relations = table(
    """
    le=≤ leq=≤ ge=≥ geq=≥ leqslant=⩽ geqslant=⩾ leqq=≦ geqq=≧ ne=≠ neq=≠ lt=< gt=> eq== approx=≈ approxeq=≊ sim=∼ \
    simeq=≃ cong=≅ ncong=≇ equiv=≡ propto=∝ varpropto=∝ doteq=≐ triangleq=≜ coloneqq=≔ eqqcolon=≕ asymp=≍ ll=≪ gg=≫ \
    lll=⋘ ggg=⋙ lesssim=≲ gtrsim=≳ lessgtr=≶ gtrless=≷ prec=≺ succ=≻ preceq=⪯ succeq=⪰ in=∈ notin=∉ ni=∋ owns=∋ \
    subset=⊂ supset=⊃ subseteq=⊆ supseteq=⊇ subsetneq=⊊ supsetneq=⊋ nsubseteq=⊈ nsupseteq=⊉ sqsubseteq=⊑ \
    sqsupseteq=⊒ mid=∣ nmid=∤ parallel=∥ nparallel=∦ perp=⊥ vdash=⊢ dashv=⊣ models=⊨ vDash=⊨ nleq=≰ ngeq=≱ nless=≮ \
    ngtr=≯ bowtie=⋈ smile=⌣ frown=⌢ therefore=∴ because=∵ \
    to=→ rightarrow=→ leftarrow=← gets=← leftrightarrow=↔ Rightarrow=⇒ Leftarrow=⇐ Leftrightarrow=⇔ \
    longrightarrow=⟶ longleftarrow=⟵ longleftrightarrow=⟷ Longrightarrow=⟹ Longleftarrow=⟸ Longleftrightarrow=⟺ \
    iff=⟺ implies=⟹ impliedby=⟸ mapsto=↦ longmapsto=⟼ hookrightarrow=↪ hookleftarrow=↩ uparrow=↑ downarrow=↓ \
    updownarrow=↕ Uparrow=⇑ Downarrow=⇓ Updownarrow=⇕ nearrow=↗ searrow=↘ swarrow=↙ nwarrow=↖ rightharpoonup=⇀ \
    rightharpoondown=⇁ leftharpoonup=↼ leftharpoondown=↽ rightleftharpoons=⇌ leftrightharpoons=⇋ rightsquigarrow=⇝ \
    leadsto=⇝ twoheadrightarrow=↠ rightrightarrows=⇉ leftleftarrows=⇇ nrightarrow=↛ nleftarrow=↚ nRightarrow=⇏
    """)

  static let binaries = table(
    """
    cdot=⋅ cdotp=⋅ times=× div=÷ pm=± mp=∓ ast=∗ star=⋆ circ=∘ bullet=∙ cap=∩ cup=∪ setminus=∖ smallsetminus=∖ \
    land=∧ wedge=∧ lor=∨ vee=∨ oplus=⊕ ominus=⊖ otimes=⊗ oslash=⊘ odot=⊙ uplus=⊎ sqcup=⊔ sqcap=⊓ amalg=⨿ dagger=† \
    ddagger=‡ wr=≀ diamond=⋄ bmod=mod ltimes=⋉ rtimes=⋊ boxtimes=⊠ boxplus=⊞ bigtriangleup=△ bigtriangledown=▽ \
    triangleleft=◁ triangleright=▷ veebar=⊻ curlywedge=⋏ curlyvee=⋎ dotplus=∔
    """)

  /// Signs that carry their limits below and above in a formula on its own line.
  static let large = table(
    """
    sum=∑ prod=∏ coprod=∐ bigcup=⋃ bigcap=⋂ bigvee=⋁ bigwedge=⋀ bigoplus=⨁ bigotimes=⨂ bigodot=⨀ biguplus=⨄ bigsqcup=⨆
    """)

  /// Signs that carry their limits beside them.
  static let integrals = table("int=∫ iint=∬ iiint=∭ oint=∮ oiint=∯ smallint=∫")

  static let openings = table(
    "{={ lbrace={ lbrack=[ lfloor=⌊ lceil=⌈ langle=⟨ lvert=| lVert=‖ ulcorner=⌜ llcorner=⌞ lgroup=⟮ lparen=(")

  static let closings = table(
    "}=} rbrace=} rbrack=] rfloor=⌋ rceil=⌉ rangle=⟩ rvert=| rVert=‖ urcorner=⌝ lrcorner=⌟ rgroup=⟯ rparen=)")

  /// Delimiters that look the same on both sides.
  static let bars = table("|=‖ Vert=‖ vert=| backslash=\\")

  /// Functions' names, limits beside them.
  static let functions = Dictionary(
    uniqueKeysWithValues:
      "arccos arcsin arctan arctg arg cos cosh cot coth csc ctg cth deg dim exp hom ker lg ln log sec sin sinh tan tanh tg th"
      .blankSeparated.map { (String($0), String($0)) })

  /// Functions' names, limits below them in a formula on its own line.
  static let limits = table(
    """
    det=det gcd=gcd inf=inf lim=lim liminf=lim.inf limsup=lim.sup max=max min=min Pr=Pr sup=sup argmin=arg.min \
    argmax=arg.max injlim=inj.lim projlim=proj.lim plim=plim
    """
  ).mapValues { $0.replacing(".", with: "\u{A0}") }

  /// Spaces in eighteenths of an em.
  static let spaces: [String: Int] = [
    ",": 3, "thinspace": 3, ":": 4, ">": 4, "medspace": 4, ";": 5, "thickspace": 5, "!": -3, "negthinspace": -3,
    "negmedspace": -4, "negthickspace": -5, " ": 6, "\n": 6, "quad": 18, "qquad": 36, "enspace": 9, "enskip": 9,
    "space": 6, "nobreakspace": 6,
  ]

  private static func table(_ text: String) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: text.blankSeparated.map { entry in
        // A sign may itself be "=".
        let mark = entry.dropFirst().firstIndex(of: "=") ?? entry.endIndex
        return (String(entry[..<mark]), String(entry[entry.index(after: mark)...]))
      })
  }
}
