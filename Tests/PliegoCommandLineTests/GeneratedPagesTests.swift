import Foundation
import PliegoCommandLine
import PliegoDiagnostics
import PliegoTestSupport
import Testing

@Suite("Completions")
struct CompletionTests {
  /// What bash offers behind some typed words; the last is the one being typed.
  private func bash(_ words: String...) throws -> Set<String> {
    let folder = try TemporaryFolder()
    try folder.write(Completions.script(for: .pliego, shell: .bash, language: .english), to: "pliego.bash")
    try folder.write("", to: "rows/a.csv")
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    let script = """
      compopt() { :; }
      source pliego.bash
      COMP_WORDS=(pliego \(quoted)); COMP_CWORD=\(words.count)
      _pliego
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let result = try Subprocess.bash(script, in: folder.url)
    #expect(result.status == 0, "\(result.output)")
    return Set(result.output.split(separator: "\n").map(String.init))
  }

  @Test func `commands are offered where a command may stand`() throws {
    #expect(try bash("").isSuperset(of: ["convert", "mapping", "explain"]))
    #expect(try bash("ma") == ["mapping", "man"])
    #expect(try bash("mapping", "ch") == ["check"])
    #expect(try bash("--lang", "es", "mapping", "ch") == ["check"])
  }

  @Test func `options are those of the command and those of every command`() throws {
    let offers = try bash("convert", "--")
    #expect(offers.isSuperset(of: ["--data", "--rejects", "--lang", "--help"]))
    #expect(!offers.contains("--strict"))
  }

  @Test func `values are offered behind their option`() throws {
    #expect(try bash("convert", "--format", "") == ["ndjson", "package"])
    #expect(try bash("convert", "--format", "=", "pa") == ["package"])
    #expect(try bash("mapping", "docs", "-f", "") == ["markdown", "csv", "template"])
    #expect(try bash("mapping", "check", "--lang", "") == ["en", "es"])
    #expect(try bash("convert", "--data", "r") == ["rows"])
    #expect(try bash("completions", "") == ["bash", "zsh", "fish"])
  }

  @Test(arguments: Shell.allCases, Language.allCases)
  func `the script is one its shell can read`(shell: Shell, language: Language) throws {
    let folder = try TemporaryFolder()
    try folder.write(Completions.script(for: .pliego, shell: shell, language: language), to: "script")
    let check = "command -v \(shell.rawValue) >/dev/null || exit 0; \(shell.rawValue) -n script"
    let result = try Subprocess.bash(check, in: folder.url)
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.isEmpty)
  }

  @Test func `a quote in a summary does not end the word`() {
    let program = Command("tool", Phrase("it's"), subcommands: [Command("a", Phrase("don't"), run: { _ in 0 })])
    for shell in [Shell.zsh, .fish] {
      #expect(Completions.script(for: program, shell: shell, language: .english).contains(#"don'\''t"#))
    }
  }
}

@Suite("The manual page")
struct ManualPageTests {
  @Test(arguments: Language.allCases)
  func `shows every command and option`(language: Language) throws {
    let folder = try TemporaryFolder()
    try folder.write(ManualPage.text(of: .pliego, version: "1.2.3", language: language), to: "pliego.1")
    let check = """
      command -v groff >/dev/null || { echo 'convert mapping check --rejects --no-groff'; exit 0; }
      groff -man -ww -Tutf8 -Kutf8 -P-bcou pliego.1
      """
    let result = try Subprocess.bash(check, in: folder.url, variables: ["LC_ALL": "C.UTF-8"])
    #expect(result.status == 0)
    for words in ["convert", "mapping check", "--rejects"] where !result.output.contains("--no-groff") {
      #expect(result.output.contains(words), "\(words)")
    }
  }

  @Test func `hyphens stay hyphens and a leading dot is text`() {
    let program = Command(
      "tool", Phrase("a tool"), details: [Phrase(".hidden files, \\ and --flags")], run: { _ in 0 })
    let page = ManualPage.text(of: program, version: "1", language: .english)
    #expect(page.contains("\n\\&.hidden files, \\e and \\-\\-flags\n"))
  }
}
