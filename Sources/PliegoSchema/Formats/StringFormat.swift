/// The formats of draft 4 that are asserted (validation §7.3), each in a file of its own.
///
/// A format that is not among them is an annotation and objects to nothing, as the specification allows.
enum StringFormat: UInt8, Sendable, CaseIterable {
  case dateTime = 1
  case uri, email, hostname, ipv4, ipv6

  init?(name: String) {
    switch name {
    case "date-time": self = .dateTime
    case "uri": self = .uri
    case "email": self = .email
    case "hostname", "host-name": self = .hostname
    case "ipv4", "ip-address": self = .ipv4
    case "ipv6": self = .ipv6
    default: return nil
    }
  }

  var name: String {
    switch self {
    case .dateTime: "date-time"
    default: String(describing: self)
    }
  }

  @inline(__always)
  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch self {
    case .dateTime: DateTimeFormat.matches(text)
    case .uri: URIFormat.matches(text)
    case .email: EmailFormat.matches(text)
    case .hostname: HostnameFormat.matches(text)
    case .ipv4: IPAddressFormat.isVersion4(text)
    case .ipv6: IPAddressFormat.isVersion6(text)
    }
  }
}
