// Written by Scripts/embed-standard-data.py. Run it again after adding, renaming or removing a file.

#include "CStandardData.h"

// #embed belongs to C23; the compiler offers it in older C too, with a warning.
#pragma clang diagnostic ignored "-Wc23-extensions"

// Each array ends in a zero that does not count, because C has no empty arrays and files may be empty.

static const uint8_t file_0[] = {
#embed "../../schema/1.0.3/codelists/awardCriteria.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1[] = {
#embed "../../schema/1.0.3/codelists/awardStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_2[] = {
#embed "../../schema/1.0.3/codelists/contractStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_3[] = {
#embed "../../schema/1.0.3/codelists/documentType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_4[] = {
#embed "../../schema/1.0.3/codelists/initiationType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_5[] = {
#embed "../../schema/1.0.3/codelists/itemClassificationScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_6[] = {
#embed "../../schema/1.0.3/codelists/locationGazeteer.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_7[] = {
#embed "../../schema/1.0.3/codelists/method.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_8[] = {
#embed "../../schema/1.0.3/codelists/milestoneStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_9[] = {
#embed "../../schema/1.0.3/codelists/organizationIdentifierRegistrationAgency_iati.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_10[] = {
#embed "../../schema/1.0.3/codelists/releaseTag.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_11[] = {
#embed "../../schema/1.0.3/codelists/submissionMethod.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_12[] = {
#embed "../../schema/1.0.3/codelists/tenderStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_13[] = {
#embed "../../schema/1.0.3/mapping-tables.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_14[] = {
#embed "../../schema/1.0.3/record-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_15[] = {
#embed "../../schema/1.0.3/release-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_16[] = {
#embed "../../schema/1.0.3/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_17[] = {
#embed "../../schema/1.0.3/versioned-release-validation-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_18[] = {
#embed "../../schema/1.1.5/codelists/awardCriteria.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_19[] = {
#embed "../../schema/1.1.5/codelists/awardStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_20[] = {
#embed "../../schema/1.1.5/codelists/contractStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_21[] = {
#embed "../../schema/1.1.5/codelists/currency.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_22[] = {
#embed "../../schema/1.1.5/codelists/documentType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_23[] = {
#embed "../../schema/1.1.5/codelists/extendedProcurementCategory.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_24[] = {
#embed "../../schema/1.1.5/codelists/initiationType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_25[] = {
#embed "../../schema/1.1.5/codelists/itemClassificationScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_26[] = {
#embed "../../schema/1.1.5/codelists/method.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_27[] = {
#embed "../../schema/1.1.5/codelists/milestoneStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_28[] = {
#embed "../../schema/1.1.5/codelists/milestoneType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_29[] = {
#embed "../../schema/1.1.5/codelists/partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_30[] = {
#embed "../../schema/1.1.5/codelists/procurementCategory.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_31[] = {
#embed "../../schema/1.1.5/codelists/relatedProcess.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_32[] = {
#embed "../../schema/1.1.5/codelists/relatedProcessScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_33[] = {
#embed "../../schema/1.1.5/codelists/releaseTag.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_34[] = {
#embed "../../schema/1.1.5/codelists/submissionMethod.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_35[] = {
#embed "../../schema/1.1.5/codelists/tenderStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_36[] = {
#embed "../../schema/1.1.5/codelists/unitClassificationScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_37[] = {
#embed "../../schema/1.1.5/mapping-tables.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_38[] = {
#embed "../../schema/1.1.5/record-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_39[] = {
#embed "../../schema/1.1.5/release-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_40[] = {
#embed "../../schema/1.1.5/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_41[] = {
#embed "../../schema/1.1.5/versioned-release-validation-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_42[] = {
#embed "../../schema/codelist-labels.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_43[] = {
#embed "../../schema/labels.csv" suffix(, 0) if_empty(0)
};

static const pliego_embedded_file files[] = {
  {"schema/1.0.3/codelists/awardCriteria.csv", file_0, sizeof file_0 - 1},
  {"schema/1.0.3/codelists/awardStatus.csv", file_1, sizeof file_1 - 1},
  {"schema/1.0.3/codelists/contractStatus.csv", file_2, sizeof file_2 - 1},
  {"schema/1.0.3/codelists/documentType.csv", file_3, sizeof file_3 - 1},
  {"schema/1.0.3/codelists/initiationType.csv", file_4, sizeof file_4 - 1},
  {"schema/1.0.3/codelists/itemClassificationScheme.csv", file_5, sizeof file_5 - 1},
  {"schema/1.0.3/codelists/locationGazeteer.csv", file_6, sizeof file_6 - 1},
  {"schema/1.0.3/codelists/method.csv", file_7, sizeof file_7 - 1},
  {"schema/1.0.3/codelists/milestoneStatus.csv", file_8, sizeof file_8 - 1},
  {"schema/1.0.3/codelists/organizationIdentifierRegistrationAgency_iati.csv", file_9, sizeof file_9 - 1},
  {"schema/1.0.3/codelists/releaseTag.csv", file_10, sizeof file_10 - 1},
  {"schema/1.0.3/codelists/submissionMethod.csv", file_11, sizeof file_11 - 1},
  {"schema/1.0.3/codelists/tenderStatus.csv", file_12, sizeof file_12 - 1},
  {"schema/1.0.3/mapping-tables.json", file_13, sizeof file_13 - 1},
  {"schema/1.0.3/record-package-schema.json", file_14, sizeof file_14 - 1},
  {"schema/1.0.3/release-package-schema.json", file_15, sizeof file_15 - 1},
  {"schema/1.0.3/release-schema.json", file_16, sizeof file_16 - 1},
  {"schema/1.0.3/versioned-release-validation-schema.json", file_17, sizeof file_17 - 1},
  {"schema/1.1.5/codelists/awardCriteria.csv", file_18, sizeof file_18 - 1},
  {"schema/1.1.5/codelists/awardStatus.csv", file_19, sizeof file_19 - 1},
  {"schema/1.1.5/codelists/contractStatus.csv", file_20, sizeof file_20 - 1},
  {"schema/1.1.5/codelists/currency.csv", file_21, sizeof file_21 - 1},
  {"schema/1.1.5/codelists/documentType.csv", file_22, sizeof file_22 - 1},
  {"schema/1.1.5/codelists/extendedProcurementCategory.csv", file_23, sizeof file_23 - 1},
  {"schema/1.1.5/codelists/initiationType.csv", file_24, sizeof file_24 - 1},
  {"schema/1.1.5/codelists/itemClassificationScheme.csv", file_25, sizeof file_25 - 1},
  {"schema/1.1.5/codelists/method.csv", file_26, sizeof file_26 - 1},
  {"schema/1.1.5/codelists/milestoneStatus.csv", file_27, sizeof file_27 - 1},
  {"schema/1.1.5/codelists/milestoneType.csv", file_28, sizeof file_28 - 1},
  {"schema/1.1.5/codelists/partyRole.csv", file_29, sizeof file_29 - 1},
  {"schema/1.1.5/codelists/procurementCategory.csv", file_30, sizeof file_30 - 1},
  {"schema/1.1.5/codelists/relatedProcess.csv", file_31, sizeof file_31 - 1},
  {"schema/1.1.5/codelists/relatedProcessScheme.csv", file_32, sizeof file_32 - 1},
  {"schema/1.1.5/codelists/releaseTag.csv", file_33, sizeof file_33 - 1},
  {"schema/1.1.5/codelists/submissionMethod.csv", file_34, sizeof file_34 - 1},
  {"schema/1.1.5/codelists/tenderStatus.csv", file_35, sizeof file_35 - 1},
  {"schema/1.1.5/codelists/unitClassificationScheme.csv", file_36, sizeof file_36 - 1},
  {"schema/1.1.5/mapping-tables.json", file_37, sizeof file_37 - 1},
  {"schema/1.1.5/record-package-schema.json", file_38, sizeof file_38 - 1},
  {"schema/1.1.5/release-package-schema.json", file_39, sizeof file_39 - 1},
  {"schema/1.1.5/release-schema.json", file_40, sizeof file_40 - 1},
  {"schema/1.1.5/versioned-release-validation-schema.json", file_41, sizeof file_41 - 1},
  {"schema/codelist-labels.csv", file_42, sizeof file_42 - 1},
  {"schema/labels.csv", file_43, sizeof file_43 - 1},
};

size_t pliego_embedded_file_count(void) { return sizeof files / sizeof files[0]; }

pliego_embedded_file pliego_embedded_file_at(size_t index) {
  static const pliego_embedded_file none = {"", (const uint8_t *)"", 0};
  return index < pliego_embedded_file_count() ? files[index] : none;
}
