/// Reads the text of a formula, equals sign included.
///
/// ```
/// formula = "=" , compare ;
/// compare = concat , [ comparison , concat ] ;
/// concat  = sum , { "&" , sum } ;
/// sum     = product , { ( "+" | "-" ) , product } ;
/// product = unary , { ( "*" | "/" ) , unary } ;
/// unary   = [ "-" ] , primary ;
/// primary = number | text | "true" | "false" | "empty" | column | call | "(" , compare , ")" ;
/// ```
///
/// Positions are offsets in Unicode scalars from the start of the text, as YAML counts columns.
struct FormulaParser {
  private let scalars: [Unicode.Scalar]
  private let limits: FormulaLimits
  private let isFunction: (String) -> Bool
  private var position = 0
  private var nodes = 0
  private var depth = 0

  /// - Parameter isFunction: whether a name, in lower case, is a function's.
  static func parse(
    _ text: String, limits: FormulaLimits = FormulaLimits(), isFunction: @escaping (String) -> Bool
  ) throws(FormulaError) -> FormulaSyntax {
    var parser = FormulaParser(scalars: Array(text.unicodeScalars), limits: limits, isFunction: isFunction)
    return try parser.formula()
  }

  private init(scalars: [Unicode.Scalar], limits: FormulaLimits, isFunction: @escaping (String) -> Bool) {
    self.scalars = scalars
    self.limits = limits
    self.isFunction = isFunction
  }

  private mutating func formula() throws(FormulaError) -> FormulaSyntax {
    guard scalars.count <= limits.characters else { throw .tooLong(limits.characters) }
    skipSpace()
    position += 1
    let result = try compare()
    skipSpace()
    if position < scalars.count { throw unexpected() }
    return result
  }

  // MARK: Levels of the grammar

  private mutating func compare() throws(FormulaError) -> FormulaSyntax {
    let left = try concat()
    guard let (symbol, range) = comparison() else { return left }
    let right = try concat()
    if let (_, second) = comparison() { throw .chainedComparison(second) }
    return try node(.binary(symbol, left, right), range, left.extent.lowerBound..<right.extent.upperBound)
  }

  private mutating func concat() throws(FormulaError) -> FormulaSyntax {
    try leftToRight(["&"]) { (parser) throws(FormulaError) in try parser.sum() }
  }

  private mutating func sum() throws(FormulaError) -> FormulaSyntax {
    try leftToRight(["+", "-"]) { (parser) throws(FormulaError) in try parser.product() }
  }

  private mutating func product() throws(FormulaError) -> FormulaSyntax {
    try leftToRight(["*", "/"]) { (parser) throws(FormulaError) in try parser.unary() }
  }

  private mutating func leftToRight(
    _ symbols: Set<Unicode.Scalar>, _ operand: (inout FormulaParser) throws(FormulaError) -> FormulaSyntax
  ) throws(FormulaError) -> FormulaSyntax {
    var left = try operand(&self)
    while let scalar = peek(), symbols.contains(scalar), let symbol = FormulaOperator(rawValue: String(scalar)) {
      let range = position..<(position + 1)
      position += 1
      let right = try operand(&self)
      left = try node(.binary(symbol, left, right), range, left.extent.lowerBound..<right.extent.upperBound)
    }
    return left
  }

  private mutating func unary() throws(FormulaError) -> FormulaSyntax {
    guard peek() == "-" else { return try primary() }
    let start = position
    position += 1
    let operand = try primary()
    return try node(.negated(operand), start..<(start + 1), start..<operand.extent.upperBound)
  }

  private mutating func primary() throws(FormulaError) -> FormulaSyntax {
    guard let first = peek() else { throw .unexpectedEnd(position) }
    switch first {
    case "\"": return try text()
    case "[": return try column(source: nil, start: position)
    case "(": return try parenthesis()
    case "0"..."9": return try number()
    default:
      guard first.properties.isAlphabetic || first == "_" else { throw unexpected() }
      return try word()
    }
  }

  // MARK: Primaries

  private mutating func parenthesis() throws(FormulaError) -> FormulaSyntax {
    let start = position
    try descend(start..<(start + 1))
    position += 1
    var inner = try compare()
    guard peek() == ")" else { throw unexpected() }
    position += 1
    depth -= 1
    inner.extent = start..<position
    return inner
  }

  private mutating func text() throws(FormulaError) -> FormulaSyntax {
    let start = position
    position += 1
    var value = String.UnicodeScalarView()
    while true {
      guard position < scalars.count else { throw .openText(start..<scalars.count) }
      let scalar = scalars[position]
      position += 1
      if scalar == "\"" {
        guard position < scalars.count, scalars[position] == "\"" else { break }
        position += 1
      }
      value.append(scalar)
    }
    return try node(.text(String(value)), start..<position)
  }

  private mutating func number() throws(FormulaError) -> FormulaSyntax {
    let start = position
    skipDigits()
    if position + 1 < scalars.count, scalars[position] == ".", ("0"..."9").contains(scalars[position + 1]) {
      position += 1
      skipDigits()
    }
    return try node(.number(string(start..<position)), start..<position)
  }

  private mutating func word() throws(FormulaError) -> FormulaSyntax {
    let start = position
    while position < scalars.count, isNameScalar(scalars[position]) { position += 1 }
    let range = start..<position
    let name = string(range)
    if position < scalars.count, scalars[position] == "[" { return try column(source: name, start: start) }
    switch name.lowercased() {
    case "true": return try node(.boolean(true), range)
    case "false": return try node(.boolean(false), range)
    case "empty": return try node(.empty, range)
    default: break
    }
    guard peek() == "(" else { throw .bareWord(name, range) }
    guard isFunction(name.lowercased()) else { throw .unknownFunction(name, range) }
    return try call(name.lowercased(), range)
  }

  private mutating func call(_ name: String, _ range: Range<Int>) throws(FormulaError) -> FormulaSyntax {
    try descend(range)
    position += 1
    var arguments: [FormulaSyntax] = []
    if peek() == ")" {
      position += 1
    } else {
      while true {
        arguments.append(try compare())
        let separator = peek()
        if separator == ";" { throw .semicolon(position..<(position + 1)) }
        guard separator == "," || separator == ")" else { throw unexpected() }
        position += 1
        if separator == ")" { break }
      }
    }
    depth -= 1
    return try node(.call(name: name, arguments: arguments), range, range.lowerBound..<position)
  }

  private mutating func column(source: String?, start: Int) throws(FormulaError) -> FormulaSyntax {
    let bracket = position
    position += 1
    var heading = String.UnicodeScalarView()
    while true {
      guard position < scalars.count else { throw .openBracket(bracket..<scalars.count) }
      let scalar = scalars[position]
      position += 1
      if scalar == "]" {
        guard position < scalars.count, scalars[position] == "]" else { break }
        position += 1
      }
      heading.append(scalar)
    }
    return try node(.column(source: source, heading: String(heading)), start..<position)
  }

  // MARK: Small steps

  private mutating func comparison() -> (FormulaOperator, Range<Int>)? {
    guard let first = peek(), "=<>".unicodeScalars.contains(first) else { return nil }
    let start = position
    position += 1
    var symbol = String(first)
    if position < scalars.count {
      let pair = symbol + String(scalars[position])
      if FormulaOperator(rawValue: pair) != nil {
        symbol = pair
        position += 1
      }
    }
    guard let found = FormulaOperator(rawValue: symbol) else { return nil }
    return (found, start..<position)
  }

  private mutating func node(_ node: FormulaSyntax.Node, _ range: Range<Int>, _ extent: Range<Int>? = nil)
    throws(FormulaError) -> FormulaSyntax
  {
    nodes += 1
    guard nodes <= limits.nodes else { throw .tooManyNodes }
    return FormulaSyntax(node, at: range, extent: extent)
  }

  private mutating func descend(_ range: Range<Int>) throws(FormulaError) {
    depth += 1
    guard depth <= limits.depth else { throw .tooDeep(range) }
  }

  private mutating func skipSpace() {
    while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
  }

  private mutating func skipDigits() {
    while position < scalars.count, ("0"..."9").contains(scalars[position]) { position += 1 }
  }

  /// The next scalar that is not white space.
  private mutating func peek() -> Unicode.Scalar? {
    skipSpace()
    return position < scalars.count ? scalars[position] : nil
  }

  private mutating func unexpected() -> FormulaError {
    guard let scalar = peek() else { return .unexpectedEnd(position) }
    if scalar == ";" { return .semicolon(position..<(position + 1)) }
    return .unexpected(String(scalar), position..<(position + 1))
  }

  private func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  private func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }
}
