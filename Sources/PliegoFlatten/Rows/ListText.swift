import PliegoJSON

/// The text of a cell that holds a whole array.
///
/// Texts are joined by `;`. Where that could not be taken apart again, because an element is no text, is empty or has a
/// `;` in it, or the first begins with `[`, the cell holds the array as JSON. So a cell that begins with `[` is JSON,
/// and any other is split at each `;`.
enum ListText {
  static func append(_ array: JSONNode, to writer: inout ByteWriter) {
    let start = writer.count
    guard appendJoined(array, to: &writer) else {
      writer.truncate(to: start)
      return writer.append(array.raw)
    }
  }

  /// - Returns: `false` when the texts cannot be joined; some of them may have been appended.
  private static func appendJoined(_ array: JSONNode, to writer: inout ByteWriter) -> Bool {
    var isFirst = true
    for element in array.elements {
      guard element.isString, element.tapeNode.length > 0 else { return false }
      if !isFirst { writer.append(UInt8(ascii: ";")) }
      let start = writer.count
      element.appendText(to: &writer)
      let isPlain = writer.withUnsafeBytes { bytes in
        let text = bytes[start...]
        return !text.contains(UInt8(ascii: ";")) && !(isFirst && text.first == UInt8(ascii: "["))
      }
      guard isPlain else { return false }
      isFirst = false
    }
    return true
  }
}
