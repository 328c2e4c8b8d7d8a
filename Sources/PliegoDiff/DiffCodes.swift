public import PliegoDiagnostics

/// What comparing can say: the kinds of changes, each with its severity.
///
/// From 100 on what a person of the field would say, from 200 on any field, from 300 on whole releases and processes.
extension DiagnosticCode {
  public static let amountRaised = DiagnosticCode(
    "X101", "amount-raised", .note, Phrase(en: "an amount that was raised", es: "un importe que subió"))
  public static let amountLowered = DiagnosticCode(
    "X102", "amount-lowered", .note, Phrase(en: "an amount that was lowered", es: "un importe que bajó"))
  public static let amountRaisedAfterSignature = DiagnosticCode(
    "X103", "amount-raised-after-signature", .warning,
    Phrase(
      en: "an amount raised after the contract was signed", es: "un importe que subió después de firmado el contrato"))
  public static let currencyChanged = DiagnosticCode(
    "X104", "currency-changed", .warning,
    Phrase(en: "an amount in another currency than before", es: "un importe en otra moneda que antes"))
  public static let periodMoved = DiagnosticCode(
    "X111", "period-moved", .note,
    Phrase(en: "a date of a period that moved", es: "una fecha de un periodo que se movió"))
  public static let deadlineMovedAfterItPassed = DiagnosticCode(
    "X112", "deadline-moved-after-it-passed", .warning,
    Phrase(en: "a deadline moved when it had passed", es: "un plazo movido cuando ya había vencido"))
  public static let deadlineBroughtForward = DiagnosticCode(
    "X113", "deadline-brought-forward", .warning, Phrase(en: "a deadline brought forward", es: "un plazo adelantado"))
  public static let statusMoved = DiagnosticCode(
    "X121", "status-moved", .note, Phrase(en: "a status that moved on", es: "un estado que avanzó"))
  public static let statusMovedBack = DiagnosticCode(
    "X122", "status-moved-back", .warning, Phrase(en: "a status that went back", es: "un estado que retrocedió"))
  public static let supplierAdded = DiagnosticCode(
    "X131", "supplier-added", .note, Phrase(en: "a supplier added", es: "un proveedor añadido"))
  public static let supplierRemoved = DiagnosticCode(
    "X132", "supplier-removed", .note, Phrase(en: "a supplier removed", es: "un proveedor retirado"))
  public static let supplierExchangedAfterAward = DiagnosticCode(
    "X133", "supplier-exchanged-after-award", .warning,
    Phrase(en: "a supplier exchanged after the award", es: "un proveedor cambiado después de la adjudicación"))
  public static let tendererAdded = DiagnosticCode(
    "X134", "tenderer-added", .note, Phrase(en: "a tenderer added", es: "un licitante añadido"))
  public static let tendererRemoved = DiagnosticCode(
    "X135", "tenderer-removed", .warning, Phrase(en: "a tenderer removed", es: "un licitante retirado"))
  public static let awardCreated = DiagnosticCode(
    "X141", "award-created", .note, Phrase(en: "an award made", es: "una adjudicación nueva"))
  public static let awardCancelled = DiagnosticCode(
    "X142", "award-cancelled", .warning, Phrase(en: "an award cancelled", es: "una adjudicación cancelada"))
  public static let awardDeleted = DiagnosticCode(
    "X143", "award-deleted", .warning,
    Phrase(en: "an award that is no longer there", es: "una adjudicación que ya no está"))
  public static let contractCreated = DiagnosticCode(
    "X144", "contract-created", .note, Phrase(en: "a contract made", es: "un contrato nuevo"))
  public static let contractCancelled = DiagnosticCode(
    "X145", "contract-cancelled", .warning, Phrase(en: "a contract cancelled", es: "un contrato cancelado"))
  public static let contractDeleted = DiagnosticCode(
    "X146", "contract-deleted", .warning,
    Phrase(en: "a contract that is no longer there", es: "un contrato que ya no está"))
  public static let amendmentAdded = DiagnosticCode(
    "X147", "amendment-added", .note, Phrase(en: "an amendment added", es: "una modificación añadida"))
  public static let itemAdded = DiagnosticCode(
    "X151", "item-added", .note, Phrase(en: "an item added", es: "una partida añadida"))
  public static let itemRemoved = DiagnosticCode(
    "X152", "item-removed", .warning, Phrase(en: "an item that is no longer there", es: "una partida que ya no está"))
  public static let quantityChanged = DiagnosticCode(
    "X153", "quantity-changed", .note, Phrase(en: "a quantity that changed", es: "una cantidad que cambió"))
  public static let documentAdded = DiagnosticCode(
    "X161", "document-added", .note, Phrase(en: "a document added", es: "un documento añadido"))
  public static let documentWithdrawn = DiagnosticCode(
    "X162", "document-withdrawn", .warning,
    Phrase(en: "a document that is no longer there", es: "un documento que ya no está"))
  public static let documentReplaced = DiagnosticCode(
    "X163", "document-replaced", .warning,
    Phrase(en: "a document changed at the same address", es: "un documento cambiado en la misma dirección"))
  public static let criteriaChanged = DiagnosticCode(
    "X171", "criteria-changed", .warning,
    Phrase(en: "evaluation criteria that changed", es: "criterios de evaluación que cambiaron"))
  public static let procurementMethodChanged = DiagnosticCode(
    "X181", "procurement-method-changed", .warning,
    Phrase(en: "a procurement method that changed", es: "un método de contratación que cambió"))
  public static let buyerChanged = DiagnosticCode(
    "X191", "buyer-changed", .warning, Phrase(en: "another buyer than before", es: "otro comprador que antes"))
  public static let fieldAdded = DiagnosticCode(
    "X201", "field-added", .note, Phrase(en: "a field that has a value now", es: "un campo que ahora tiene valor"))
  public static let fieldRemoved = DiagnosticCode(
    "X202", "field-removed", .warning, Phrase(en: "a value that is no longer there", es: "un valor que ya no está"))
  public static let fieldChanged = DiagnosticCode(
    "X203", "field-changed", .note,
    Phrase(en: "a field with another value than before", es: "un campo con otro valor que antes"))
  public static let fieldRespelled = DiagnosticCode(
    "X204", "field-respelled", .note,
    Phrase(en: "a moment written otherwise than before", es: "un momento escrito de otra forma"))
  public static let packageChanged = DiagnosticCode(
    "X205", "package-changed", .note,
    Phrase(en: "metadata of the package that changed", es: "metadatos del paquete que cambiaron"))
  public static let processAdded = DiagnosticCode(
    "X301", "process-added", .note,
    Phrase(en: "a contracting process that was not there before", es: "un proceso de contratación que antes no estaba"))
  public static let processRemoved = DiagnosticCode(
    "X302", "process-removed", .warning,
    Phrase(en: "a contracting process that is no longer there", es: "un proceso de contratación que ya no está"))
  public static let releaseAdded = DiagnosticCode(
    "X303", "release-added", .note,
    Phrase(en: "a release that was not there before", es: "una entrega que antes no estaba"))
  public static let releaseRemoved = DiagnosticCode(
    "X304", "release-removed", .warning,
    Phrase(en: "a release that is no longer there", es: "una entrega que ya no está"))
  public static let silentEdit = DiagnosticCode(
    "X305", "silent-edit", .error,
    Phrase(en: "a release changed without a new id or date", es: "una entrega cambiada sin id ni fecha nuevos"))
  public static let releaseIDReused = DiagnosticCode(
    "X306", "release-id-reused", .error,
    Phrase(en: "a release id used for another release", es: "un id de entrega usado para otra entrega"))
  public static let backDatedRelease = DiagnosticCode(
    "X307", "back-dated-release", .warning,
    Phrase(
      en: "a new release with an older date than releases known before",
      es: "una entrega nueva con fecha anterior a las ya conocidas"))
  public static let releaseSucceeded = DiagnosticCode(
    "X308", "release-succeeded", .note,
    Phrase(en: "a release in the place of another", es: "una entrega en el lugar de otra"))
}

extension DiagnosticCode {
  /// Every code of a change, in the order of the codes.
  public static let diffCodes: [DiagnosticCode] = [
    amountRaised, amountLowered, amountRaisedAfterSignature, currencyChanged, periodMoved, deadlineMovedAfterItPassed,
    deadlineBroughtForward, statusMoved, statusMovedBack, supplierAdded, supplierRemoved, supplierExchangedAfterAward,
    tendererAdded, tendererRemoved, awardCreated, awardCancelled, awardDeleted, contractCreated, contractCancelled,
    contractDeleted, amendmentAdded, itemAdded, itemRemoved, quantityChanged, documentAdded, documentWithdrawn,
    documentReplaced, criteriaChanged, procurementMethodChanged, buyerChanged, fieldAdded, fieldRemoved, fieldChanged,
    fieldRespelled, packageChanged, processAdded, processRemoved, releaseAdded, releaseRemoved, silentEdit,
    releaseIDReused, backDatedRelease, releaseSucceeded,
  ]
}

/// What can stand in the way of comparing.
extension DiagnosticCode {
  public static let nothingToCompare = DiagnosticCode(
    "X401", "nothing-to-compare", .error,
    Phrase(en: "a text without any release", es: "un texto sin ninguna entrega"))
  public static let processTooLargeToCompare = DiagnosticCode(
    "X402", "process-too-large-to-compare", .error,
    Phrase(
      en: "a process whose releases do not fit in the memory given",
      es: "un proceso cuyas entregas no caben en la memoria dada"))
  public static let stateUnknown = DiagnosticCode(
    "X403", "state-unknown", .warning,
    Phrase(
      en: "a process whose releases cannot be merged, so that only releases were compared",
      es: "un proceso cuyas entregas no se pueden combinar: sólo se compararon entregas"))
  public static let noSuchProcess = DiagnosticCode(
    "X404", "no-such-process", .error,
    Phrase(en: "no process or release has that id", es: "ningún proceso ni entrega tiene ese id"))
  public static let patchNeedsOneText = DiagnosticCode(
    "X405", "patch-needs-one-text", .error,
    Phrase(en: "a patch asked for of more than one text", es: "un parche pedido para más de un texto"))
  public static let nullInMergePatch = DiagnosticCode(
    "X406", "null-in-merge-patch", .error,
    Phrase(en: "a null that a merge patch cannot say", es: "un null que un merge patch no puede decir"))
  public static let releaseNotComparable = DiagnosticCode(
    "X407", "release-not-comparable", .error,
    Phrase(en: "a release without ocid, which has no partner", es: "una entrega sin ocid, que no tiene pareja"))
  public static let versionedReleasePassedOver = DiagnosticCode(
    "X408", "versioned-release-passed-over", .note,
    Phrase(en: "a versioned release, which is not compared", es: "una entrega versionada, que no se compara"))
  public static let linkedReleasePassedOver = DiagnosticCode(
    "X409", "linked-release-passed-over", .note,
    Phrase(
      en: "a release that a record only links to, which is not compared",
      es: "una entrega que un registro sólo enlaza, que no se compara"))

  /// Every code of comparing that is not a change.
  public static let comparingCodes: [DiagnosticCode] = [
    nothingToCompare, processTooLargeToCompare, stateUnknown, noSuchProcess, patchNeedsOneText, nullInMergePatch,
    releaseNotComparable, versionedReleasePassedOver, linkedReleasePassedOver,
  ]
}
