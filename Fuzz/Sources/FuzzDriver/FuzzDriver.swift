/// What libFuzzer calls with each input.
public typealias FuzzTest = @convention(c) (UnsafePointer<UInt8>, Int) -> CInt

/// What C's `main` is given.
public typealias FuzzArguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

/// Runs libFuzzer over a test.
///
/// SwiftPM calls an executable's `main` by the target's name, so libFuzzer's own cannot be used; each target exports
/// `NAME_main` and starts the driver by this.
public func fuzz(_ count: CInt, _ arguments: FuzzArguments?, _ test: FuzzTest) -> CInt {
  var count = count
  var arguments = arguments
  return runDriver(&count, &arguments, test)
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<FuzzArguments?>, _ test: FuzzTest
) -> CInt
