import Foundation
import PliegoTestSupport

/// A Markdown page whose `console` blocks are run and held to what they show.
///
///     ```console in=Examples/compranet
///     $ pliego mapping check contratos.pliego.yaml
///     …
///     ? 1
///     ```
///
/// A line that begins with `$ ` is run by bash, one behind `> ` continues it; what follows is the expected output, both
/// streams in one. `…` alone stands for any lines, inside a line for any characters. `? 1` ends the output with the
/// expected exit status, which is 0 otherwise. Every block starts in a fresh copy of a folder: the one that `in=` names,
/// else the page's usual one; `continued` goes on where the block before it ended. A block of another language with
/// `title=NAME` writes that file into the folders of the blocks behind it. `norun` blocks are shown and not run.
struct Transcript {
  struct Command: Equatable {
    let line: String
    /// Where the expected output stands, as line numbers of the page from 0.
    let expectedLines: Range<Int>
    let expected: [String]
    let status: Int32
  }

  struct Block: Equatable {
    /// The line of the opening fence, from 1.
    let line: Int
    let folder: String?
    let isContinued: Bool
    let isRun: Bool
    var commands: [Command] = []
  }

  enum Part: Equatable {
    case file(name: String, text: String)
    case console(Block)
    /// A shell block that nobody runs, where a `console` block was meant.
    case unrunShell(line: Int)
  }

  let lines: [String]
  private(set) var parts: [Part] = []

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var index = 0
    while index < lines.count {
      guard let fence = Self.fence(lines[index]) else {
        index += 1
        continue
      }
      let start = index + 1
      let end = lines[start...].firstIndex { $0.hasPrefix(fence.marks) } ?? lines.count
      if let part = part(info: fence.info, start..<end) { parts.append(part) }
      index = end + 1
    }
  }

  private static func fence(_ line: String) -> (marks: String, info: [String])? {
    let marks = line.prefix { $0 == "`" }
    guard marks.count >= 3 else { return nil }
    return (String(marks), line.dropFirst(marks.count).split(separator: " ").map(String.init))
  }

  private func part(info: [String], _ range: Range<Int>) -> Part? {
    if let title = info.first(where: { $0.hasPrefix("title=") }) {
      return .file(name: String(title.dropFirst(6)), text: lines[range].map { $0 + "\n" }.joined())
    }
    switch info.first {
    case "console": return .console(block(info: info, range))
    case "sh", "bash", "shell": return .unrunShell(line: range.lowerBound)
    default: return nil
    }
  }

  private func block(info: [String], _ range: Range<Int>) -> Block {
    let folder = info.first { $0.hasPrefix("in=") }.map { String($0.dropFirst(3)) }
    var block = Block(
      line: range.lowerBound, folder: folder, isContinued: info.contains("continued"), isRun: !info.contains("norun"))
    var index = range.lowerBound
    while index < range.upperBound {
      guard lines[index].hasPrefix("$ ") else {
        index += 1
        continue
      }
      var command = String(lines[index].dropFirst(2))
      index += 1
      while index < range.upperBound, lines[index].hasPrefix("> ") {
        command += "\n" + lines[index].dropFirst(2)
        index += 1
      }
      let end = lines[index..<range.upperBound].firstIndex { $0.hasPrefix("$ ") } ?? range.upperBound
      block.commands.append(self.command(command, index..<end))
      index = end
    }
    return block
  }

  private func command(_ line: String, _ range: Range<Int>) -> Command {
    var end = range.upperBound
    while end > range.lowerBound, lines[end - 1].isEmpty { end -= 1 }
    var expected = Array(lines[range.lowerBound..<end])
    var status: Int32 = 0
    if let last = expected.last, last.hasPrefix("? "), let number = Int32(last.dropFirst(2)) {
      status = number
      expected.removeLast()
    }
    return Command(line: line, expectedLines: range.lowerBound..<end, expected: expected, status: status)
  }
}

/// Whether output is what a page shows.
enum ExpectedOutput {
  /// - Parameter expected: lines; `…` alone matches any number of lines, inside a line any characters.
  static func matches(_ expected: ArraySlice<String>, _ actual: ArraySlice<String>) -> Bool {
    guard let first = expected.first else { return actual.isEmpty }
    let rest = expected.dropFirst()
    if first.trimmingCharacters(in: .whitespaces) == "…" {
      return (actual.startIndex...actual.endIndex).contains { matches(rest, actual[$0...]) }
    }
    guard let line = actual.first, matches(line: first, line) else { return false }
    return matches(rest, actual.dropFirst())
  }

  private static func matches(line expected: String, _ actual: String) -> Bool {
    let pieces = expected.split(separator: "…", omittingEmptySubsequences: false)
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last else { return expected == actual }
    guard actual.hasPrefix(first) else { return false }
    var rest = actual.dropFirst(first.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let found = rest.range(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return rest.hasSuffix(last)
  }

  /// The lines of what a program printed, without line ends and without empty lines at the end.
  static func lines(_ output: String) -> [String] {
    var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
