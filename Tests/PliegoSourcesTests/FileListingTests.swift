import Glibc
import PliegoDiagnostics
import PliegoSources
import Testing

@Suite("listing files")
struct FileListingTests {
  let folder = TemporaryFolder()

  private func names(_ glob: String) throws -> [String] {
    try inputFiles(matching: glob, under: folder.path).map(\.name)
  }

  private func codes(_ glob: String) -> [String] {
    do {
      _ = try inputFiles(matching: glob, under: folder.path)
      return []
    } catch {
      return error.diagnostics.map(\.code.id)
    }
  }

  @Test
  func `gives the files that fit, in the order of their names' bytes`() throws {
    for name in ["c10.csv", "c2.csv", "C1.csv", "ñ.csv", "d.txt", ".hidden.csv"] { folder.write(name, "A\n") }
    mkdir(folder.path + "/2016", 0o700)
    folder.write("2016/x.csv", "A\n")
    #expect(try names("*.csv") == ["C1.csv", "c10.csv", "c2.csv", "ñ.csv"])
    #expect(try names("c?.csv") == ["c2.csv"])
    #expect(try names("[Cd]*") == ["C1.csv", "d.txt"])
    #expect(try names("[!c]1.csv") == ["C1.csv"])
    #expect(try names("2016/*.csv") == ["2016/x.csv"])
    #expect(try names("20*/x.csv") == ["2016/x.csv"])
    #expect(try names("./d.txt") == ["d.txt"])
  }

  @Test
  func `refuses paths that leave the folder`() {
    folder.write("a.csv", "A\n")
    #expect(codes("/etc/passwd") == ["D020"])
    #expect(codes("../*.csv") == ["D020"])
    #expect(codes("x/../a.csv") == ["D020"])
    #expect(codes("") == ["D020"])
    #expect(codes("b.csv") == ["D019"])
    #expect(codes("*.tsv") == ["D019"])
  }

  @Test
  func `follows symbolic links inside the folder only`() throws {
    let outside = TemporaryFolder()
    outside.write("secret.csv", "A\n")
    folder.write("a.csv", "A\n")
    symlink("a.csv", folder.path + "/inside.csv")
    #expect(try names("*.csv") == ["a.csv", "inside.csv"])
    symlink(outside.path + "/secret.csv", folder.path + "/out1.csv")
    symlink(outside.path, folder.path + "/out2")
    #expect(codes("*.csv") == ["D021"])
    #expect(codes("out2/secret.csv") == ["D021"])
    symlink("nowhere.csv", folder.path + "/z.csv")
    #expect(codes("z.csv") == ["D018"])
    for name in ["inside.csv", "out1.csv", "out2", "z.csv"] { unlink("\(folder.path)/\(name)") }
  }
}
