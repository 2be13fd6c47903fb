import Documents
import Findings

/// Reads the results in a model card's front matter: `model-index[].results[].metrics[]`.
///
/// Asked for are, as the Hugging Face Hub asks for them: a name and results, of each result a task's type, a dataset's name and
/// type and metrics, of each metric a type and a value. A value whose type is known counts, whatever else is missing.
struct ModelIndexReader {
  private let path: String
  private(set) var values: [EvidenceValue] = []
  private(set) var findings: [Finding] = []

  init(_ document: Document) {
    path = document.path
    guard let entry = document.frontMatter?.entry("model-index") else { return }
    guard let models = entry.value.elements else {
      if !entry.value.isNull {
        report(
          entry.keySpan, "\"model-index\" is \(entry.value.kindName), not a list of models",
          "begin its line with \"- name: …\"")
      }
      return
    }
    for model in models { read(model, entry) }
  }

  private mutating func read(_ model: DataNode, _ index: DataNode.Entry) {
    guard model.entries != nil else {
      report(model.span, "a model of \"model-index\" is \(model.kindName), not a mapping", "write its name and results")
      return
    }
    if model["name"]?.text == nil { report(model.span, "a model of \"model-index\" has no name", "add \"name: …\"") }
    guard let results = model.entry("results") else {
      report(model.span, "a model of \"model-index\" has no results", "add \"results:\" with task, dataset and metrics")
      return
    }
    guard let list = results.value.elements else {
      report(
        results.keySpan, "\"results\" is \(results.value.kindName), not a list", "begin each result with \"- task:\"")
      return
    }
    for result in list { read(result, of: model["name"]?.text) }
  }

  private mutating func read(_ result: DataNode, of model: String?) {
    let missing = ["task": ["type"], "dataset": ["name", "type"]].sorted { $0.key > $1.key }.flatMap { key, inner in
      guard let node = result[key], node.entries != nil else { return [key] }
      return inner.filter { node[$0]?.text == nil }.map { "\(key).\($0)" }
    }
    if !missing.isEmpty {
      report(
        result.span, "a result of \"model-index\" has no \(missing.joined(separator: ", no "))",
        "add it, or the card shows no results on the Hub")
    }
    guard let metrics = result.entry("metrics") else {
      report(result.span, "a result of \"model-index\" has no metrics", "add \"metrics:\" with type and value of each")
      return
    }
    guard let list = metrics.value.elements else {
      report(
        metrics.keySpan, "\"metrics\" is \(metrics.value.kindName), not a list", "begin each metric with \"- type:\"")
      return
    }
    for metric in list { read(metric, origin: origin(of: result, model)) }
  }

  private mutating func read(_ metric: DataNode, origin: Measurement.Origin) {
    let names = [metric["name"]?.text, metric["type"]?.text].compactMap(\.self)
    if metric["type"]?.text == nil {
      report(metric.span, "a metric of \"model-index\" has no type", "add \"type: accuracy\" or the like")
    }
    guard let value = metric.entry("value") else {
      report(metric.span, "a metric of \"model-index\" has no value", "add \"value: …\"")
      return
    }
    guard let number = EvidenceNumber(value.value) else {
      let written = value.value.text.map { "\"\($0)\"" } ?? value.value.kindName
      report(value.value.span, "a value of \"model-index\" is no number: \(written)", "write one number")
      return
    }
    // The name is the more precise one, where it names a metric at all: "Macro F1" of the type f1.
    guard let name = names.first(where: { !MetricName($0).metrics.isEmpty }) ?? names.last else { return }
    values.append(
      EvidenceValue(
        keys: [name], number: number, place: Place(path, value.value.span),
        source: "\(path.pathNames.last ?? ""): model-index, \(name)", origin: origin,
        average: metric["args"]?["average"]?.text ?? metric["config"]?.text.flatMap { MetricWords.averages[$0] }))
  }

  private func origin(of result: DataNode, _ model: String?) -> Measurement.Origin {
    var origin = Measurement.Origin()
    origin.model = model
    let dataset = result["dataset"]
    origin.split = dataset?["split"]?.text.flatMap { MetricWords.splits[NameTokens.squeezed($0)] }
    if let name = dataset?["name"]?.text ?? dataset?["type"]?.text {
      let details = [dataset?["config"]?.text, dataset?["revision"]?.text.map { String($0.prefix(10)) }].compactMap(
        \.self)
      origin.dataset = details.isEmpty ? name : "\(name) (\(details.joined(separator: ", ")))"
    }
    return origin
  }

  private mutating func report(_ span: Span, _ message: String, _ suggestion: String) {
    findings.append(
      Finding(
        rule: "invalid-model-index", severity: .warning, at: Place(path, span), message, suggestion: suggestion))
  }
}
