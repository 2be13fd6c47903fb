import Checks
import Findings
import Testing

@Suite("What chat tools leave behind is told from what people write")
struct AssistantResidueTests {
  @Test(arguments: [
    "[cite_start]Letters rise in May.", "Letters rise [cite: 46].", "Letters rise [cite: 1, 2].",
    "Letters rise:contentReference[oaicite:0]{index=0}.", "Letters rise 【4†source】.",
    "Letters rise [oai_citation:0‡example.org](https://example.org).",
    "Letters rise citeturn0search3.", "As an AI language model, I cannot know.",
    "As a large language model, I cannot know.",
    "Como um modelo de linguagem, eu não posso saber.", "Como modelo de lenguaje, no puedo saber.",
    "Как языковая модель, я не знаю.", "# Letters rise [cite: 4]", "| A |\n| --- |\n| [cite: 4] |",
  ])
  func findsIt(words: String) {
    let text = "-- project/overview.md --\n\(words)\n"
    #expect(Review.reviewing(text).findings.count { $0.rule == "assistant-residue" } == 1)
  }

  @Test(arguments: [
    "See [cite our paper](paper.md).", "`[cite: 46]`", "```\n[cite_start]\n```", "[citation needed]", "【注意】",
    "We use an AI language model to sort letters.", "As a language model improves, letters move faster.",
    "Como um modelo de linguagem melhora, as cartas andam.", "It is your turn0 now.", "Turn 0 search 3",
  ])
  func acceptsWhatPeopleWrite(words: String) {
    let text = "-- project/overview.md --\n\(words)\n"
    #expect(Review.reviewing(text).lines(of: "assistant-residue", in: text) == [])
  }

  @Test func saysOnceForAFileHowManyThereAre() {
    let text = "-- project/overview.md --\nLetters [cite: 1] rise [cite: 2, 3].\n\nIn May [cite: 4].\n"
    #expect(
      Review.reviewing(text).lines(of: "assistant-residue", in: text) == [
        "project/overview.md:1: warning: \"[cite: 1]\" was left behind by a chat tool, and 2 more such in the file"
      ])
  }

  @Test func looksIntoCanvases() {
    let text = """
      -- project/overview.md --
      # Letters
      -- project/canvas.yml --
      canvas: human-centric-mlops
      scoping:
        problem-definition: |
          Letters lie around [cite: 12].
      """
    #expect(
      Review.reviewing(text).lines(of: "assistant-residue", in: text) == [
        "project/canvas.yml:3: warning: \"[cite: 12]\" was left behind by a chat tool"
      ])
  }
}
