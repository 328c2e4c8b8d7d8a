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
#embed "../../schema/extensions-mx/CompraNet/cycle/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_44[] = {
#embed "../../schema/extensions-mx/CompraNet/cycle/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_45[] = {
#embed "../../schema/extensions-mx/CompraNet/releasePublisher/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_46[] = {
#embed "../../schema/extensions-mx/CompraNet/releasePublisher/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_47[] = {
#embed "../../schema/extensions-mx/CompraNet/schemeUrl/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_48[] = {
#embed "../../schema/extensions-mx/CompraNet/schemeUrl/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_49[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/awardRationale/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_50[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/awardRationale/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_51[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/budgetLines/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_52[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/budgetLines/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_53[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/clarificationMeetings/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_54[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/clarificationMeetings/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_55[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/clarificationMeetings/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_56[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/contactPointType/codelists/contactPointType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_57[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/contactPointType/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_58[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/contactPointType/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_59[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/extendedProcurementCategory/codelists/+extendedProcurementCategory.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_60[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/extendedProcurementCategory/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_61[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/extendedProcurementCategory/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_62[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/guarantees/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_63[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/guarantees/codelists/guaranteeType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_64[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/guarantees/codelists/guaranteedObligations.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_65[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/guarantees/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_66[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/guarantees/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_67[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/implementationStatus/codelists/implementationStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_68[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/implementationStatus/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_69[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/implementationStatus/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_70[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/nameBreakdown/codelists/legalPersonality.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_71[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/nameBreakdown/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_72[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/nameBreakdown/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_73[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/paymentMethod/codelists/paymentMethod.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_74[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/paymentMethod/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_75[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/paymentMethod/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_76[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/procurementUnits/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_77[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/procurementUnits/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_78[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/procurementUnits/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_79[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/publicNotices/codelists/+milestoneType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_80[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/publicNotices/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_81[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/requestForQuotes/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_82[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/requestForQuotes/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_83[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/requestForQuotes/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_84[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/surveillanceMechanisms/codelists/surveillanceMechanisms.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_85[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/surveillanceMechanisms/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_86[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/surveillanceMechanisms/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_87[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/taxes/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_88[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/taxes/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_89[] = {
#embed "../../schema/extensions-mx/index.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_90[] = {
#embed "../../schema/extensions-mx/transpresupuestaria/contract_data/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_91[] = {
#embed "../../schema/extensions-mx/transpresupuestaria/contract_data/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_92[] = {
#embed "../../schema/extensions/additionalContactPoint/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_93[] = {
#embed "../../schema/extensions/additionalContactPoint/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_94[] = {
#embed "../../schema/extensions/amendment_rationale_classifications/master/codelists/+itemClassificationScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_95[] = {
#embed "../../schema/extensions/amendment_rationale_classifications/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_96[] = {
#embed "../../schema/extensions/amendment_rationale_classifications/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_97[] = {
#embed "../../schema/extensions/awardCriteria/master/codelists/awardCriterionFixed.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_98[] = {
#embed "../../schema/extensions/awardCriteria/master/codelists/awardCriterionType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_99[] = {
#embed "../../schema/extensions/awardCriteria/master/codelists/criterionThreshold.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_100[] = {
#embed "../../schema/extensions/awardCriteria/master/codelists/criterionWeight.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_101[] = {
#embed "../../schema/extensions/awardCriteria/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_102[] = {
#embed "../../schema/extensions/awardCriteria/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_103[] = {
#embed "../../schema/extensions/beneficialOwners/master/codelists/country.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_104[] = {
#embed "../../schema/extensions/beneficialOwners/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_105[] = {
#embed "../../schema/extensions/beneficialOwners/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_106[] = {
#embed "../../schema/extensions/bidOpening/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_107[] = {
#embed "../../schema/extensions/bidOpening/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_108[] = {
#embed "../../schema/extensions/bids/master/codelists/bidStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_109[] = {
#embed "../../schema/extensions/bids/master/codelists/country.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_110[] = {
#embed "../../schema/extensions/bids/master/codelists/statistic.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_111[] = {
#embed "../../schema/extensions/bids/master/codelists/submissionType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_112[] = {
#embed "../../schema/extensions/bids/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_113[] = {
#embed "../../schema/extensions/bids/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_114[] = {
#embed "../../schema/extensions/bids/v1.1.1/codelists/bidStatistics.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_115[] = {
#embed "../../schema/extensions/bids/v1.1.1/codelists/bidStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_116[] = {
#embed "../../schema/extensions/bids/v1.1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_117[] = {
#embed "../../schema/extensions/bids/v1.1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_118[] = {
#embed "../../schema/extensions/bids/v1.1.3/codelists/bidStatistics.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_119[] = {
#embed "../../schema/extensions/bids/v1.1.3/codelists/bidStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_120[] = {
#embed "../../schema/extensions/bids/v1.1.3/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_121[] = {
#embed "../../schema/extensions/bids/v1.1.3/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_122[] = {
#embed "../../schema/extensions/bids/v1.1.4/codelists/bidStatistics.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_123[] = {
#embed "../../schema/extensions/bids/v1.1.4/codelists/bidStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_124[] = {
#embed "../../schema/extensions/bids/v1.1.4/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_125[] = {
#embed "../../schema/extensions/bids/v1.1.4/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_126[] = {
#embed "../../schema/extensions/bids/v1.1.5/codelists/bidStatistics.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_127[] = {
#embed "../../schema/extensions/bids/v1.1.5/codelists/bidStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_128[] = {
#embed "../../schema/extensions/bids/v1.1.5/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_129[] = {
#embed "../../schema/extensions/bids/v1.1.5/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_130[] = {
#embed "../../schema/extensions/bids/v1.1/codelists/bidStatistics.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_131[] = {
#embed "../../schema/extensions/bids/v1.1/codelists/bidStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_132[] = {
#embed "../../schema/extensions/bids/v1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_133[] = {
#embed "../../schema/extensions/bids/v1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_134[] = {
#embed "../../schema/extensions/budget/master/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_135[] = {
#embed "../../schema/extensions/budget/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_136[] = {
#embed "../../schema/extensions/budget/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_137[] = {
#embed "../../schema/extensions/budget_and_spend/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_138[] = {
#embed "../../schema/extensions/budget_and_spend/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_139[] = {
#embed "../../schema/extensions/charges/master/codelists/chargePaidBy.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_140[] = {
#embed "../../schema/extensions/charges/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_141[] = {
#embed "../../schema/extensions/charges/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_142[] = {
#embed "../../schema/extensions/charges/v1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_143[] = {
#embed "../../schema/extensions/charges/v1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_144[] = {
#embed "../../schema/extensions/codes.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_145[] = {
#embed "../../schema/extensions/communication/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_146[] = {
#embed "../../schema/extensions/communication/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_147[] = {
#embed "../../schema/extensions/contractTerms/master/codelists/permission.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_148[] = {
#embed "../../schema/extensions/contractTerms/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_149[] = {
#embed "../../schema/extensions/contractTerms/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_150[] = {
#embed "../../schema/extensions/contract_buyer/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_151[] = {
#embed "../../schema/extensions/contract_buyer/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_152[] = {
#embed "../../schema/extensions/contract_completion/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_153[] = {
#embed "../../schema/extensions/contract_completion/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_154[] = {
#embed "../../schema/extensions/contract_suppliers/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_155[] = {
#embed "../../schema/extensions/contract_suppliers/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_156[] = {
#embed "../../schema/extensions/countryCode/master/codelists/country.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_157[] = {
#embed "../../schema/extensions/countryCode/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_158[] = {
#embed "../../schema/extensions/countryCode/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_159[] = {
#embed "../../schema/extensions/coveredBy/master/codelists/coveredBy.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_160[] = {
#embed "../../schema/extensions/coveredBy/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_161[] = {
#embed "../../schema/extensions/coveredBy/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_162[] = {
#embed "../../schema/extensions/designContest/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_163[] = {
#embed "../../schema/extensions/designContest/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_164[] = {
#embed "../../schema/extensions/document_publisher/master/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_165[] = {
#embed "../../schema/extensions/document_publisher/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_166[] = {
#embed "../../schema/extensions/document_publisher/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_167[] = {
#embed "../../schema/extensions/documentation_details/master/codelists/language.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_168[] = {
#embed "../../schema/extensions/documentation_details/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_169[] = {
#embed "../../schema/extensions/documentation_details/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_170[] = {
#embed "../../schema/extensions/enquiries/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_171[] = {
#embed "../../schema/extensions/enquiries/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_172[] = {
#embed "../../schema/extensions/enquiries/v1.1.1/codelists/+partyRoles.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_173[] = {
#embed "../../schema/extensions/enquiries/v1.1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_174[] = {
#embed "../../schema/extensions/enquiries/v1.1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_175[] = {
#embed "../../schema/extensions/enquiries/v1.1.3/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_176[] = {
#embed "../../schema/extensions/enquiries/v1.1.3/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_177[] = {
#embed "../../schema/extensions/enquiries/v1.1.3/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_178[] = {
#embed "../../schema/extensions/enquiries/v1.1.4/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_179[] = {
#embed "../../schema/extensions/enquiries/v1.1.4/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_180[] = {
#embed "../../schema/extensions/enquiries/v1.1.4/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_181[] = {
#embed "../../schema/extensions/enquiries/v1.1.5/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_182[] = {
#embed "../../schema/extensions/enquiries/v1.1.5/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_183[] = {
#embed "../../schema/extensions/enquiries/v1.1.5/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_184[] = {
#embed "../../schema/extensions/enquiries/v1.1/codelists/+partyRoles.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_185[] = {
#embed "../../schema/extensions/enquiries/v1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_186[] = {
#embed "../../schema/extensions/enquiries/v1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_187[] = {
#embed "../../schema/extensions/essentialAssets/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_188[] = {
#embed "../../schema/extensions/essentialAssets/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_189[] = {
#embed "../../schema/extensions/eu/1.1/codelists/+documentType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_190[] = {
#embed "../../schema/extensions/eu/1.1/codelists/+itemClassificationScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_191[] = {
#embed "../../schema/extensions/eu/1.1/codelists/+milestoneType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_192[] = {
#embed "../../schema/extensions/eu/1.1/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_193[] = {
#embed "../../schema/extensions/eu/1.1/codelists/+relatedProcessScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_194[] = {
#embed "../../schema/extensions/eu/1.1/codelists/sources.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_195[] = {
#embed "../../schema/extensions/eu/1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_196[] = {
#embed "../../schema/extensions/eu/1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_197[] = {
#embed "../../schema/extensions/exclusionGrounds/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_198[] = {
#embed "../../schema/extensions/exclusionGrounds/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_199[] = {
#embed "../../schema/extensions/extendsContractID/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_200[] = {
#embed "../../schema/extensions/extendsContractID/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_201[] = {
#embed "../../schema/extensions/finance/master/codelists/assetClass.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_202[] = {
#embed "../../schema/extensions/finance/master/codelists/debtRepaymentPriority.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_203[] = {
#embed "../../schema/extensions/finance/master/codelists/financingArrangementType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_204[] = {
#embed "../../schema/extensions/finance/master/codelists/financingPartyType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_205[] = {
#embed "../../schema/extensions/finance/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_206[] = {
#embed "../../schema/extensions/finance/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_207[] = {
#embed "../../schema/extensions/guarantees/master/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_208[] = {
#embed "../../schema/extensions/guarantees/master/codelists/guaranteeType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_209[] = {
#embed "../../schema/extensions/guarantees/master/codelists/guaranteedObligations.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_210[] = {
#embed "../../schema/extensions/guarantees/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_211[] = {
#embed "../../schema/extensions/guarantees/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_212[] = {
#embed "../../schema/extensions/implementationStatus/master/codelists/implementationStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_213[] = {
#embed "../../schema/extensions/implementationStatus/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_214[] = {
#embed "../../schema/extensions/implementationStatus/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_215[] = {
#embed "../../schema/extensions/index.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_216[] = {
#embed "../../schema/extensions/labels.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_217[] = {
#embed "../../schema/extensions/legalBasis/1.1/codelists/+itemClassificationScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_218[] = {
#embed "../../schema/extensions/legalBasis/1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_219[] = {
#embed "../../schema/extensions/legalBasis/1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_220[] = {
#embed "../../schema/extensions/location/master/codelists/geometryType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_221[] = {
#embed "../../schema/extensions/location/master/codelists/locationGazetteers.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_222[] = {
#embed "../../schema/extensions/location/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_223[] = {
#embed "../../schema/extensions/location/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_224[] = {
#embed "../../schema/extensions/location/v1.1.1/codelists/locationGazeteers.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_225[] = {
#embed "../../schema/extensions/location/v1.1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_226[] = {
#embed "../../schema/extensions/location/v1.1.1/record-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_227[] = {
#embed "../../schema/extensions/location/v1.1.1/release-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_228[] = {
#embed "../../schema/extensions/location/v1.1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_229[] = {
#embed "../../schema/extensions/location/v1.1.3/codelists/geometryType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_230[] = {
#embed "../../schema/extensions/location/v1.1.3/codelists/locationGazetteers.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_231[] = {
#embed "../../schema/extensions/location/v1.1.3/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_232[] = {
#embed "../../schema/extensions/location/v1.1.3/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_233[] = {
#embed "../../schema/extensions/location/v1.1.4/codelists/geometryType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_234[] = {
#embed "../../schema/extensions/location/v1.1.4/codelists/locationGazetteers.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_235[] = {
#embed "../../schema/extensions/location/v1.1.4/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_236[] = {
#embed "../../schema/extensions/location/v1.1.4/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_237[] = {
#embed "../../schema/extensions/location/v1.1.5/codelists/geometryType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_238[] = {
#embed "../../schema/extensions/location/v1.1.5/codelists/locationGazetteers.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_239[] = {
#embed "../../schema/extensions/location/v1.1.5/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_240[] = {
#embed "../../schema/extensions/location/v1.1.5/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_241[] = {
#embed "../../schema/extensions/location/v1.1/codelists/locationGazeteers.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_242[] = {
#embed "../../schema/extensions/location/v1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_243[] = {
#embed "../../schema/extensions/location/v1.1/record-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_244[] = {
#embed "../../schema/extensions/location/v1.1/release-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_245[] = {
#embed "../../schema/extensions/location/v1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_246[] = {
#embed "../../schema/extensions/lots/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_247[] = {
#embed "../../schema/extensions/lots/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_248[] = {
#embed "../../schema/extensions/lots/v1.1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_249[] = {
#embed "../../schema/extensions/lots/v1.1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_250[] = {
#embed "../../schema/extensions/lots/v1.1.3/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_251[] = {
#embed "../../schema/extensions/lots/v1.1.3/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_252[] = {
#embed "../../schema/extensions/lots/v1.1.4/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_253[] = {
#embed "../../schema/extensions/lots/v1.1.4/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_254[] = {
#embed "../../schema/extensions/lots/v1.1.5/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_255[] = {
#embed "../../schema/extensions/lots/v1.1.5/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_256[] = {
#embed "../../schema/extensions/lots/v1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_257[] = {
#embed "../../schema/extensions/lots/v1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_258[] = {
#embed "../../schema/extensions/medicine/master/codelists/administrationRoute.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_259[] = {
#embed "../../schema/extensions/medicine/master/codelists/dosageForm.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_260[] = {
#embed "../../schema/extensions/medicine/master/codelists/immediateContainer.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_261[] = {
#embed "../../schema/extensions/medicine/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_262[] = {
#embed "../../schema/extensions/medicine/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_263[] = {
#embed "../../schema/extensions/metrics/1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_264[] = {
#embed "../../schema/extensions/metrics/1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_265[] = {
#embed "../../schema/extensions/metrics/v1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_266[] = {
#embed "../../schema/extensions/metrics/v1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_267[] = {
#embed "../../schema/extensions/milestone_documents/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_268[] = {
#embed "../../schema/extensions/milestone_documents/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_269[] = {
#embed "../../schema/extensions/milestone_documents/v1.1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_270[] = {
#embed "../../schema/extensions/milestone_documents/v1.1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_271[] = {
#embed "../../schema/extensions/milestone_documents/v1.1.3/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_272[] = {
#embed "../../schema/extensions/milestone_documents/v1.1.3/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_273[] = {
#embed "../../schema/extensions/milestone_documents/v1.1.4/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_274[] = {
#embed "../../schema/extensions/milestone_documents/v1.1.4/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_275[] = {
#embed "../../schema/extensions/milestone_documents/v1.1.5/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_276[] = {
#embed "../../schema/extensions/milestone_documents/v1.1.5/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_277[] = {
#embed "../../schema/extensions/milestone_documents/v1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_278[] = {
#embed "../../schema/extensions/milestone_documents/v1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_279[] = {
#embed "../../schema/extensions/options/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_280[] = {
#embed "../../schema/extensions/options/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_281[] = {
#embed "../../schema/extensions/organizationClassification/master/codelists/+itemClassificationScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_282[] = {
#embed "../../schema/extensions/organizationClassification/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_283[] = {
#embed "../../schema/extensions/organizationClassification/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_284[] = {
#embed "../../schema/extensions/otherRequirements/master/codelists/reservedParticipation.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_285[] = {
#embed "../../schema/extensions/otherRequirements/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_286[] = {
#embed "../../schema/extensions/otherRequirements/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_287[] = {
#embed "../../schema/extensions/pagination/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_288[] = {
#embed "../../schema/extensions/pagination/master/record-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_289[] = {
#embed "../../schema/extensions/pagination/master/release-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_290[] = {
#embed "../../schema/extensions/participation_fee/master/codelists/methodOfPayment.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_291[] = {
#embed "../../schema/extensions/participation_fee/master/codelists/monetaryValue.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_292[] = {
#embed "../../schema/extensions/participation_fee/master/codelists/participationFeeType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_293[] = {
#embed "../../schema/extensions/participation_fee/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_294[] = {
#embed "../../schema/extensions/participation_fee/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_295[] = {
#embed "../../schema/extensions/participation_fee/v1.1.1/codelists/participationFeeType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_296[] = {
#embed "../../schema/extensions/participation_fee/v1.1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_297[] = {
#embed "../../schema/extensions/participation_fee/v1.1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_298[] = {
#embed "../../schema/extensions/participation_fee/v1.1.3/codelists/participationFeeType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_299[] = {
#embed "../../schema/extensions/participation_fee/v1.1.3/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_300[] = {
#embed "../../schema/extensions/participation_fee/v1.1.3/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_301[] = {
#embed "../../schema/extensions/participation_fee/v1.1.4/codelists/participationFeeType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_302[] = {
#embed "../../schema/extensions/participation_fee/v1.1.4/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_303[] = {
#embed "../../schema/extensions/participation_fee/v1.1.4/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_304[] = {
#embed "../../schema/extensions/participation_fee/v1.1.5/codelists/methodOfPayment.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_305[] = {
#embed "../../schema/extensions/participation_fee/v1.1.5/codelists/participationFeeType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_306[] = {
#embed "../../schema/extensions/participation_fee/v1.1.5/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_307[] = {
#embed "../../schema/extensions/participation_fee/v1.1.5/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_308[] = {
#embed "../../schema/extensions/participation_fee/v1.1/codelists/participationFeeType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_309[] = {
#embed "../../schema/extensions/participation_fee/v1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_310[] = {
#embed "../../schema/extensions/participation_fee/v1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_311[] = {
#embed "../../schema/extensions/partyScale/master/codelists/partyScale.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_312[] = {
#embed "../../schema/extensions/partyScale/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_313[] = {
#embed "../../schema/extensions/partyScale/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_314[] = {
#embed "../../schema/extensions/performance_failures/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_315[] = {
#embed "../../schema/extensions/performance_failures/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_316[] = {
#embed "../../schema/extensions/ppp/1.1/codelists/+documentType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_317[] = {
#embed "../../schema/extensions/ppp/1.1/codelists/+milestoneType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_318[] = {
#embed "../../schema/extensions/ppp/1.1/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_319[] = {
#embed "../../schema/extensions/ppp/1.1/codelists/metricID.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_320[] = {
#embed "../../schema/extensions/ppp/1.1/codelists/milestoneCode.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_321[] = {
#embed "../../schema/extensions/ppp/1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_322[] = {
#embed "../../schema/extensions/ppp/1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_323[] = {
#embed "../../schema/extensions/procedure/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_324[] = {
#embed "../../schema/extensions/procedure/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_325[] = {
#embed "../../schema/extensions/process_title/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_326[] = {
#embed "../../schema/extensions/process_title/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_327[] = {
#embed "../../schema/extensions/process_title/v1.1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_328[] = {
#embed "../../schema/extensions/process_title/v1.1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_329[] = {
#embed "../../schema/extensions/process_title/v1.1.3/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_330[] = {
#embed "../../schema/extensions/process_title/v1.1.3/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_331[] = {
#embed "../../schema/extensions/process_title/v1.1.4/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_332[] = {
#embed "../../schema/extensions/process_title/v1.1.4/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_333[] = {
#embed "../../schema/extensions/process_title/v1.1.5/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_334[] = {
#embed "../../schema/extensions/process_title/v1.1.5/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_335[] = {
#embed "../../schema/extensions/process_title/v1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_336[] = {
#embed "../../schema/extensions/process_title/v1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_337[] = {
#embed "../../schema/extensions/procurementMethodRationaleClassifications/master/codelists/+itemClassificationScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_338[] = {
#embed "../../schema/extensions/procurementMethodRationaleClassifications/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_339[] = {
#embed "../../schema/extensions/procurementMethodRationaleClassifications/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_340[] = {
#embed "../../schema/extensions/project/master/codelists/+itemClassificationScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_341[] = {
#embed "../../schema/extensions/project/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_342[] = {
#embed "../../schema/extensions/project/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_343[] = {
#embed "../../schema/extensions/recurrence/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_344[] = {
#embed "../../schema/extensions/recurrence/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_345[] = {
#embed "../../schema/extensions/releasePublisher/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_346[] = {
#embed "../../schema/extensions/releasePublisher/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_347[] = {
#embed "../../schema/extensions/renewal/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_348[] = {
#embed "../../schema/extensions/renewal/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_349[] = {
#embed "../../schema/extensions/repositories.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_350[] = {
#embed "../../schema/extensions/requirements/master/codelists/dataType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_351[] = {
#embed "../../schema/extensions/requirements/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_352[] = {
#embed "../../schema/extensions/requirements/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_353[] = {
#embed "../../schema/extensions/risk_allocation/master/codelists/riskAllocation.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_354[] = {
#embed "../../schema/extensions/risk_allocation/master/codelists/riskCategory.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_355[] = {
#embed "../../schema/extensions/risk_allocation/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_356[] = {
#embed "../../schema/extensions/risk_allocation/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_357[] = {
#embed "../../schema/extensions/risk_allocation/v1.1/codelists/riskAllocation.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_358[] = {
#embed "../../schema/extensions/risk_allocation/v1.1/codelists/riskCategory.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_359[] = {
#embed "../../schema/extensions/risk_allocation/v1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_360[] = {
#embed "../../schema/extensions/risk_allocation/v1.1/record-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_361[] = {
#embed "../../schema/extensions/risk_allocation/v1.1/release-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_362[] = {
#embed "../../schema/extensions/risk_allocation/v1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_363[] = {
#embed "../../schema/extensions/risk_allocation/v1.1/versioned-release-validation-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_364[] = {
#embed "../../schema/extensions/secondStageDescription/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_365[] = {
#embed "../../schema/extensions/secondStageDescription/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_366[] = {
#embed "../../schema/extensions/selectionCriteria/master/codelists/appliesTo.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_367[] = {
#embed "../../schema/extensions/selectionCriteria/master/codelists/selectionCriterionType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_368[] = {
#embed "../../schema/extensions/selectionCriteria/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_369[] = {
#embed "../../schema/extensions/selectionCriteria/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_370[] = {
#embed "../../schema/extensions/shareholders/master/codelists/votingRights.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_371[] = {
#embed "../../schema/extensions/shareholders/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_372[] = {
#embed "../../schema/extensions/shareholders/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_373[] = {
#embed "../../schema/extensions/shareholders/v1.1/codelists/votingRights.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_374[] = {
#embed "../../schema/extensions/shareholders/v1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_375[] = {
#embed "../../schema/extensions/shareholders/v1.1/record-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_376[] = {
#embed "../../schema/extensions/shareholders/v1.1/release-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_377[] = {
#embed "../../schema/extensions/shareholders/v1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_378[] = {
#embed "../../schema/extensions/shareholders/v1.1/versioned-release-validation-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_379[] = {
#embed "../../schema/extensions/signatories/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_380[] = {
#embed "../../schema/extensions/signatories/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_381[] = {
#embed "../../schema/extensions/statistics/master/codelists/+statistic.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_382[] = {
#embed "../../schema/extensions/statistics/master/codelists/statisticScope.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_383[] = {
#embed "../../schema/extensions/statistics/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_384[] = {
#embed "../../schema/extensions/statistics/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_385[] = {
#embed "../../schema/extensions/subcontracting/master/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_386[] = {
#embed "../../schema/extensions/subcontracting/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_387[] = {
#embed "../../schema/extensions/subcontracting/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_388[] = {
#embed "../../schema/extensions/submissionTerms/master/codelists/permission.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_389[] = {
#embed "../../schema/extensions/submissionTerms/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_390[] = {
#embed "../../schema/extensions/submissionTerms/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_391[] = {
#embed "../../schema/extensions/suitability/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_392[] = {
#embed "../../schema/extensions/suitability/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_393[] = {
#embed "../../schema/extensions/sustainability/master/codelists/sustainabilityGoal.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_394[] = {
#embed "../../schema/extensions/sustainability/master/codelists/sustainabilityStrategy.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_395[] = {
#embed "../../schema/extensions/sustainability/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_396[] = {
#embed "../../schema/extensions/sustainability/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_397[] = {
#embed "../../schema/extensions/tariffs/1.1/codelists/+documentType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_398[] = {
#embed "../../schema/extensions/tariffs/1.1/codelists/chargePaidBy.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_399[] = {
#embed "../../schema/extensions/tariffs/1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_400[] = {
#embed "../../schema/extensions/tariffs/1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_401[] = {
#embed "../../schema/extensions/techniques/master/codelists/dynamicPurchasingSystemStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_402[] = {
#embed "../../schema/extensions/techniques/master/codelists/dynamicPurchasingSystemType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_403[] = {
#embed "../../schema/extensions/techniques/master/codelists/frameworkAgreementMethod.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_404[] = {
#embed "../../schema/extensions/techniques/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_405[] = {
#embed "../../schema/extensions/techniques/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_406[] = {
#embed "../../schema/extensions/tenderClassification/master/codelists/+itemClassificationScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_407[] = {
#embed "../../schema/extensions/tenderClassification/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_408[] = {
#embed "../../schema/extensions/tenderClassification/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_409[] = {
#embed "../../schema/extensions/tender_datePublished/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_410[] = {
#embed "../../schema/extensions/tender_datePublished/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_411[] = {
#embed "../../schema/extensions/transaction_milestones/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_412[] = {
#embed "../../schema/extensions/transaction_milestones/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_413[] = {
#embed "../../schema/extensions/transaction_milestones/v1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_414[] = {
#embed "../../schema/extensions/transaction_milestones/v1.1/record-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_415[] = {
#embed "../../schema/extensions/transaction_milestones/v1.1/release-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_416[] = {
#embed "../../schema/extensions/transaction_milestones/v1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_417[] = {
#embed "../../schema/extensions/transaction_milestones/v1.1/versioned-release-validation-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_418[] = {
#embed "../../schema/extensions/unstructuredChanges/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_419[] = {
#embed "../../schema/extensions/unstructuredChanges/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_420[] = {
#embed "../../schema/extensions/withheldInformation/master/codelists/+itemClassificationScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_421[] = {
#embed "../../schema/extensions/withheldInformation/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_422[] = {
#embed "../../schema/extensions/withheldInformation/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_423[] = {
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
  {"schema/extensions-mx/CompraNet/cycle/extension.json", file_43, sizeof file_43 - 1},
  {"schema/extensions-mx/CompraNet/cycle/release-schema.json", file_44, sizeof file_44 - 1},
  {"schema/extensions-mx/CompraNet/releasePublisher/extension.json", file_45, sizeof file_45 - 1},
  {"schema/extensions-mx/CompraNet/releasePublisher/release-schema.json", file_46, sizeof file_46 - 1},
  {"schema/extensions-mx/CompraNet/schemeUrl/extension.json", file_47, sizeof file_47 - 1},
  {"schema/extensions-mx/CompraNet/schemeUrl/release-schema.json", file_48, sizeof file_48 - 1},
  {"schema/extensions-mx/contratacionesabiertas/awardRationale/extension.json", file_49, sizeof file_49 - 1},
  {"schema/extensions-mx/contratacionesabiertas/awardRationale/release-schema.json", file_50, sizeof file_50 - 1},
  {"schema/extensions-mx/contratacionesabiertas/budgetLines/extension.json", file_51, sizeof file_51 - 1},
  {"schema/extensions-mx/contratacionesabiertas/budgetLines/release-schema.json", file_52, sizeof file_52 - 1},
  {"schema/extensions-mx/contratacionesabiertas/clarificationMeetings/codelists/+partyRole.csv", file_53, sizeof file_53 - 1},
  {"schema/extensions-mx/contratacionesabiertas/clarificationMeetings/extension.json", file_54, sizeof file_54 - 1},
  {"schema/extensions-mx/contratacionesabiertas/clarificationMeetings/release-schema.json", file_55, sizeof file_55 - 1},
  {"schema/extensions-mx/contratacionesabiertas/contactPointType/codelists/contactPointType.csv", file_56, sizeof file_56 - 1},
  {"schema/extensions-mx/contratacionesabiertas/contactPointType/extension.json", file_57, sizeof file_57 - 1},
  {"schema/extensions-mx/contratacionesabiertas/contactPointType/release-schema.json", file_58, sizeof file_58 - 1},
  {"schema/extensions-mx/contratacionesabiertas/extendedProcurementCategory/codelists/+extendedProcurementCategory.csv", file_59, sizeof file_59 - 1},
  {"schema/extensions-mx/contratacionesabiertas/extendedProcurementCategory/extension.json", file_60, sizeof file_60 - 1},
  {"schema/extensions-mx/contratacionesabiertas/extendedProcurementCategory/release-schema.json", file_61, sizeof file_61 - 1},
  {"schema/extensions-mx/contratacionesabiertas/guarantees/codelists/+partyRole.csv", file_62, sizeof file_62 - 1},
  {"schema/extensions-mx/contratacionesabiertas/guarantees/codelists/guaranteeType.csv", file_63, sizeof file_63 - 1},
  {"schema/extensions-mx/contratacionesabiertas/guarantees/codelists/guaranteedObligations.csv", file_64, sizeof file_64 - 1},
  {"schema/extensions-mx/contratacionesabiertas/guarantees/extension.json", file_65, sizeof file_65 - 1},
  {"schema/extensions-mx/contratacionesabiertas/guarantees/release-schema.json", file_66, sizeof file_66 - 1},
  {"schema/extensions-mx/contratacionesabiertas/implementationStatus/codelists/implementationStatus.csv", file_67, sizeof file_67 - 1},
  {"schema/extensions-mx/contratacionesabiertas/implementationStatus/extension.json", file_68, sizeof file_68 - 1},
  {"schema/extensions-mx/contratacionesabiertas/implementationStatus/release-schema.json", file_69, sizeof file_69 - 1},
  {"schema/extensions-mx/contratacionesabiertas/nameBreakdown/codelists/legalPersonality.csv", file_70, sizeof file_70 - 1},
  {"schema/extensions-mx/contratacionesabiertas/nameBreakdown/extension.json", file_71, sizeof file_71 - 1},
  {"schema/extensions-mx/contratacionesabiertas/nameBreakdown/release-schema.json", file_72, sizeof file_72 - 1},
  {"schema/extensions-mx/contratacionesabiertas/paymentMethod/codelists/paymentMethod.csv", file_73, sizeof file_73 - 1},
  {"schema/extensions-mx/contratacionesabiertas/paymentMethod/extension.json", file_74, sizeof file_74 - 1},
  {"schema/extensions-mx/contratacionesabiertas/paymentMethod/release-schema.json", file_75, sizeof file_75 - 1},
  {"schema/extensions-mx/contratacionesabiertas/procurementUnits/codelists/+partyRole.csv", file_76, sizeof file_76 - 1},
  {"schema/extensions-mx/contratacionesabiertas/procurementUnits/extension.json", file_77, sizeof file_77 - 1},
  {"schema/extensions-mx/contratacionesabiertas/procurementUnits/release-schema.json", file_78, sizeof file_78 - 1},
  {"schema/extensions-mx/contratacionesabiertas/publicNotices/codelists/+milestoneType.csv", file_79, sizeof file_79 - 1},
  {"schema/extensions-mx/contratacionesabiertas/publicNotices/extension.json", file_80, sizeof file_80 - 1},
  {"schema/extensions-mx/contratacionesabiertas/requestForQuotes/codelists/+partyRole.csv", file_81, sizeof file_81 - 1},
  {"schema/extensions-mx/contratacionesabiertas/requestForQuotes/extension.json", file_82, sizeof file_82 - 1},
  {"schema/extensions-mx/contratacionesabiertas/requestForQuotes/release-schema.json", file_83, sizeof file_83 - 1},
  {"schema/extensions-mx/contratacionesabiertas/surveillanceMechanisms/codelists/surveillanceMechanisms.csv", file_84, sizeof file_84 - 1},
  {"schema/extensions-mx/contratacionesabiertas/surveillanceMechanisms/extension.json", file_85, sizeof file_85 - 1},
  {"schema/extensions-mx/contratacionesabiertas/surveillanceMechanisms/release-schema.json", file_86, sizeof file_86 - 1},
  {"schema/extensions-mx/contratacionesabiertas/taxes/extension.json", file_87, sizeof file_87 - 1},
  {"schema/extensions-mx/contratacionesabiertas/taxes/release-schema.json", file_88, sizeof file_88 - 1},
  {"schema/extensions-mx/index.json", file_89, sizeof file_89 - 1},
  {"schema/extensions-mx/transpresupuestaria/contract_data/extension.json", file_90, sizeof file_90 - 1},
  {"schema/extensions-mx/transpresupuestaria/contract_data/release-schema.json", file_91, sizeof file_91 - 1},
  {"schema/extensions/additionalContactPoint/master/extension.json", file_92, sizeof file_92 - 1},
  {"schema/extensions/additionalContactPoint/master/release-schema.json", file_93, sizeof file_93 - 1},
  {"schema/extensions/amendment_rationale_classifications/master/codelists/+itemClassificationScheme.csv", file_94, sizeof file_94 - 1},
  {"schema/extensions/amendment_rationale_classifications/master/extension.json", file_95, sizeof file_95 - 1},
  {"schema/extensions/amendment_rationale_classifications/master/release-schema.json", file_96, sizeof file_96 - 1},
  {"schema/extensions/awardCriteria/master/codelists/awardCriterionFixed.csv", file_97, sizeof file_97 - 1},
  {"schema/extensions/awardCriteria/master/codelists/awardCriterionType.csv", file_98, sizeof file_98 - 1},
  {"schema/extensions/awardCriteria/master/codelists/criterionThreshold.csv", file_99, sizeof file_99 - 1},
  {"schema/extensions/awardCriteria/master/codelists/criterionWeight.csv", file_100, sizeof file_100 - 1},
  {"schema/extensions/awardCriteria/master/extension.json", file_101, sizeof file_101 - 1},
  {"schema/extensions/awardCriteria/master/release-schema.json", file_102, sizeof file_102 - 1},
  {"schema/extensions/beneficialOwners/master/codelists/country.csv", file_103, sizeof file_103 - 1},
  {"schema/extensions/beneficialOwners/master/extension.json", file_104, sizeof file_104 - 1},
  {"schema/extensions/beneficialOwners/master/release-schema.json", file_105, sizeof file_105 - 1},
  {"schema/extensions/bidOpening/master/extension.json", file_106, sizeof file_106 - 1},
  {"schema/extensions/bidOpening/master/release-schema.json", file_107, sizeof file_107 - 1},
  {"schema/extensions/bids/master/codelists/bidStatus.csv", file_108, sizeof file_108 - 1},
  {"schema/extensions/bids/master/codelists/country.csv", file_109, sizeof file_109 - 1},
  {"schema/extensions/bids/master/codelists/statistic.csv", file_110, sizeof file_110 - 1},
  {"schema/extensions/bids/master/codelists/submissionType.csv", file_111, sizeof file_111 - 1},
  {"schema/extensions/bids/master/extension.json", file_112, sizeof file_112 - 1},
  {"schema/extensions/bids/master/release-schema.json", file_113, sizeof file_113 - 1},
  {"schema/extensions/bids/v1.1.1/codelists/bidStatistics.csv", file_114, sizeof file_114 - 1},
  {"schema/extensions/bids/v1.1.1/codelists/bidStatus.csv", file_115, sizeof file_115 - 1},
  {"schema/extensions/bids/v1.1.1/extension.json", file_116, sizeof file_116 - 1},
  {"schema/extensions/bids/v1.1.1/release-schema.json", file_117, sizeof file_117 - 1},
  {"schema/extensions/bids/v1.1.3/codelists/bidStatistics.csv", file_118, sizeof file_118 - 1},
  {"schema/extensions/bids/v1.1.3/codelists/bidStatus.csv", file_119, sizeof file_119 - 1},
  {"schema/extensions/bids/v1.1.3/extension.json", file_120, sizeof file_120 - 1},
  {"schema/extensions/bids/v1.1.3/release-schema.json", file_121, sizeof file_121 - 1},
  {"schema/extensions/bids/v1.1.4/codelists/bidStatistics.csv", file_122, sizeof file_122 - 1},
  {"schema/extensions/bids/v1.1.4/codelists/bidStatus.csv", file_123, sizeof file_123 - 1},
  {"schema/extensions/bids/v1.1.4/extension.json", file_124, sizeof file_124 - 1},
  {"schema/extensions/bids/v1.1.4/release-schema.json", file_125, sizeof file_125 - 1},
  {"schema/extensions/bids/v1.1.5/codelists/bidStatistics.csv", file_126, sizeof file_126 - 1},
  {"schema/extensions/bids/v1.1.5/codelists/bidStatus.csv", file_127, sizeof file_127 - 1},
  {"schema/extensions/bids/v1.1.5/extension.json", file_128, sizeof file_128 - 1},
  {"schema/extensions/bids/v1.1.5/release-schema.json", file_129, sizeof file_129 - 1},
  {"schema/extensions/bids/v1.1/codelists/bidStatistics.csv", file_130, sizeof file_130 - 1},
  {"schema/extensions/bids/v1.1/codelists/bidStatus.csv", file_131, sizeof file_131 - 1},
  {"schema/extensions/bids/v1.1/extension.json", file_132, sizeof file_132 - 1},
  {"schema/extensions/bids/v1.1/release-schema.json", file_133, sizeof file_133 - 1},
  {"schema/extensions/budget/master/codelists/+partyRole.csv", file_134, sizeof file_134 - 1},
  {"schema/extensions/budget/master/extension.json", file_135, sizeof file_135 - 1},
  {"schema/extensions/budget/master/release-schema.json", file_136, sizeof file_136 - 1},
  {"schema/extensions/budget_and_spend/master/extension.json", file_137, sizeof file_137 - 1},
  {"schema/extensions/budget_and_spend/master/release-schema.json", file_138, sizeof file_138 - 1},
  {"schema/extensions/charges/master/codelists/chargePaidBy.csv", file_139, sizeof file_139 - 1},
  {"schema/extensions/charges/master/extension.json", file_140, sizeof file_140 - 1},
  {"schema/extensions/charges/master/release-schema.json", file_141, sizeof file_141 - 1},
  {"schema/extensions/charges/v1.1/extension.json", file_142, sizeof file_142 - 1},
  {"schema/extensions/charges/v1.1/release-schema.json", file_143, sizeof file_143 - 1},
  {"schema/extensions/codes.csv", file_144, sizeof file_144 - 1},
  {"schema/extensions/communication/master/extension.json", file_145, sizeof file_145 - 1},
  {"schema/extensions/communication/master/release-schema.json", file_146, sizeof file_146 - 1},
  {"schema/extensions/contractTerms/master/codelists/permission.csv", file_147, sizeof file_147 - 1},
  {"schema/extensions/contractTerms/master/extension.json", file_148, sizeof file_148 - 1},
  {"schema/extensions/contractTerms/master/release-schema.json", file_149, sizeof file_149 - 1},
  {"schema/extensions/contract_buyer/master/extension.json", file_150, sizeof file_150 - 1},
  {"schema/extensions/contract_buyer/master/release-schema.json", file_151, sizeof file_151 - 1},
  {"schema/extensions/contract_completion/master/extension.json", file_152, sizeof file_152 - 1},
  {"schema/extensions/contract_completion/master/release-schema.json", file_153, sizeof file_153 - 1},
  {"schema/extensions/contract_suppliers/master/extension.json", file_154, sizeof file_154 - 1},
  {"schema/extensions/contract_suppliers/master/release-schema.json", file_155, sizeof file_155 - 1},
  {"schema/extensions/countryCode/master/codelists/country.csv", file_156, sizeof file_156 - 1},
  {"schema/extensions/countryCode/master/extension.json", file_157, sizeof file_157 - 1},
  {"schema/extensions/countryCode/master/release-schema.json", file_158, sizeof file_158 - 1},
  {"schema/extensions/coveredBy/master/codelists/coveredBy.csv", file_159, sizeof file_159 - 1},
  {"schema/extensions/coveredBy/master/extension.json", file_160, sizeof file_160 - 1},
  {"schema/extensions/coveredBy/master/release-schema.json", file_161, sizeof file_161 - 1},
  {"schema/extensions/designContest/master/extension.json", file_162, sizeof file_162 - 1},
  {"schema/extensions/designContest/master/release-schema.json", file_163, sizeof file_163 - 1},
  {"schema/extensions/document_publisher/master/codelists/+partyRole.csv", file_164, sizeof file_164 - 1},
  {"schema/extensions/document_publisher/master/extension.json", file_165, sizeof file_165 - 1},
  {"schema/extensions/document_publisher/master/release-schema.json", file_166, sizeof file_166 - 1},
  {"schema/extensions/documentation_details/master/codelists/language.csv", file_167, sizeof file_167 - 1},
  {"schema/extensions/documentation_details/master/extension.json", file_168, sizeof file_168 - 1},
  {"schema/extensions/documentation_details/master/release-schema.json", file_169, sizeof file_169 - 1},
  {"schema/extensions/enquiries/master/extension.json", file_170, sizeof file_170 - 1},
  {"schema/extensions/enquiries/master/release-schema.json", file_171, sizeof file_171 - 1},
  {"schema/extensions/enquiries/v1.1.1/codelists/+partyRoles.csv", file_172, sizeof file_172 - 1},
  {"schema/extensions/enquiries/v1.1.1/extension.json", file_173, sizeof file_173 - 1},
  {"schema/extensions/enquiries/v1.1.1/release-schema.json", file_174, sizeof file_174 - 1},
  {"schema/extensions/enquiries/v1.1.3/codelists/+partyRole.csv", file_175, sizeof file_175 - 1},
  {"schema/extensions/enquiries/v1.1.3/extension.json", file_176, sizeof file_176 - 1},
  {"schema/extensions/enquiries/v1.1.3/release-schema.json", file_177, sizeof file_177 - 1},
  {"schema/extensions/enquiries/v1.1.4/codelists/+partyRole.csv", file_178, sizeof file_178 - 1},
  {"schema/extensions/enquiries/v1.1.4/extension.json", file_179, sizeof file_179 - 1},
  {"schema/extensions/enquiries/v1.1.4/release-schema.json", file_180, sizeof file_180 - 1},
  {"schema/extensions/enquiries/v1.1.5/codelists/+partyRole.csv", file_181, sizeof file_181 - 1},
  {"schema/extensions/enquiries/v1.1.5/extension.json", file_182, sizeof file_182 - 1},
  {"schema/extensions/enquiries/v1.1.5/release-schema.json", file_183, sizeof file_183 - 1},
  {"schema/extensions/enquiries/v1.1/codelists/+partyRoles.csv", file_184, sizeof file_184 - 1},
  {"schema/extensions/enquiries/v1.1/extension.json", file_185, sizeof file_185 - 1},
  {"schema/extensions/enquiries/v1.1/release-schema.json", file_186, sizeof file_186 - 1},
  {"schema/extensions/essentialAssets/master/extension.json", file_187, sizeof file_187 - 1},
  {"schema/extensions/essentialAssets/master/release-schema.json", file_188, sizeof file_188 - 1},
  {"schema/extensions/eu/1.1/codelists/+documentType.csv", file_189, sizeof file_189 - 1},
  {"schema/extensions/eu/1.1/codelists/+itemClassificationScheme.csv", file_190, sizeof file_190 - 1},
  {"schema/extensions/eu/1.1/codelists/+milestoneType.csv", file_191, sizeof file_191 - 1},
  {"schema/extensions/eu/1.1/codelists/+partyRole.csv", file_192, sizeof file_192 - 1},
  {"schema/extensions/eu/1.1/codelists/+relatedProcessScheme.csv", file_193, sizeof file_193 - 1},
  {"schema/extensions/eu/1.1/codelists/sources.csv", file_194, sizeof file_194 - 1},
  {"schema/extensions/eu/1.1/extension.json", file_195, sizeof file_195 - 1},
  {"schema/extensions/eu/1.1/release-schema.json", file_196, sizeof file_196 - 1},
  {"schema/extensions/exclusionGrounds/master/extension.json", file_197, sizeof file_197 - 1},
  {"schema/extensions/exclusionGrounds/master/release-schema.json", file_198, sizeof file_198 - 1},
  {"schema/extensions/extendsContractID/master/extension.json", file_199, sizeof file_199 - 1},
  {"schema/extensions/extendsContractID/master/release-schema.json", file_200, sizeof file_200 - 1},
  {"schema/extensions/finance/master/codelists/assetClass.csv", file_201, sizeof file_201 - 1},
  {"schema/extensions/finance/master/codelists/debtRepaymentPriority.csv", file_202, sizeof file_202 - 1},
  {"schema/extensions/finance/master/codelists/financingArrangementType.csv", file_203, sizeof file_203 - 1},
  {"schema/extensions/finance/master/codelists/financingPartyType.csv", file_204, sizeof file_204 - 1},
  {"schema/extensions/finance/master/extension.json", file_205, sizeof file_205 - 1},
  {"schema/extensions/finance/master/release-schema.json", file_206, sizeof file_206 - 1},
  {"schema/extensions/guarantees/master/codelists/+partyRole.csv", file_207, sizeof file_207 - 1},
  {"schema/extensions/guarantees/master/codelists/guaranteeType.csv", file_208, sizeof file_208 - 1},
  {"schema/extensions/guarantees/master/codelists/guaranteedObligations.csv", file_209, sizeof file_209 - 1},
  {"schema/extensions/guarantees/master/extension.json", file_210, sizeof file_210 - 1},
  {"schema/extensions/guarantees/master/release-schema.json", file_211, sizeof file_211 - 1},
  {"schema/extensions/implementationStatus/master/codelists/implementationStatus.csv", file_212, sizeof file_212 - 1},
  {"schema/extensions/implementationStatus/master/extension.json", file_213, sizeof file_213 - 1},
  {"schema/extensions/implementationStatus/master/release-schema.json", file_214, sizeof file_214 - 1},
  {"schema/extensions/index.json", file_215, sizeof file_215 - 1},
  {"schema/extensions/labels.csv", file_216, sizeof file_216 - 1},
  {"schema/extensions/legalBasis/1.1/codelists/+itemClassificationScheme.csv", file_217, sizeof file_217 - 1},
  {"schema/extensions/legalBasis/1.1/extension.json", file_218, sizeof file_218 - 1},
  {"schema/extensions/legalBasis/1.1/release-schema.json", file_219, sizeof file_219 - 1},
  {"schema/extensions/location/master/codelists/geometryType.csv", file_220, sizeof file_220 - 1},
  {"schema/extensions/location/master/codelists/locationGazetteers.csv", file_221, sizeof file_221 - 1},
  {"schema/extensions/location/master/extension.json", file_222, sizeof file_222 - 1},
  {"schema/extensions/location/master/release-schema.json", file_223, sizeof file_223 - 1},
  {"schema/extensions/location/v1.1.1/codelists/locationGazeteers.csv", file_224, sizeof file_224 - 1},
  {"schema/extensions/location/v1.1.1/extension.json", file_225, sizeof file_225 - 1},
  {"schema/extensions/location/v1.1.1/record-package-schema.json", file_226, sizeof file_226 - 1},
  {"schema/extensions/location/v1.1.1/release-package-schema.json", file_227, sizeof file_227 - 1},
  {"schema/extensions/location/v1.1.1/release-schema.json", file_228, sizeof file_228 - 1},
  {"schema/extensions/location/v1.1.3/codelists/geometryType.csv", file_229, sizeof file_229 - 1},
  {"schema/extensions/location/v1.1.3/codelists/locationGazetteers.csv", file_230, sizeof file_230 - 1},
  {"schema/extensions/location/v1.1.3/extension.json", file_231, sizeof file_231 - 1},
  {"schema/extensions/location/v1.1.3/release-schema.json", file_232, sizeof file_232 - 1},
  {"schema/extensions/location/v1.1.4/codelists/geometryType.csv", file_233, sizeof file_233 - 1},
  {"schema/extensions/location/v1.1.4/codelists/locationGazetteers.csv", file_234, sizeof file_234 - 1},
  {"schema/extensions/location/v1.1.4/extension.json", file_235, sizeof file_235 - 1},
  {"schema/extensions/location/v1.1.4/release-schema.json", file_236, sizeof file_236 - 1},
  {"schema/extensions/location/v1.1.5/codelists/geometryType.csv", file_237, sizeof file_237 - 1},
  {"schema/extensions/location/v1.1.5/codelists/locationGazetteers.csv", file_238, sizeof file_238 - 1},
  {"schema/extensions/location/v1.1.5/extension.json", file_239, sizeof file_239 - 1},
  {"schema/extensions/location/v1.1.5/release-schema.json", file_240, sizeof file_240 - 1},
  {"schema/extensions/location/v1.1/codelists/locationGazeteers.csv", file_241, sizeof file_241 - 1},
  {"schema/extensions/location/v1.1/extension.json", file_242, sizeof file_242 - 1},
  {"schema/extensions/location/v1.1/record-package-schema.json", file_243, sizeof file_243 - 1},
  {"schema/extensions/location/v1.1/release-package-schema.json", file_244, sizeof file_244 - 1},
  {"schema/extensions/location/v1.1/release-schema.json", file_245, sizeof file_245 - 1},
  {"schema/extensions/lots/master/extension.json", file_246, sizeof file_246 - 1},
  {"schema/extensions/lots/master/release-schema.json", file_247, sizeof file_247 - 1},
  {"schema/extensions/lots/v1.1.1/extension.json", file_248, sizeof file_248 - 1},
  {"schema/extensions/lots/v1.1.1/release-schema.json", file_249, sizeof file_249 - 1},
  {"schema/extensions/lots/v1.1.3/extension.json", file_250, sizeof file_250 - 1},
  {"schema/extensions/lots/v1.1.3/release-schema.json", file_251, sizeof file_251 - 1},
  {"schema/extensions/lots/v1.1.4/extension.json", file_252, sizeof file_252 - 1},
  {"schema/extensions/lots/v1.1.4/release-schema.json", file_253, sizeof file_253 - 1},
  {"schema/extensions/lots/v1.1.5/extension.json", file_254, sizeof file_254 - 1},
  {"schema/extensions/lots/v1.1.5/release-schema.json", file_255, sizeof file_255 - 1},
  {"schema/extensions/lots/v1.1/extension.json", file_256, sizeof file_256 - 1},
  {"schema/extensions/lots/v1.1/release-schema.json", file_257, sizeof file_257 - 1},
  {"schema/extensions/medicine/master/codelists/administrationRoute.csv", file_258, sizeof file_258 - 1},
  {"schema/extensions/medicine/master/codelists/dosageForm.csv", file_259, sizeof file_259 - 1},
  {"schema/extensions/medicine/master/codelists/immediateContainer.csv", file_260, sizeof file_260 - 1},
  {"schema/extensions/medicine/master/extension.json", file_261, sizeof file_261 - 1},
  {"schema/extensions/medicine/master/release-schema.json", file_262, sizeof file_262 - 1},
  {"schema/extensions/metrics/1.1/extension.json", file_263, sizeof file_263 - 1},
  {"schema/extensions/metrics/1.1/release-schema.json", file_264, sizeof file_264 - 1},
  {"schema/extensions/metrics/v1.1/extension.json", file_265, sizeof file_265 - 1},
  {"schema/extensions/metrics/v1.1/release-schema.json", file_266, sizeof file_266 - 1},
  {"schema/extensions/milestone_documents/master/extension.json", file_267, sizeof file_267 - 1},
  {"schema/extensions/milestone_documents/master/release-schema.json", file_268, sizeof file_268 - 1},
  {"schema/extensions/milestone_documents/v1.1.1/extension.json", file_269, sizeof file_269 - 1},
  {"schema/extensions/milestone_documents/v1.1.1/release-schema.json", file_270, sizeof file_270 - 1},
  {"schema/extensions/milestone_documents/v1.1.3/extension.json", file_271, sizeof file_271 - 1},
  {"schema/extensions/milestone_documents/v1.1.3/release-schema.json", file_272, sizeof file_272 - 1},
  {"schema/extensions/milestone_documents/v1.1.4/extension.json", file_273, sizeof file_273 - 1},
  {"schema/extensions/milestone_documents/v1.1.4/release-schema.json", file_274, sizeof file_274 - 1},
  {"schema/extensions/milestone_documents/v1.1.5/extension.json", file_275, sizeof file_275 - 1},
  {"schema/extensions/milestone_documents/v1.1.5/release-schema.json", file_276, sizeof file_276 - 1},
  {"schema/extensions/milestone_documents/v1.1/extension.json", file_277, sizeof file_277 - 1},
  {"schema/extensions/milestone_documents/v1.1/release-schema.json", file_278, sizeof file_278 - 1},
  {"schema/extensions/options/master/extension.json", file_279, sizeof file_279 - 1},
  {"schema/extensions/options/master/release-schema.json", file_280, sizeof file_280 - 1},
  {"schema/extensions/organizationClassification/master/codelists/+itemClassificationScheme.csv", file_281, sizeof file_281 - 1},
  {"schema/extensions/organizationClassification/master/extension.json", file_282, sizeof file_282 - 1},
  {"schema/extensions/organizationClassification/master/release-schema.json", file_283, sizeof file_283 - 1},
  {"schema/extensions/otherRequirements/master/codelists/reservedParticipation.csv", file_284, sizeof file_284 - 1},
  {"schema/extensions/otherRequirements/master/extension.json", file_285, sizeof file_285 - 1},
  {"schema/extensions/otherRequirements/master/release-schema.json", file_286, sizeof file_286 - 1},
  {"schema/extensions/pagination/master/extension.json", file_287, sizeof file_287 - 1},
  {"schema/extensions/pagination/master/record-package-schema.json", file_288, sizeof file_288 - 1},
  {"schema/extensions/pagination/master/release-package-schema.json", file_289, sizeof file_289 - 1},
  {"schema/extensions/participation_fee/master/codelists/methodOfPayment.csv", file_290, sizeof file_290 - 1},
  {"schema/extensions/participation_fee/master/codelists/monetaryValue.csv", file_291, sizeof file_291 - 1},
  {"schema/extensions/participation_fee/master/codelists/participationFeeType.csv", file_292, sizeof file_292 - 1},
  {"schema/extensions/participation_fee/master/extension.json", file_293, sizeof file_293 - 1},
  {"schema/extensions/participation_fee/master/release-schema.json", file_294, sizeof file_294 - 1},
  {"schema/extensions/participation_fee/v1.1.1/codelists/participationFeeType.csv", file_295, sizeof file_295 - 1},
  {"schema/extensions/participation_fee/v1.1.1/extension.json", file_296, sizeof file_296 - 1},
  {"schema/extensions/participation_fee/v1.1.1/release-schema.json", file_297, sizeof file_297 - 1},
  {"schema/extensions/participation_fee/v1.1.3/codelists/participationFeeType.csv", file_298, sizeof file_298 - 1},
  {"schema/extensions/participation_fee/v1.1.3/extension.json", file_299, sizeof file_299 - 1},
  {"schema/extensions/participation_fee/v1.1.3/release-schema.json", file_300, sizeof file_300 - 1},
  {"schema/extensions/participation_fee/v1.1.4/codelists/participationFeeType.csv", file_301, sizeof file_301 - 1},
  {"schema/extensions/participation_fee/v1.1.4/extension.json", file_302, sizeof file_302 - 1},
  {"schema/extensions/participation_fee/v1.1.4/release-schema.json", file_303, sizeof file_303 - 1},
  {"schema/extensions/participation_fee/v1.1.5/codelists/methodOfPayment.csv", file_304, sizeof file_304 - 1},
  {"schema/extensions/participation_fee/v1.1.5/codelists/participationFeeType.csv", file_305, sizeof file_305 - 1},
  {"schema/extensions/participation_fee/v1.1.5/extension.json", file_306, sizeof file_306 - 1},
  {"schema/extensions/participation_fee/v1.1.5/release-schema.json", file_307, sizeof file_307 - 1},
  {"schema/extensions/participation_fee/v1.1/codelists/participationFeeType.csv", file_308, sizeof file_308 - 1},
  {"schema/extensions/participation_fee/v1.1/extension.json", file_309, sizeof file_309 - 1},
  {"schema/extensions/participation_fee/v1.1/release-schema.json", file_310, sizeof file_310 - 1},
  {"schema/extensions/partyScale/master/codelists/partyScale.csv", file_311, sizeof file_311 - 1},
  {"schema/extensions/partyScale/master/extension.json", file_312, sizeof file_312 - 1},
  {"schema/extensions/partyScale/master/release-schema.json", file_313, sizeof file_313 - 1},
  {"schema/extensions/performance_failures/master/extension.json", file_314, sizeof file_314 - 1},
  {"schema/extensions/performance_failures/master/release-schema.json", file_315, sizeof file_315 - 1},
  {"schema/extensions/ppp/1.1/codelists/+documentType.csv", file_316, sizeof file_316 - 1},
  {"schema/extensions/ppp/1.1/codelists/+milestoneType.csv", file_317, sizeof file_317 - 1},
  {"schema/extensions/ppp/1.1/codelists/+partyRole.csv", file_318, sizeof file_318 - 1},
  {"schema/extensions/ppp/1.1/codelists/metricID.csv", file_319, sizeof file_319 - 1},
  {"schema/extensions/ppp/1.1/codelists/milestoneCode.csv", file_320, sizeof file_320 - 1},
  {"schema/extensions/ppp/1.1/extension.json", file_321, sizeof file_321 - 1},
  {"schema/extensions/ppp/1.1/release-schema.json", file_322, sizeof file_322 - 1},
  {"schema/extensions/procedure/master/extension.json", file_323, sizeof file_323 - 1},
  {"schema/extensions/procedure/master/release-schema.json", file_324, sizeof file_324 - 1},
  {"schema/extensions/process_title/master/extension.json", file_325, sizeof file_325 - 1},
  {"schema/extensions/process_title/master/release-schema.json", file_326, sizeof file_326 - 1},
  {"schema/extensions/process_title/v1.1.1/extension.json", file_327, sizeof file_327 - 1},
  {"schema/extensions/process_title/v1.1.1/release-schema.json", file_328, sizeof file_328 - 1},
  {"schema/extensions/process_title/v1.1.3/extension.json", file_329, sizeof file_329 - 1},
  {"schema/extensions/process_title/v1.1.3/release-schema.json", file_330, sizeof file_330 - 1},
  {"schema/extensions/process_title/v1.1.4/extension.json", file_331, sizeof file_331 - 1},
  {"schema/extensions/process_title/v1.1.4/release-schema.json", file_332, sizeof file_332 - 1},
  {"schema/extensions/process_title/v1.1.5/extension.json", file_333, sizeof file_333 - 1},
  {"schema/extensions/process_title/v1.1.5/release-schema.json", file_334, sizeof file_334 - 1},
  {"schema/extensions/process_title/v1.1/extension.json", file_335, sizeof file_335 - 1},
  {"schema/extensions/process_title/v1.1/release-schema.json", file_336, sizeof file_336 - 1},
  {"schema/extensions/procurementMethodRationaleClassifications/master/codelists/+itemClassificationScheme.csv", file_337, sizeof file_337 - 1},
  {"schema/extensions/procurementMethodRationaleClassifications/master/extension.json", file_338, sizeof file_338 - 1},
  {"schema/extensions/procurementMethodRationaleClassifications/master/release-schema.json", file_339, sizeof file_339 - 1},
  {"schema/extensions/project/master/codelists/+itemClassificationScheme.csv", file_340, sizeof file_340 - 1},
  {"schema/extensions/project/master/extension.json", file_341, sizeof file_341 - 1},
  {"schema/extensions/project/master/release-schema.json", file_342, sizeof file_342 - 1},
  {"schema/extensions/recurrence/master/extension.json", file_343, sizeof file_343 - 1},
  {"schema/extensions/recurrence/master/release-schema.json", file_344, sizeof file_344 - 1},
  {"schema/extensions/releasePublisher/master/extension.json", file_345, sizeof file_345 - 1},
  {"schema/extensions/releasePublisher/master/release-schema.json", file_346, sizeof file_346 - 1},
  {"schema/extensions/renewal/master/extension.json", file_347, sizeof file_347 - 1},
  {"schema/extensions/renewal/master/release-schema.json", file_348, sizeof file_348 - 1},
  {"schema/extensions/repositories.csv", file_349, sizeof file_349 - 1},
  {"schema/extensions/requirements/master/codelists/dataType.csv", file_350, sizeof file_350 - 1},
  {"schema/extensions/requirements/master/extension.json", file_351, sizeof file_351 - 1},
  {"schema/extensions/requirements/master/release-schema.json", file_352, sizeof file_352 - 1},
  {"schema/extensions/risk_allocation/master/codelists/riskAllocation.csv", file_353, sizeof file_353 - 1},
  {"schema/extensions/risk_allocation/master/codelists/riskCategory.csv", file_354, sizeof file_354 - 1},
  {"schema/extensions/risk_allocation/master/extension.json", file_355, sizeof file_355 - 1},
  {"schema/extensions/risk_allocation/master/release-schema.json", file_356, sizeof file_356 - 1},
  {"schema/extensions/risk_allocation/v1.1/codelists/riskAllocation.csv", file_357, sizeof file_357 - 1},
  {"schema/extensions/risk_allocation/v1.1/codelists/riskCategory.csv", file_358, sizeof file_358 - 1},
  {"schema/extensions/risk_allocation/v1.1/extension.json", file_359, sizeof file_359 - 1},
  {"schema/extensions/risk_allocation/v1.1/record-package-schema.json", file_360, sizeof file_360 - 1},
  {"schema/extensions/risk_allocation/v1.1/release-package-schema.json", file_361, sizeof file_361 - 1},
  {"schema/extensions/risk_allocation/v1.1/release-schema.json", file_362, sizeof file_362 - 1},
  {"schema/extensions/risk_allocation/v1.1/versioned-release-validation-schema.json", file_363, sizeof file_363 - 1},
  {"schema/extensions/secondStageDescription/master/extension.json", file_364, sizeof file_364 - 1},
  {"schema/extensions/secondStageDescription/master/release-schema.json", file_365, sizeof file_365 - 1},
  {"schema/extensions/selectionCriteria/master/codelists/appliesTo.csv", file_366, sizeof file_366 - 1},
  {"schema/extensions/selectionCriteria/master/codelists/selectionCriterionType.csv", file_367, sizeof file_367 - 1},
  {"schema/extensions/selectionCriteria/master/extension.json", file_368, sizeof file_368 - 1},
  {"schema/extensions/selectionCriteria/master/release-schema.json", file_369, sizeof file_369 - 1},
  {"schema/extensions/shareholders/master/codelists/votingRights.csv", file_370, sizeof file_370 - 1},
  {"schema/extensions/shareholders/master/extension.json", file_371, sizeof file_371 - 1},
  {"schema/extensions/shareholders/master/release-schema.json", file_372, sizeof file_372 - 1},
  {"schema/extensions/shareholders/v1.1/codelists/votingRights.csv", file_373, sizeof file_373 - 1},
  {"schema/extensions/shareholders/v1.1/extension.json", file_374, sizeof file_374 - 1},
  {"schema/extensions/shareholders/v1.1/record-package-schema.json", file_375, sizeof file_375 - 1},
  {"schema/extensions/shareholders/v1.1/release-package-schema.json", file_376, sizeof file_376 - 1},
  {"schema/extensions/shareholders/v1.1/release-schema.json", file_377, sizeof file_377 - 1},
  {"schema/extensions/shareholders/v1.1/versioned-release-validation-schema.json", file_378, sizeof file_378 - 1},
  {"schema/extensions/signatories/master/extension.json", file_379, sizeof file_379 - 1},
  {"schema/extensions/signatories/master/release-schema.json", file_380, sizeof file_380 - 1},
  {"schema/extensions/statistics/master/codelists/+statistic.csv", file_381, sizeof file_381 - 1},
  {"schema/extensions/statistics/master/codelists/statisticScope.csv", file_382, sizeof file_382 - 1},
  {"schema/extensions/statistics/master/extension.json", file_383, sizeof file_383 - 1},
  {"schema/extensions/statistics/master/release-schema.json", file_384, sizeof file_384 - 1},
  {"schema/extensions/subcontracting/master/codelists/+partyRole.csv", file_385, sizeof file_385 - 1},
  {"schema/extensions/subcontracting/master/extension.json", file_386, sizeof file_386 - 1},
  {"schema/extensions/subcontracting/master/release-schema.json", file_387, sizeof file_387 - 1},
  {"schema/extensions/submissionTerms/master/codelists/permission.csv", file_388, sizeof file_388 - 1},
  {"schema/extensions/submissionTerms/master/extension.json", file_389, sizeof file_389 - 1},
  {"schema/extensions/submissionTerms/master/release-schema.json", file_390, sizeof file_390 - 1},
  {"schema/extensions/suitability/master/extension.json", file_391, sizeof file_391 - 1},
  {"schema/extensions/suitability/master/release-schema.json", file_392, sizeof file_392 - 1},
  {"schema/extensions/sustainability/master/codelists/sustainabilityGoal.csv", file_393, sizeof file_393 - 1},
  {"schema/extensions/sustainability/master/codelists/sustainabilityStrategy.csv", file_394, sizeof file_394 - 1},
  {"schema/extensions/sustainability/master/extension.json", file_395, sizeof file_395 - 1},
  {"schema/extensions/sustainability/master/release-schema.json", file_396, sizeof file_396 - 1},
  {"schema/extensions/tariffs/1.1/codelists/+documentType.csv", file_397, sizeof file_397 - 1},
  {"schema/extensions/tariffs/1.1/codelists/chargePaidBy.csv", file_398, sizeof file_398 - 1},
  {"schema/extensions/tariffs/1.1/extension.json", file_399, sizeof file_399 - 1},
  {"schema/extensions/tariffs/1.1/release-schema.json", file_400, sizeof file_400 - 1},
  {"schema/extensions/techniques/master/codelists/dynamicPurchasingSystemStatus.csv", file_401, sizeof file_401 - 1},
  {"schema/extensions/techniques/master/codelists/dynamicPurchasingSystemType.csv", file_402, sizeof file_402 - 1},
  {"schema/extensions/techniques/master/codelists/frameworkAgreementMethod.csv", file_403, sizeof file_403 - 1},
  {"schema/extensions/techniques/master/extension.json", file_404, sizeof file_404 - 1},
  {"schema/extensions/techniques/master/release-schema.json", file_405, sizeof file_405 - 1},
  {"schema/extensions/tenderClassification/master/codelists/+itemClassificationScheme.csv", file_406, sizeof file_406 - 1},
  {"schema/extensions/tenderClassification/master/extension.json", file_407, sizeof file_407 - 1},
  {"schema/extensions/tenderClassification/master/release-schema.json", file_408, sizeof file_408 - 1},
  {"schema/extensions/tender_datePublished/master/extension.json", file_409, sizeof file_409 - 1},
  {"schema/extensions/tender_datePublished/master/release-schema.json", file_410, sizeof file_410 - 1},
  {"schema/extensions/transaction_milestones/master/extension.json", file_411, sizeof file_411 - 1},
  {"schema/extensions/transaction_milestones/master/release-schema.json", file_412, sizeof file_412 - 1},
  {"schema/extensions/transaction_milestones/v1.1/extension.json", file_413, sizeof file_413 - 1},
  {"schema/extensions/transaction_milestones/v1.1/record-package-schema.json", file_414, sizeof file_414 - 1},
  {"schema/extensions/transaction_milestones/v1.1/release-package-schema.json", file_415, sizeof file_415 - 1},
  {"schema/extensions/transaction_milestones/v1.1/release-schema.json", file_416, sizeof file_416 - 1},
  {"schema/extensions/transaction_milestones/v1.1/versioned-release-validation-schema.json", file_417, sizeof file_417 - 1},
  {"schema/extensions/unstructuredChanges/master/extension.json", file_418, sizeof file_418 - 1},
  {"schema/extensions/unstructuredChanges/master/release-schema.json", file_419, sizeof file_419 - 1},
  {"schema/extensions/withheldInformation/master/codelists/+itemClassificationScheme.csv", file_420, sizeof file_420 - 1},
  {"schema/extensions/withheldInformation/master/extension.json", file_421, sizeof file_421 - 1},
  {"schema/extensions/withheldInformation/master/release-schema.json", file_422, sizeof file_422 - 1},
  {"schema/labels.csv", file_423, sizeof file_423 - 1},
};

size_t pliego_embedded_file_count(void) { return sizeof files / sizeof files[0]; }

pliego_embedded_file pliego_embedded_file_at(size_t index) {
  static const pliego_embedded_file none = {"", (const uint8_t *)"", 0};
  return index < pliego_embedded_file_count() ? files[index] : none;
}
