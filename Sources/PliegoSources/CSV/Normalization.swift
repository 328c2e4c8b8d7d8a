import CUTF8Proc
import Glibc

/// True when a look at the lead bytes suffices to know that the text is in form NFC.
///
/// That holds for ASCII, the Latin blocks up to U+02FF and general punctuation from U+2002 on: nearly all that
/// procurement data is made of.
func isSurelyNormalized(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var at = 0
  while at < bytes.count {
    let lead = bytes[at]
    if lead < 0x80 {
      at += 1
    } else if lead >= 0xC2 && lead <= 0xCB {
      at += 2
    } else if lead == 0xE2 && at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] >= 0x82 {
      at += 3
    } else {
      return false
    }
  }
  return true
}

/// The text in Unicode form NFC, or `nil` when it is in that form already (or is not UTF-8).
func normalized(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
  guard let base = bytes.baseAddress, !isSurelyNormalized(bytes) else { return nil }
  var result: UnsafeMutablePointer<UInt8>?
  let count = utf8proc_map(
    base, bytes.count, &result, utf8proc_option_t(UTF8PROC_COMPOSE.rawValue | UTF8PROC_STABLE.rawValue))
  guard count >= 0, let form = result else { return nil }
  defer { free(form) }
  if count == bytes.count && memcmp(form, base, count) == 0 { return nil }
  return Array(UnsafeBufferPointer(start: form, count: count))
}

func normalized(_ bytes: [UInt8]) -> [UInt8]? { bytes.withUnsafeBufferPointer { normalized($0) } }
