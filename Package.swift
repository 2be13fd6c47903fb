// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "scopebook",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "scopebook", targets: ["scopebook"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .target(name: "CMarkArena", dependencies: ["CMarkGFM"]),
    .target(name: "CFolderExchange"),
    .target(name: "CProgramLimits"),
    .target(name: "Findings", plugins: ["EmbedFiles"]),
    .target(
      name: "Documents",
      dependencies: ["Findings", "CMarkGFM", "CMarkArena", .product(name: "Yams", package: "Yams")]),
    .target(
      name: "ProjectModel", dependencies: ["Findings", "Documents"], plugins: ["EmbedFiles"]),
    .target(
      name: "Checks", dependencies: ["Findings", "Documents", "ProjectModel"],
      plugins: ["EmbedFiles"]),
    .target(name: "Themes", path: "Themes", plugins: ["EmbedFiles"]),
    .target(
      name: "Site",
      dependencies: [
        "Findings", "Documents", "ProjectModel", "Checks", "Themes", "CFolderExchange", "CProgramLimits",
        .product(name: "Mustache", package: "swift-mustache"),
      ], plugins: ["EmbedFiles"]),
    .target(
      name: "Preview",
      dependencies: [
        "Findings", "Site",
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ], plugins: ["EmbedFiles"]),
    .executableTarget(
      name: "scopebook",
      dependencies: [
        "Findings", "Documents", "ProjectModel", "Checks", "Site", "Preview",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .plugin(
      name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"],
      path: "Sources/EmbedFiles"),
    .executableTarget(name: "embed-files", dependencies: [.product(name: "Yams", package: "Yams")]),
    .target(name: "TestSupport", dependencies: ["Findings", "Documents"], path: "Tests/TestSupport"),
    .testTarget(name: "FindingsTests", dependencies: ["Findings", "TestSupport"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "TestSupport"]),
    .testTarget(name: "ProjectModelTests", dependencies: ["ProjectModel", "Checks", "TestSupport"]),
    .testTarget(
      name: "ChecksTests", dependencies: ["Checks", "TestSupport"], exclude: ["TemplateSamples"]),
    .testTarget(name: "SiteTests", dependencies: ["Site", "TestSupport"]),
    .testTarget(name: "PreviewTests", dependencies: ["Preview"]),
    .testTarget(
      name: "ToolTests", dependencies: ["scopebook", "Findings", "Documents", "Preview", "Site", "TestSupport"],
      exclude: ["Projects"]),
  ],
  swiftLanguageModes: [.v6]
)
