// Written by Scripts/make-check-registry.py from the files below Rules/. Do not edit.

/// All checks there are, by their codes.
public enum CheckRegistry {
  public static let all: [any Check] = [
    AwardReferenceCheck(),
    ClosedCodelistCheck(),
    OpenCodelistCheck(),
    PeriodOrderCheck(),
    CodeSpellingCheck(),
    DeprecatedCodeCheck(),
    AdditionalFieldCheck(),
    DeprecatedFieldCheck(),
    EmptyFieldCheck(),
    NullFieldCheck(),
    LanguageTagCheck(),
    LanguageCodeCheck(),
    LoneTranslationCheck(),
    NulCharacterCheck(),
    CapitalsCheck(),
    OddDateCheck(),
    PlaceholderCheck(),
  ]
}
