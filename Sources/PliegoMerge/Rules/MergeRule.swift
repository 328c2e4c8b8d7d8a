/// What the schema says about merging a field; see "Merging" in the reference of OCDS 1.1.
public enum MergeRule: UInt8, Sendable {
  /// Nothing: objects are merged member by member, arrays of objects by the ids of their elements, all else replaced.
  case byValue
  /// `omitWhenMerged`, in 1.0 the strategy `ocdsOmit`: does not appear in what is merged.
  case omitWhenMerged
  /// `wholeListMerge`, in 1.0 the strategy `ocdsVersion` of an array; also every array of something else than objects with
  /// an `id`: a later list takes the place of the former.
  case wholeList
}
