/// How many values of a column fit each type.
struct TypeTally {
  private var total = 0
  private var integers = Fit()
  private var point = Fit()
  private var comma = Fit()
  private var plain = Fit()
  private var onlyPoint = 0
  private var onlyComma = 0
  private var marks: [String: Int] = [:]
  private var serials = Fit()
  private var dates = Fit()
  private var moments = 0
  private var patterns: [String: Int] = [:]
  private var urls = Fit()
  private var yes: [String: Int] = [:]
  private var no: [String: Int] = [:]

  /// A count with an example of each side.
  private struct Fit {
    var count = 0
    var example: String?
    var misfit: String?

    mutating func add(_ fits: Bool, _ value: String, _ times: Int) {
      if fits {
        count += times
        example = example ?? value
      } else {
        misfit = misfit ?? value
      }
    }
  }

  mutating func add(_ value: String, count: Int) {
    total += count
    let number = NumberReading(value)
    integers.add(number.isInteger, value, count)
    point.add(number.fitsPoint, value, count)
    comma.add(number.fitsComma, value, count)
    plain.add(number.fitsPlain, value, count)
    if number.fitsPoint && !number.fitsComma { onlyPoint += count }
    if number.fitsComma && !number.fitsPoint { onlyComma += count }
    if number.isNumber, let mark = number.mark { marks[mark, default: 0] += count }
    serials.add(number.fitsPlain && isSerial(value), value, count)
    addDate(value, count)
    urls.add(isURL(value), value, count)
    let word = value.lowercased()
    if yesWords.contains(word) { yes[value, default: 0] += count }
    if noWords.contains(word) { no[value, default: 0] += count }
  }

  private mutating func addDate(_ value: String, _ count: Int) {
    let fitting = datePatterns(of: value)
    dates.add(!fitting.isEmpty, value, count)
    for pattern in fitting { patterns[pattern, default: 0] += count }
    if fitting.contains(where: hasTime) { moments += count }
  }

  /// The types that at least nine in ten values fit, the most telling first, and text.
  func types(of column: ColumnInspection) -> [TypeEvidence] {
    guard total > 0 else { return [] }
    var types: [TypeEvidence] = []
    func propose(_ type: CandidateType, _ fit: Fit) {
      guard fit.count * 10 >= total * 9 else { return }
      types.append(
        TypeEvidence(type: type, fitting: fit.count, of: total, example: fit.example ?? "", misfit: fit.misfit))
    }
    proposeDates(column.heading, propose)
    if isBoolean { propose(booleanType, Fit(count: total, example: column.commonest.first?.value)) }
    propose(.url, urls)
    propose(.integer, integers)
    proposeNumber(propose)
    if isCodeLike(column) { propose(.code, Fit(count: total, example: column.commonest.first?.value)) }
    propose(.text, Fit(count: total, example: column.commonest.first?.value))
    return types
  }

  private func proposeDates(_ heading: String, _ propose: (CandidateType, Fit) -> Void) {
    let speaksOfDates = ["fecha", "date", "data "].contains { heading.lowercased().contains($0) }
    let cover = coveringPatterns()
    if dates.count + serials.count > 0, dates.count > 0 {
      var fit = dates
      // Serial numbers among dates come from cells that a spreadsheet did not show as dates.
      if fit.count < total { fit.count += serials.count }
      propose(moments * 2 > dates.count ? .datetime(cover) : .date(cover), fit)
    }
    if speaksOfDates || dates.count > 0 { propose(.excelSerial, serials) }
  }

  /// The fewest patterns that explain the dates: always the one that fits most of them next, a tie going to the day
  /// before the month, as written in the countries of this data.
  private func coveringPatterns() -> [Counted] {
    let ranked = patterns.sorted { ($1.value, order($0.key)) < ($0.value, order($1.key)) }
    var cover: [Counted] = []
    var shapes: Set<String> = []
    for (pattern, count) in ranked {
      // dd/MM/yyyy and MM/dd/yyyy are one shape: values of it need only the better of the two.
      let shape = String(pattern.map { $0 == "M" ? "d" : $0 })
      if shapes.insert(shape).inserted { cover.append(Counted(value: pattern, count: count)) }
    }
    return cover
  }

  private func order(_ pattern: String) -> Int { pattern.hasPrefix("MM") ? 1 : 0 }

  private func proposeNumber(_ propose: (CandidateType, Fit) -> Void) {
    let found = counted(marks, limit: 5).map(\.value)
    let isComma = onlyComma > onlyPoint
    if plain.count == max(point.count, comma.count) && !isComma {
      if integers.count < plain.count { propose(.number(locale: .plain, decisive: onlyPoint, marks: found), plain) }
    } else {
      propose(
        .number(
          locale: isComma ? .commaDecimal : .pointDecimal, decisive: isComma ? onlyComma : onlyPoint, marks: found),
        isComma ? comma : point)
    }
  }

  private var booleanType: CandidateType {
    .boolean(yes: counted(yes, limit: 5).map(\.value), no: counted(no, limit: 5).map(\.value))
  }

  /// Every value says yes or no; where there is only one of them, it must be a word that means nothing else.
  private var isBoolean: Bool {
    guard (yes.values.reduce(0, +) + no.values.reduce(0, +)) == total else { return false }
    return !yes.isEmpty && !no.isEmpty || yes.keys.contains { $0.count > 1 } || no.keys.contains { $0.count > 1 }
  }

  /// Few values, each of them several times.
  private func isCodeLike(_ column: ColumnInspection) -> Bool {
    !column.isDistinctCapped && column.filled >= 10 && column.distinct <= 100 && column.distinct * 5 <= column.filled
      && column.longest <= 120
  }
}

private let yesWords: Set<String> = ["si", "sí", "s", "yes", "y", "true", "verdadero", "1", "x"]
private let noWords: Set<String> = ["no", "n", "false", "falso", "0"]

private func isURL(_ value: String) -> Bool {
  let text = value.lowercased()
  return (text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.")) && !text.contains(" ")
}

/// A day between 1954 and 2064 as Excel counts days.
private func isSerial(_ value: String) -> Bool { Double(value).map { $0 >= 20000 && $0 < 60000 } ?? false }
