import PliegoValues

/// The text in Unicode form NFC, or `nil` when it is in that form already.
func normalized(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
  if Text.isCertainlyNFC(bytes) { return nil }
  let form = Text.nfc(bytes)
  return form.elementsEqual(bytes) ? nil : form
}

func normalized(_ bytes: [UInt8]) -> [UInt8]? { bytes.withUnsafeBufferPointer { normalized($0) } }
