/// Environments: cells parted by `&`, rows by `\\`.
extension TeXParser {
  /// What follows `\begin`.
  mutating func environment() throws(TeXFault) -> MathsNode {
    guard let range = scanner.group() else { throw fault(.missingArgument(of: "\\begin")) }
    let name = scanner.text(range)
    guard let environment = TeXEnvironment.known[name] else {
      throw TeXFault(reason: .unknownEnvironment(name), range: range)
    }
    let opened = TeXFault(reason: .unclosed("\\begin{\(name)}"), range: range)
    // The position of an array, and the number of columns of alignat, change nothing on a page.
    _ = scanner.option()
    if name.hasPrefix("alignat") || name == "alignedat" { _ = scanner.group() }
    let columns = environment.hasColumns ? scanner.group().map { Columns(scanner.text($0)) } : nil
    var grid = MathsGrid(
      rows: [], kind: environment.kind, alignments: columns?.alignments ?? environment.alignments,
      linesBefore: columns?.lines ?? [])
    let outer = (isInGrid, isDisplay, alphabet)
    isInGrid = true
    isDisplay = environment.isDisplay
    defer { (isInGrid, isDisplay, alphabet) = outer }
    try rows(of: &grid, opened)
    guard let closing = scanner.group(), scanner.text(closing) == name else { throw opened }
    return grid.node(environment)
  }

  /// The rows up to `\end`, which is taken.
  private mutating func rows(of grid: inout MathsGrid, _ opened: TeXFault) throws(TeXFault) {
    var row: [MathsNode] = []
    while true {
      if row.isEmpty { takeLines(&grid) }
      row.append(try self.row())
      switch scanner.next() {
      case .align: continue
      case .command("\\"), .command("cr"), .command("newline"):
        _ = scanner.take("*")
        _ = scanner.option()
        grid.rows.append(row)
        row = []
      case .command("end"):
        // Nothing stands behind the last `\\`.
        if row != [.row([])] { grid.rows.append(row) }
        return
      case .close: throw fault(.unopened("}"))
      case .command(let name) where name == "right" || name == "middle": throw fault(.unopened("\\" + name))
      default: throw opened
      }
    }
  }

  private mutating func takeLines(_ grid: inout MathsGrid) {
    while scanner.peek() == .command("hline") {
      _ = scanner.next()
      grid.linesAbove.insert(grid.rows.count)
    }
  }

  /// `\substack{a \\ b}`
  mutating func substack() throws(TeXFault) -> MathsNode {
    let opened = fault(.missingArgument(of: "\\substack"))
    guard scanner.next() == .open else { throw opened }
    let outer = isInGrid
    isInGrid = true
    defer { isInGrid = outer }
    var grid = MathsGrid(rows: [], kind: .smallMatrix, alignments: [.center])
    while true {
      grid.rows.append([try row()])
      switch scanner.next() {
      case .command("\\"), .command("cr"): continue
      case .close: return .grid(grid)
      case .align: throw fault(.alignmentOutside)
      default: throw opened
      }
    }
  }

  /// The columns of an array: `{l|cr}`.
  private struct Columns {
    private(set) var alignments: [MathsGrid.Alignment] = []
    private(set) var lines: Set<Int> = []

    init(_ text: String) {
      for letter in text {
        switch letter {
        case "l", "p": alignments.append(.left)
        case "c": alignments.append(.center)
        case "r": alignments.append(.right)
        case "|": lines.insert(alignments.count)
        default: break
        }
      }
      if alignments.isEmpty { alignments = [.center] }
    }
  }
}

extension MathsGrid {
  /// The grid between its delimiters; a single equation is no grid.
  fileprivate func node(_ environment: TeXEnvironment) -> MathsNode {
    if kind == .equations, rows.count == 1, rows[0].count == 1 { return .sized(rows[0][0], isDisplay: true) }
    if environment.open.isEmpty, environment.close.isEmpty { return .grid(self) }
    return .fence(environment.open, [.grid(self)], environment.close)
  }
}
