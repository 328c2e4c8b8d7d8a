import PliegoRows

/// Sources that all parts of a conversion look into.
struct SharedSources: Sendable {
  let linked: LinkedSources
  let routes: RowRoutes

  /// A shared source with its rows; `nil` for one whose rows are divided.
  func source(_ index: Int) -> LinkedSource? { routes.isShared(index) ? linked.sources[index] : nil }
}
