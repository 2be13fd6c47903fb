/// What a browser takes a file for, by the end of its name.
enum ContentType {
  static func of(_ address: String) -> String {
    let name = address.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return bytes }
    return types[name[name.index(after: dot)...].lowercased()] ?? bytes
  }

  /// For what is not known, so that it is saved rather than shown.
  private static let bytes = "application/octet-stream"

  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "json": "application/json", "xml": "application/xml", "csv": "text/csv; charset=utf-8",
    "md": "text/markdown; charset=utf-8", "txt": "text/plain; charset=utf-8", "yml": "text/plain; charset=utf-8",
    "yaml": "text/plain; charset=utf-8", "log": "text/plain; charset=utf-8", "py": "text/plain; charset=utf-8",
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon", "pdf": "application/pdf",
    "mp4": "video/mp4", "webm": "video/webm", "mp3": "audio/mpeg", "woff2": "font/woff2", "zip": "application/zip",
  ]
}
