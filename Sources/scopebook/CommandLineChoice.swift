import ArgumentParser

/// One of a few words on the command line.
///
/// The parser asks every choice for its words at every start, and would look up by reflection what each is called.
package protocol CommandLineChoice: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {}

extension CommandLineChoice {
  package static var allValueStrings: [String] { allCases.map { $0.rawValue } }
  package static var allValueDescriptions: [String: String] { [:] }
  package var defaultValueDescription: String { rawValue }
}
