import Glibc

/// This moment as a date-time of RFC 3339 in UTC, for who asks for it by name.
public func currentMoment() -> String {
  var now = time(nil)
  var parts = tm()
  gmtime_r(&now, &parts)
  let date = [Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday)].map(twoDigits)
  let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { twoDigits(Int($0)) }
  return date.joined(separator: "-") + "T" + clock.joined(separator: ":") + "Z"
}

private func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
