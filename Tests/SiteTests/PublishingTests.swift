import Testing

@testable import Site

@Suite("What GitHub publishes")
struct PublishingTests {
  private func refusal(_ files: [TemporarySite.File]) -> String? {
    do {
      try PublishingLimits.check(files)
      return nil
    } catch {
      return error.description
    }
  }

  @Test func refusesSitesOverTheLimitsWithTheLargestFiles() {
    let films = (1...20).map { TemporarySite.File(path: "film-\($0).mp4", size: 49_900_000 + $0) }
    #expect(refusal(films) == nil)
    let over = refusal(films + [TemporarySite.File(path: "index.html", size: 2_500_000)])
    #expect(
      over?.hasPrefix(
        "the site is 1.00 GB, and GitHub publishes at most 1 GB; its largest files\n    49.9 MB  film-20.mp4\n")
        == true,
      "\(over ?? "")")
    #expect(over?.contains("film-10.mp4") == false)
    let file = TemporarySite.File(path: "a.bin", size: 100 << 20)
    #expect(refusal([file]) == nil)
    #expect(
      refusal([TemporarySite.File(path: "a.bin", size: 100 << 20 + 1), TemporarySite.File(path: "b.bin", size: .max)])?
        .hasPrefix(
          "the site has 2 files that are larger than the 100 MiB that GitHub takes\n    9223372036.85 GB  b.bin\n")
        == true)
  }

  @Test(arguments: [
    (0, "0 bytes"), (999, "999 bytes"), (1_000, "1 KB"), (12_345_678, "12.3 MB"), (1_040_000_000, "1.04 GB"),
  ])
  func writesSizesForPeople(bytes: Int, words: String) {
    #expect(PublishingLimits.words(bytes) == words)
  }

  @Test(arguments: [
    ("https://github.com/Org/Repo.git", "https://org.github.io/Repo/"),
    ("https://ana:secret@github.com/org/repo", "https://org.github.io/repo/"),
    ("git@github.com:org/my.repo.git", "https://org.github.io/my.repo/"),
    ("ssh://git@github.com:22/org/org.github.io", "https://org.github.io/"), ("git@gitlab.com:org/repo.git", nil),
    ("https://github.com.evil.example/org/repo", nil), ("/srv/site.git", nil),
  ])
  func knowsWhereGitHubShowsASite(remote: String, address: String?) {
    #expect(GitHubPages.address(ofRepository: remote) == address)
  }
}
