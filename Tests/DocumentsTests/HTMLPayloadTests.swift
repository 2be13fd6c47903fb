import Documents
import Testing

struct HTMLPayloadTests {
  @Test(arguments: HTMLPayloads.all)
  func writesNothingThatRuns(payload: String) {
    let output = rewritten(payload)
    let audit = HTMLOutputAudit(of: output)
    #expect(audit.faults.isEmpty, "\(output) has what the allow-list does not")
  }

  @Test(arguments: HTMLPayloads.all)
  func changesNothingWhenRewritingAgain(payload: String) {
    let output = rewritten(payload)
    #expect(rewritten(output) == output)
  }

  @Test(arguments: HTMLPayloads.all)
  func writesNothingThatRunsInPieces(payload: String) {
    let bytes = Array(payload.utf8)
    for middle in bytes.indices {
      let output = rewritten([Array(bytes[..<middle]), Array(bytes[middle...])])
      let audit = HTMLOutputAudit(of: output)
      #expect(audit.faults.isEmpty, "\(output) has what the allow-list does not")
    }
  }

  @Test func writesNothingThatRunsWhenPayloadsFollowEachOther() {
    for first in HTMLPayloads.all {
      for second in HTMLPayloads.all {
        let output = rewritten(first + second)
        #expect(HTMLOutputAudit(of: output).faults.isEmpty, "from \(first)\(second)")
        #expect(rewritten(output) == output, "from \(first)\(second)")
      }
    }
  }

  @Test(arguments: [
    "<script>", "a>b", "<p>", "</p>", "<p onclick=\"x\"></p>", "<p title=\"x></p>",
    "<p title=x></p>",
    "<a href=\"javascript:x\"></a>", "<a href=\"java\tscript:x\"></a>",
    "<img src=\"data:image/svg+xml,x\">",
  ])
  func faultIsSeenByTheAudit(output: String) {
    #expect(!HTMLOutputAudit(of: output).faults.isEmpty)
  }
}
