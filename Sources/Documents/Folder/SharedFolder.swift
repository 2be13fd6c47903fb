import Foundation

/// A folder that lies on another machine, or outside the container or virtual machine: what is changed from there, the system
/// does not tell.
package enum SharedFolder {
  /// File systems of such folders, as Linux calls them; those of programs are `fuse.` and a name, such as `fuse.sshfs`.
  private static let kinds: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "virtiofs", "fakeowner", "vboxsf", "prl_fs", "ceph", "afs", "fuse",
  ]

  package static func isShared(_ folder: String) -> Bool {
    let mounts = FileManager.default.contents(atPath: "/proc/self/mounts") ?? Data()
    return isShared(folder, mounts: String(decoding: mounts, as: UTF8.self))
  }

  /// `mounts` has a line for each file system: a device, the folder where it begins, its kind and more, with blanks between.
  static func isShared(_ folder: String, mounts: String) -> Bool {
    var nearest = (folder: "", kind: "")
    for line in mounts.split(separator: "\n") {
      let fields = line.blankSeparated
      guard fields.count > 2 else { continue }
      let top = String(fields[1]).replacing("\\040", with: " ")
      guard folder == top || folder.hasPrefix(top == "/" ? top : top + "/") else { continue }
      // Of two at the same place, the later covers the other.
      if top.utf8.count >= nearest.folder.utf8.count { nearest = (top, String(fields[2])) }
    }
    return kinds.contains(nearest.kind) || nearest.kind.hasPrefix("fuse.")
  }
}
