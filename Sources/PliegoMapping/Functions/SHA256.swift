import CCrypto

/// SHA-256 of FIPS 180-4, by OpenSSL.
package enum SHA256 {
  /// The 32 bytes of the hash.
  package static func digest(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var hash = [UInt8](repeating: 0, count: 32)
    var count: UInt32 = 0
    EVP_Digest(bytes.baseAddress, bytes.count, &hash, &count, EVP_sha256(), nil)
    return hash
  }

  package static func digest(of text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { digest(of: $0) }
  }

  /// The first digits of the hash, in lower-case hexadecimal.
  static func hexadecimal(of bytes: [UInt8], digits: Int) -> [UInt8] {
    bytes.withUnsafeBufferPointer { hexadecimal(of: $0, digits: digits) }
  }

  static func hexadecimal(of bytes: UnsafeBufferPointer<UInt8>, digits: Int) -> [UInt8] {
    let letters = Array("0123456789abcdef".utf8)
    return Array(digest(of: bytes).flatMap { [letters[Int($0 >> 4)], letters[Int($0 & 15)]] }.prefix(digits))
  }
}
