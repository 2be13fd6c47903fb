import Findings

/// Why a formula is not understood, and where in its source.
struct TeXFault: Error, Equatable {
  let reason: Reason
  /// UTF-8 offsets in the source.
  let range: Range<Int>

  enum Reason: Equatable {
    case unknownCommand(String)
    case unknownEnvironment(String)
    case missingArgument(of: String)
    case unclosed(String)
    case unopened(String)
    case repeatedScript(String)
    case alignmentOutside
    case nestedTooDeep
    case tooLong
  }
}

extension TeXFault {
  /// The note on a formula that shows its source; `guesses` what an unknown name was meant to be, which takes its time.
  func finding(at place: Place, guesses: Bool) -> Finding {
    Finding(rule: "unreadable-maths", severity: .note, at: place, message(guesses), suggestion: suggestion)
  }

  private func message(_ guesses: Bool) -> String {
    switch reason {
    case .unknownCommand(let name):
      let near = guesses ? nearestName(to: name, among: TeXCommands.names) : nil
      return "no TeX command is called \"\\\(name)\"" + (near.map { "; did you mean \"\\\($0)\"?" } ?? "")
    case .unknownEnvironment(let name):
      let near = guesses ? nearestName(to: name, among: TeXEnvironment.names) : nil
      return "no TeX environment is called \"\(name)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? "")
    case .missingArgument(let name): return "nothing follows \"\(name)\" in the formula"
    case .unclosed(let mark): return "\"\(mark)\" is not closed in the formula"
    case .unopened(let mark): return "\"\(mark)\" closes nothing in the formula"
    case .repeatedScript(let mark): return "a second \"\(mark)\" on one base; braces say which belongs to which"
    case .alignmentOutside: return "\"&\" stands outside of an environment such as aligned"
    case .nestedTooDeep: return "a formula is nested deeper than \(TeXParser.deepest) levels"
    case .tooLong: return "a formula is longer than \(TeXParser.longest) bytes"
    }
  }

  private var suggestion: String {
    switch reason {
    case .unknownCommand, .unknownEnvironment: "write it in the TeX that GitHub knows; until then its source is shown"
    case .nestedTooDeep, .tooLong: "write it as several formulas; until then its source is shown"
    default: "correct the formula; until then its source is shown"
    }
  }
}
