import Foundation

/// The reader's browser.
enum Browser {
  /// Opens an address; `false` where no program for that can be started.
  static func open(_ address: String) -> Bool {
    #if os(macOS)
      let program = "open"
    #else
      let program = "xdg-open"
    #endif
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program, address]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    // It may stay open as long as the browser does; what it says at once is that it is not there.
    process.waitUntilExit(within: 1)
    return process.isRunning || process.terminationStatus == 0
  }
}

extension Process {
  fileprivate func waitUntilExit(within seconds: Double) {
    let end = Date.now.addingTimeInterval(seconds)
    while isRunning, Date.now < end { usleep(20_000) }
  }
}
