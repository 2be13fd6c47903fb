/// Where a file stands in MLflow's file store, a folder called `mlruns`.
package struct RunStorePath: Sendable {
  /// The folder `mlruns` itself.
  package let store: String
  /// `mlruns/0`
  package let experiment: String
  /// `mlruns/0/4f5e…`; empty for a file of the experiment.
  package let run: String
  /// Below the run's `metrics` folder; keys may hold slashes. Empty for any other file.
  package let key: String

  package var isMetric: Bool { !key.isEmpty }

  /// `nil` for a file that says nothing about measured values, such as an artifact.
  package init?(_ path: String) {
    let names = path.pathNames.map(String.init)
    guard let index = names.firstIndex(of: "mlruns"), names.count > index + 2 else { return nil }
    let inside = names[(index + 1)...].map(\.self)
    store = names[...index].joined(separator: "/")
    experiment = store + "/" + inside[0]
    let rest = inside.dropFirst(2)
    let isMeta = inside.last == "meta.yaml"
    switch rest.first {
    case nil:
      guard isMeta else { return nil }
      (run, key) = ("", "")
    case "metrics" where rest.count > 1:
      (run, key) = (experiment + "/" + inside[1], rest.dropFirst().joined(separator: "/"))
    case "tags" where rest.count == 2, "params" where rest.count == 2, "meta.yaml" where rest.count == 1,
      "inputs" where isMeta:
      (run, key) = (experiment + "/" + inside[1], "")
    default:
      guard inside[1] == "datasets", isMeta else { return nil }
      (run, key) = ("", "")
    }
  }

  /// Whether a path lies in such a store, whatever the file.
  package static func isInside(_ path: String) -> Bool { path.hasPrefix("mlruns/") || path.contains("/mlruns/") }
}
