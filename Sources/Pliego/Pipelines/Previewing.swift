public import PliegoJSON
import PliegoMapping

/// The releases of the first processes, for looking at.
///
/// - Parameters:
///   - options: as for ``convert(_:progress:)``; outputs are not written.
///   - count: how many processes.
/// - Throws: as ``convert(_:progress:)`` does.
public func preview(_ options: ConvertOptions, first count: Int) throws(PliegoError) -> [JSONValue] {
  let check = try checkMapping(options.mapping)
  guard let plan = check.plan else { throw PliegoError(check.diagnostics) }
  let loaded = try SourceLoader.load(plan, data: options.data)
  let conversion: Conversion
  do throws(ConversionError) {
    conversion = try Conversion(
      plan: plan, tables: loaded.tables, parameters: options.parameters, limits: options.limits)
  } catch {
    throw PliegoError(error)
  }
  var worker = conversion.worker()
  let stretch = worker.run(0..<min(count, conversion.linked.processCount))
  return stretch.bytes.split(separator: UInt8(ascii: "\n")).compactMap { try? JSONParser.parse(Array($0)) }
}
