import Testing

@testable import Documents

@Suite("Folders that others change behind the system's back")
struct SharedFolderTests {
  @Test(arguments: [
    ("/home/ana/project", false), ("/mnt/c/plans", true), ("/mnt/cd", false), ("/srv/our plans/project", true),
    ("/srv/our plans/local/project", false), ("/media/ana", true), ("/", false),
  ])
  func knowsFoldersThatOthersChangeByTheirFileSystem(folder: String, isShared: Bool) {
    let mounts = """
      /dev/sda1 / ext4 rw 0 0
      C: /mnt/c 9p rw 0 0
      server:/plans /srv/our\\040plans nfs4 rw 0 0
      /dev/sdb1 /srv/our\\040plans/local ext4 rw 0 0
      /dev/sdc1 /media/ana vfat rw 0 0
      ana@host:/ /media/ana fuse.sshfs rw 0 0

      """
    #expect(SharedFolder.isShared(folder, mounts: mounts) == isShared)
  }
}
