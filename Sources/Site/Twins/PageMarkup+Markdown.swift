/// What Markdown makes of elements.
extension PageMarkup.Element {
  /// Whether it has no end tag.
  var isVoid: Bool {
    switch self {
    case .br, .img, .hr, .input, .wbr, .col, .meta, .link: true
    default: false
    }
  }

  /// Drawings and controls, which Markdown has nothing for.
  var isLeftOut: Bool {
    switch self {
    case .svg, .button, .select, .form, .script, .style, .math, .nav: true
    default: false
    }
  }

  /// Whether it stands by itself, and not in a line with others.
  var isBlock: Bool {
    switch self {
    case .p, .div, .section, .article, .header, .footer, .figure, .figcaption, .dl, .dd, .dt, .details, .summary,
      .address,
      .fieldset:
      true
    default: false
    }
  }

  /// Of a heading; else 1.
  var level: Int {
    switch self {
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: 1
    }
  }
}
