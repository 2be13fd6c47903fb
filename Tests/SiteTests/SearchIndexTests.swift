import Testing

@testable import Site

struct SearchIndexTests {
  @Test func leadsFromWordsToSections() throws {
    let index = try ReadIndex(SampleSite(wholeProject))
    #expect(index.places("letters", in: 0).contains("release-1/product.html#requirements"))
    #expect(index.places("objectives", in: 1).contains("release-2/product.html#objectives"))
    #expect(index.places("objectives", in: 2) == ["release-2/product.html#objectives"])
    // The title of a page is the heading of its first section, which a text before any other heading belongs to.
    #expect(index.places("desks", in: 1) == ["overview.html"])
    #expect(index.places("letterstodesks", in: 2) == ["overview.html"])
    #expect(index.places("first", in: 0).contains("overview.html"))
  }

  @Test func leadsFromWordsToItems() throws {
    let index = try ReadIndex(SampleSite(wholeProject))
    #expect(index.items("r1", in: 5) == ["items/requirement/R1.html"])
    #expect(index.items("pilot", in: 5).count == 1)
    #expect(index.items("sorting", in: 4) == ["items/deliverable/D1.html"])
    #expect(index.items("ana", in: 3).contains("items/deliverable/D1.html"))
    #expect(index.items("requirement", in: 3).contains("items/requirement/R3.html"))
  }

  @Test func findsTextWhereverItStands() throws {
    let site = try SampleSite(
      """
      -- project/overview.md --
      # Title

      !!! note "Boxtitle"
          ??? tip "Innertitle"
              Innertext

      > - Quoted entry[^1]

      ```python title="codetitle.py"
      codeword = 1
      ```

      | Head | Column |
      | --- | --- |
      | Cellone | `Celltwo` |

      <table><tr><td>Htmlcell</td></tr></table>
      <p>Raw &amp; rawword</p>
      <!-- commentword -->

      ## {{ leftoverword }}

      $$\\text{formulaword}$$

      [^1]: Footnoteword
      """)
    let index = try ReadIndex(site)
    let shown = [
      "title", "boxtitle", "innertitle", "innertext", "quoted", "codetitle", "codeword", "head", "cellone", "celltwo",
      "htmlcell", "rawword", "formulaword", "footnoteword",
    ]
    for word in shown {
      #expect(!(index.places(word, in: 0) + index.places(word, in: 1)).isEmpty, "\(word) is not found")
    }
    for word in ["commentword", "leftoverword", "amp"] { #expect(index.words[word] == nil, "\(word) is found") }
    #expect(index.pages.flatMap(\.sections).contains { $0[2].contains("Cellone\tCelltwo\n") })
  }

  @Test func findsAnswersOfCanvases() throws {
    let index = try ReadIndex(SampleSite(wholeProject))
    #expect(index.places("lie", in: 0) == ["release-2/canvas.html#scoping-problem-definition"])
    #expect(index.places("nobody", in: 0).contains("release-2/canvas.html#surprise"))
  }

  @Test func leadsNowhereThatIsNotThere() throws {
    let site = try SampleSite(wholeProject)
    let index = try ReadIndex(site)
    for page in index.pages {
      let html = site.html(page.address)
      #expect(!html.isEmpty, "no page \(page.address)")
      for anchor in page.sections.map({ $0[1] }) where !anchor.isEmpty {
        #expect(html.contains("id=\"\(anchor)\""), "\(page.address) has no \(anchor)")
      }
    }
    for item in index.items { #expect(!site.html(item[0]).isEmpty, "no page \(item[0])") }
  }

  @Test func saysOfItemsWhatPreviewsShow() throws {
    let index = try ReadIndex(SampleSite(wholeProject))
    #expect(
      index.items.first { $0[1] == "R1" } == [
        "items/requirement/R1.html", "R1", "Sort letters by desk", "Requirement", "status-complete", "Complete",
        "Release 2", "Fulfilled by", "D1", "items/deliverable/D1.html", "Measured by", "M1", "items/metric/M1.html",
      ])
    #expect(index.items.first { $0[1] == "M2" }?[4...5] == ["verdict-missed", "Missed"])
    let addresses = index.items.map { $0[0] }
    #expect(addresses == addresses.sorted())
  }

  @Test func keepsEveryFileSmall() throws {
    let rows = (0..<4_000).map { "| R\($0) | word\($0) common text of row \($0) |" }.joined(separator: "\n")
    let long = String(repeating: "endless words in one paragraph ", count: 4_000)
    let site = try SampleSite(
      """
      -- project/overview.md --
      # Title

      \(long)

      ## Rows

      | A | B |
      | - | - |
      \(rows)
      """)
    let index = try ReadIndex(site)
    for (address, bytes) in index.files { #expect(bytes.count < 30_000, "\(address)") }
    #expect(index.places("word3999", in: 0).contains("overview.html#rows"))
    #expect(index.pages.flatMap(\.sections).contains { $0[2].contains("word3999") })
    let first = index.pages.flatMap(\.sections).filter { $0[1] == "rows" }
    #expect(first.count > 10 && first.allSatisfy { $0[0] == "Rows" })
  }

  @Test func cutsTextWithoutBlanks() throws {
    let family = "👨‍👩‍👧‍👦"
    let index = try ReadIndex(
      SampleSite("-- project/overview.md --\n# Title\n\n\(String(repeating: family, count: 900))\n\nlastword\n"))
    #expect(index.places("lastword", in: 0) == ["overview.html"])
    for (address, bytes) in index.files { #expect(bytes.count < 30_000, "\(address)") }
  }

  @Test func findsATitleThatThePageDoesNotBear() throws {
    let index = try ReadIndex(
      SampleSite(
        "-- project/overview.md --\n---\ntitle: Bearing\n---\n# Written\n\n-- project/scopebook.yml --\ntitle: Projectname\n"
      ))
    #expect(index.places("bearing", in: 1) == ["overview.html"])
    #expect(index.places("written", in: 0) == ["overview.html"])
    #expect(index.places("projectname", in: 0) == ["index.html"])
  }

  @Test func isTheSameEachTime() throws {
    let (first, second) = (try ReadIndex(SampleSite(wholeProject)), try ReadIndex(SampleSite(wholeProject)))
    #expect(first.files == second.files)
  }

  @Test func saysWhichStateOfTheIndexNumbersBelongTo() throws {
    let changed = wholeProject.replacing("Sorting model", with: "Sorting machine")
    let (before, after) = (try ReadIndex(SampleSite(wholeProject)), try ReadIndex(SampleSite(changed)))
    let versions = [before, after].compactMap { $0.manifest["version"] as? String }
    #expect(Set(versions).count == 2)
    for (index, version) in zip([before, after], versions) {
      #expect(String(decoding: index.files["search/words-0.js"] ?? [], as: UTF8.self).contains("\"\(version) "))
    }
    // What did not change stays as it was, so that publishing a small change is small.
    let texts = before.files.filter { $0.key.contains("/texts-") && after.files[$0.key] == $0.value }
    #expect(!texts.isEmpty)
  }

  @Test func writesNothingThatEndsAString() throws {
    let index = try ReadIndex(
      SampleSite(
        """
        -- project/release-1/product.md --
        # A "quoted" \\ title

        ## Requirements

        </script> "); alert(1); // \u{2028} \u{7}end

        | ID | Requirement |
        | --- | --- |
        | R1 | Say "yes" \\\\ |
        """))
    #expect(index.pages.contains { $0.title == "A \"quoted\" \\ title" })
    #expect(index.places("alert", in: 0).contains("release-1/product.html#requirements"))
    #expect(index.items.contains { $0[2].contains("Say \"yes\"") })
  }
}
