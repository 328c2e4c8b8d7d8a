import PliegoCommandLine
import PliegoDiagnostics
import Testing

extension Option {
  fileprivate static let memory = Option("memory", value: ValueShape("SIZE", .size), Phrase("memory"))
  fileprivate static let data = Option("data", short: "d", value: ValueShape("DIR", .folder), Phrase("data"))
  fileprivate static let set = Option("set", value: ValueShape("NAME=VALUE", .assignment), Phrase("set"), repeats: true)
  fileprivate static let format = Option("format", short: "f", value: .choice("ndjson", "package"), Phrase("format"))
  fileprivate static let verbose = Option("verbose", short: "v", Phrase("verbose"))
  fileprivate static let needed = Option("needed", value: ValueShape("X"), Phrase("needed"), isRequired: true)
}

extension Positional {
  fileprivate static let file = Positional(ValueShape("FILE", .file), Phrase("file"))
  fileprivate static let more = Positional(ValueShape("MORE", .file), Phrase("more"), isRequired: false, repeats: true)
}

/// `tool copy FILE [MORE…]` and `tool deep inner --needed X`.
private let tool = Command(
  "tool", Phrase("a tool"), options: Option.common,
  subcommands: [
    Command(
      "copy", Phrase("copy"), options: [.data, .set, .format, .verbose, .memory], positionals: [.file, .more],
      run: { _ in 0 }),
    Command(
      "deep", Phrase("deep"), subcommands: [Command("inner", Phrase("inner"), options: [.needed], run: { _ in 0 })]),
  ])

private func parsed(_ line: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> ParsedArguments {
  let outcome = ArgumentParser.parse(line.split(separator: " ").map(String.init), for: tool)
  guard case .run(let arguments) = outcome else {
    Issue.record("\(outcome)", sourceLocation: sourceLocation)
    throw NotParsed()
  }
  return arguments
}

private struct NotParsed: Error {}

private func mistakes(_ line: String) -> [Diagnostic] {
  guard case .mistakes(let found, _) = ArgumentParser.parse(line.split(separator: " ").map(String.init), for: tool)
  else {
    return []
  }
  return found
}

@Suite("Parsing arguments")
struct ArgumentParserTests {
  @Test(arguments: [
    "copy a --data rows", "copy --data=rows a", "copy -d rows a", "copy -drows a", "copy a -vd rows",
    "--lang es copy a -d rows",
    "copy --data rows -- a",
  ])
  func `an option's value is the same however it is written`(line: String) throws {
    let arguments = try parsed(line)
    #expect(arguments[.data] == "rows")
    #expect(arguments[.file] == "a")
  }

  @Test func `grouped flags are all raised`() throws {
    let arguments = try parsed("copy -qv a")
    #expect(arguments.has(.quiet) && arguments.has(.verbose))
    #expect(try !parsed("copy -q a").has(.verbose))
  }

  @Test func `a lone hyphen is an operand and a value`() throws {
    #expect(try parsed("copy -")[.file] == "-")
    #expect(try parsed("copy a --data -")[.data] == "-")
  }

  @Test func `behind two hyphens nothing is an option`() throws {
    let arguments = try parsed("copy -- --data -v")
    #expect(arguments[.file] == "--data")
    #expect(arguments.operands(.more) == ["-v"])
    #expect(!arguments.has(.verbose))
  }

  @Test func `an option that repeats keeps all values in order`() throws {
    let all = try parsed("copy a --set x=1 --set=y=a=b --set z=").assignments(.set)
    #expect(all.map(\.name) == ["x", "y", "z"])
    #expect(all.map(\.value) == ["1", "a=b", ""])
  }

  @Test func `an option of a command above may stand before or behind the command`() throws {
    for line in ["--jobs 3 deep inner --needed x", "deep --jobs 3 inner --needed x", "deep inner --needed x -j3"] {
      #expect(try parsed(line).count(.jobs) == 3)
    }
    #expect(try parsed("deep inner --needed x").commandLine == "tool deep inner")
  }

  @Test(arguments: [
    ("512", 512), ("512MB", 512_000_000), ("2GiB", 2 << 30), ("64k", 64_000), ("1Ti", 1 << 40),
  ])
  func `a size has a unit`(text: String, bytes: Int) throws {
    #expect(try parsed("copy a --memory \(text)").byteCount(.memory) == bytes)
  }

  @Test(arguments: ["--help", "copy --help", "copy -h --no-such", "deep inner -h"])
  func `help is given whatever else is wrong`(line: String) {
    guard case .help = ArgumentParser.parse(line.split(separator: " ").map(String.init), for: tool) else {
      Issue.record("no help for \(line)")
      return
    }
  }

  @Test func `a help flag behind two hyphens is an operand`() throws {
    #expect(try parsed("copy -- --help")[.file] == "--help")
  }
}

@Suite("Mistakes on the command line")
struct UsageMistakeTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let line: String
    let codes: [String]
    let help: String
    var testDescription: String { line.isEmpty ? "(nothing)" : line }

    init(_ line: String, _ codes: [String], help: String = "") {
      (self.line, self.codes, self.help) = (line, codes, help)
    }
  }

  static let cases = [
    Case("", ["U006"], help: "the commands are: copy, deep"),
    Case("deep", ["U006"], help: "the commands are: inner"),
    Case("copi a", ["U001"], help: "did you mean 'copy'?"),
    Case("copi a --data rows --dta x -x", ["U001"], help: "did you mean 'copy'?"),
    Case("--data rows copy a", ["U002"], help: "write it behind its command: tool copy --data"),
    Case("zzz", ["U001"], help: "the commands are: copy, deep"),
    Case("deep iner", ["U001"], help: "did you mean 'inner'?"),
    Case("copy a --dta rows", ["U002"], help: "did you mean '--data'?"),
    Case("copy a -x", ["U002"], help: "tool copy --help"),
    Case("--lagn es copy a", ["U002"], help: "did you mean '--lang'?"),
    Case("copy a --data", ["U003"], help: "write --data DIR"),
    Case("copy a --data --verbose", ["U003"], help: "write --data DIR"),
    Case("copy a -d", ["U003"], help: "write -d DIR"),
    Case("copy a --format pakage", ["U004"], help: "did you mean 'package'?"),
    Case("copy a --format xml", ["U004"], help: "the values are: ndjson, package"),
    Case("deep inner --needed x y", ["U005"], help: "tool deep inner --needed X [options]"),
    Case("copy", ["U006"], help: "tool copy FILE [MORE…] [options]"),
    Case("deep inner", ["U006"], help: "tool deep inner --needed X [options]"),
    Case("copy a --jobs 0", ["U007"], help: "--jobs 4"),
    Case("copy a --jobs=-1", ["U007"], help: "--jobs 4"),
    Case("copy a --memory many", ["U007"], help: "--memory 512MB"),
    Case("copy a --memory 99999999T", ["U007"], help: "--memory 512MB"),
    Case("copy a --set x", ["U007"], help: "--set as_of="),
    Case("copy a --set =x", ["U007"], help: "--set as_of="),
    Case("copy a --quiet=yes", ["U008"], help: "write --quiet alone"),
    Case("copy a --data x --data y", ["U009"], help: "keep the one"),
    Case("copy a --data x -dy --jobs no --color blue", ["U009", "U007", "U004"]),
    Case("deep inner --needed", ["U003"], help: "write --needed X"),
  ]

  @Test(arguments: cases)
  func `a mistake has its code and a line of help`(example: Case) {
    let found = mistakes(example.line)
    #expect(found.map(\.code.id) == example.codes)
    let help = found.flatMap(\.help)
    #expect(help.contains { $0.english.contains(example.help) } || example.help.isEmpty, "\(help)")
  }

  @Test(arguments: cases)
  func `a mistake is told in both languages`(example: Case) {
    for diagnostic in mistakes(example.line) {
      #expect(diagnostic.message.english != diagnostic.message.spanish)
      #expect(!diagnostic.help.isEmpty)
      #expect(!diagnostic.message.english.hasSuffix("."))
    }
  }
}

@Suite("The nearest name")
struct NearestNameTests {
  @Test(arguments: [
    ("convret", "convert"), ("CONVERT", "convert"), ("convrt", "convert"), ("cnvert", "convert"), ("titel", "title"),
    ("lisst", "list"),
  ])
  func `one slip in three letters is forgiven`(written: String, meant: String) {
    #expect(NearestName.of(written, in: ["validate", "convert", "title", "list"]) == meant)
  }

  @Test(arguments: ["xyz", "", "con", "verify"])
  func `something else is not guessed at`(written: String) {
    #expect(NearestName.of(written, in: ["validate", "convert"]) == nil)
  }
}
