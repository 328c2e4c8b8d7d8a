// Written by Scripts/embed-standard-data.py. Run it again after adding, renaming or removing a file.

#include "CStandardData.h"

// #embed belongs to C23; the compiler offers it in older C too, with a warning.
#pragma clang diagnostic ignored "-Wc23-extensions"

// Each array ends in a zero that does not count, because C has no empty arrays and files may be empty.

static const uint8_t file_0[] = {
#embed "../../docs/es/reference/diagnostics/C101.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_1[] = {
#embed "../../docs/es/reference/diagnostics/C102.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_2[] = {
#embed "../../docs/es/reference/diagnostics/C103.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_3[] = {
#embed "../../docs/es/reference/diagnostics/C901.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_4[] = {
#embed "../../docs/es/reference/diagnostics/C902.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_5[] = {
#embed "../../docs/es/reference/diagnostics/C903.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_6[] = {
#embed "../../docs/es/reference/diagnostics/C904.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_7[] = {
#embed "../../docs/es/reference/diagnostics/C905.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_8[] = {
#embed "../../docs/es/reference/diagnostics/C906.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_9[] = {
#embed "../../docs/es/reference/diagnostics/D001.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_10[] = {
#embed "../../docs/es/reference/diagnostics/D002.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_11[] = {
#embed "../../docs/es/reference/diagnostics/D003.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_12[] = {
#embed "../../docs/es/reference/diagnostics/D004.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_13[] = {
#embed "../../docs/es/reference/diagnostics/D005.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_14[] = {
#embed "../../docs/es/reference/diagnostics/D006.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_15[] = {
#embed "../../docs/es/reference/diagnostics/D007.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_16[] = {
#embed "../../docs/es/reference/diagnostics/D008.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_17[] = {
#embed "../../docs/es/reference/diagnostics/D009.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_18[] = {
#embed "../../docs/es/reference/diagnostics/D010.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_19[] = {
#embed "../../docs/es/reference/diagnostics/D011.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_20[] = {
#embed "../../docs/es/reference/diagnostics/D012.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_21[] = {
#embed "../../docs/es/reference/diagnostics/D013.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_22[] = {
#embed "../../docs/es/reference/diagnostics/D014.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_23[] = {
#embed "../../docs/es/reference/diagnostics/D015.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_24[] = {
#embed "../../docs/es/reference/diagnostics/D016.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_25[] = {
#embed "../../docs/es/reference/diagnostics/D017.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_26[] = {
#embed "../../docs/es/reference/diagnostics/D018.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_27[] = {
#embed "../../docs/es/reference/diagnostics/D019.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_28[] = {
#embed "../../docs/es/reference/diagnostics/D020.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_29[] = {
#embed "../../docs/es/reference/diagnostics/D021.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_30[] = {
#embed "../../docs/es/reference/diagnostics/D022.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_31[] = {
#embed "../../docs/es/reference/diagnostics/D030.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_32[] = {
#embed "../../docs/es/reference/diagnostics/D031.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_33[] = {
#embed "../../docs/es/reference/diagnostics/D032.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_34[] = {
#embed "../../docs/es/reference/diagnostics/D033.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_35[] = {
#embed "../../docs/es/reference/diagnostics/D034.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_36[] = {
#embed "../../docs/es/reference/diagnostics/D041.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_37[] = {
#embed "../../docs/es/reference/diagnostics/D042.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_38[] = {
#embed "../../docs/es/reference/diagnostics/D043.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_39[] = {
#embed "../../docs/es/reference/diagnostics/D044.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_40[] = {
#embed "../../docs/es/reference/diagnostics/D050.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_41[] = {
#embed "../../docs/es/reference/diagnostics/D051.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_42[] = {
#embed "../../docs/es/reference/diagnostics/D052.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_43[] = {
#embed "../../docs/es/reference/diagnostics/D053.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_44[] = {
#embed "../../docs/es/reference/diagnostics/D054.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_45[] = {
#embed "../../docs/es/reference/diagnostics/D055.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_46[] = {
#embed "../../docs/es/reference/diagnostics/D056.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_47[] = {
#embed "../../docs/es/reference/diagnostics/D057.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_48[] = {
#embed "../../docs/es/reference/diagnostics/D058.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_49[] = {
#embed "../../docs/es/reference/diagnostics/D101.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_50[] = {
#embed "../../docs/es/reference/diagnostics/D103.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_51[] = {
#embed "../../docs/es/reference/diagnostics/D104.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_52[] = {
#embed "../../docs/es/reference/diagnostics/D105.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_53[] = {
#embed "../../docs/es/reference/diagnostics/D106.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_54[] = {
#embed "../../docs/es/reference/diagnostics/D107.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_55[] = {
#embed "../../docs/es/reference/diagnostics/D108.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_56[] = {
#embed "../../docs/es/reference/diagnostics/D109.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_57[] = {
#embed "../../docs/es/reference/diagnostics/D110.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_58[] = {
#embed "../../docs/es/reference/diagnostics/D111.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_59[] = {
#embed "../../docs/es/reference/diagnostics/D112.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_60[] = {
#embed "../../docs/es/reference/diagnostics/D113.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_61[] = {
#embed "../../docs/es/reference/diagnostics/D114.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_62[] = {
#embed "../../docs/es/reference/diagnostics/D115.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_63[] = {
#embed "../../docs/es/reference/diagnostics/D116.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_64[] = {
#embed "../../docs/es/reference/diagnostics/D117.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_65[] = {
#embed "../../docs/es/reference/diagnostics/D121.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_66[] = {
#embed "../../docs/es/reference/diagnostics/D122.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_67[] = {
#embed "../../docs/es/reference/diagnostics/D123.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_68[] = {
#embed "../../docs/es/reference/diagnostics/D124.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_69[] = {
#embed "../../docs/es/reference/diagnostics/D601.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_70[] = {
#embed "../../docs/es/reference/diagnostics/D602.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_71[] = {
#embed "../../docs/es/reference/diagnostics/D701.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_72[] = {
#embed "../../docs/es/reference/diagnostics/D702.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_73[] = {
#embed "../../docs/es/reference/diagnostics/D703.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_74[] = {
#embed "../../docs/es/reference/diagnostics/D801.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_75[] = {
#embed "../../docs/es/reference/diagnostics/D802.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_76[] = {
#embed "../../docs/es/reference/diagnostics/D803.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_77[] = {
#embed "../../docs/es/reference/diagnostics/D804.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_78[] = {
#embed "../../docs/es/reference/diagnostics/D901.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_79[] = {
#embed "../../docs/es/reference/diagnostics/J001.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_80[] = {
#embed "../../docs/es/reference/diagnostics/J002.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_81[] = {
#embed "../../docs/es/reference/diagnostics/J003.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_82[] = {
#embed "../../docs/es/reference/diagnostics/J004.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_83[] = {
#embed "../../docs/es/reference/diagnostics/J005.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_84[] = {
#embed "../../docs/es/reference/diagnostics/J006.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_85[] = {
#embed "../../docs/es/reference/diagnostics/J007.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_86[] = {
#embed "../../docs/es/reference/diagnostics/J008.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_87[] = {
#embed "../../docs/es/reference/diagnostics/J009.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_88[] = {
#embed "../../docs/es/reference/diagnostics/J010.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_89[] = {
#embed "../../docs/es/reference/diagnostics/J011.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_90[] = {
#embed "../../docs/es/reference/diagnostics/J012.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_91[] = {
#embed "../../docs/es/reference/diagnostics/J013.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_92[] = {
#embed "../../docs/es/reference/diagnostics/J020.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_93[] = {
#embed "../../docs/es/reference/diagnostics/M101.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_94[] = {
#embed "../../docs/es/reference/diagnostics/M102.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_95[] = {
#embed "../../docs/es/reference/diagnostics/M103.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_96[] = {
#embed "../../docs/es/reference/diagnostics/M104.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_97[] = {
#embed "../../docs/es/reference/diagnostics/M105.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_98[] = {
#embed "../../docs/es/reference/diagnostics/M106.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_99[] = {
#embed "../../docs/es/reference/diagnostics/M107.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_100[] = {
#embed "../../docs/es/reference/diagnostics/M111.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_101[] = {
#embed "../../docs/es/reference/diagnostics/M112.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_102[] = {
#embed "../../docs/es/reference/diagnostics/M113.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_103[] = {
#embed "../../docs/es/reference/diagnostics/M114.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_104[] = {
#embed "../../docs/es/reference/diagnostics/M115.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_105[] = {
#embed "../../docs/es/reference/diagnostics/M116.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_106[] = {
#embed "../../docs/es/reference/diagnostics/M117.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_107[] = {
#embed "../../docs/es/reference/diagnostics/M118.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_108[] = {
#embed "../../docs/es/reference/diagnostics/M119.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_109[] = {
#embed "../../docs/es/reference/diagnostics/M121.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_110[] = {
#embed "../../docs/es/reference/diagnostics/M122.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_111[] = {
#embed "../../docs/es/reference/diagnostics/M123.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_112[] = {
#embed "../../docs/es/reference/diagnostics/M124.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_113[] = {
#embed "../../docs/es/reference/diagnostics/M125.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_114[] = {
#embed "../../docs/es/reference/diagnostics/M126.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_115[] = {
#embed "../../docs/es/reference/diagnostics/M127.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_116[] = {
#embed "../../docs/es/reference/diagnostics/M141.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_117[] = {
#embed "../../docs/es/reference/diagnostics/M142.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_118[] = {
#embed "../../docs/es/reference/diagnostics/M143.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_119[] = {
#embed "../../docs/es/reference/diagnostics/M144.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_120[] = {
#embed "../../docs/es/reference/diagnostics/M201.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_121[] = {
#embed "../../docs/es/reference/diagnostics/M202.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_122[] = {
#embed "../../docs/es/reference/diagnostics/M203.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_123[] = {
#embed "../../docs/es/reference/diagnostics/M204.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_124[] = {
#embed "../../docs/es/reference/diagnostics/M205.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_125[] = {
#embed "../../docs/es/reference/diagnostics/M206.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_126[] = {
#embed "../../docs/es/reference/diagnostics/M207.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_127[] = {
#embed "../../docs/es/reference/diagnostics/M208.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_128[] = {
#embed "../../docs/es/reference/diagnostics/M210.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_129[] = {
#embed "../../docs/es/reference/diagnostics/M211.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_130[] = {
#embed "../../docs/es/reference/diagnostics/M212.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_131[] = {
#embed "../../docs/es/reference/diagnostics/M213.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_132[] = {
#embed "../../docs/es/reference/diagnostics/M214.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_133[] = {
#embed "../../docs/es/reference/diagnostics/M215.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_134[] = {
#embed "../../docs/es/reference/diagnostics/M216.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_135[] = {
#embed "../../docs/es/reference/diagnostics/M217.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_136[] = {
#embed "../../docs/es/reference/diagnostics/M301.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_137[] = {
#embed "../../docs/es/reference/diagnostics/M302.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_138[] = {
#embed "../../docs/es/reference/diagnostics/M303.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_139[] = {
#embed "../../docs/es/reference/diagnostics/M304.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_140[] = {
#embed "../../docs/es/reference/diagnostics/M305.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_141[] = {
#embed "../../docs/es/reference/diagnostics/M306.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_142[] = {
#embed "../../docs/es/reference/diagnostics/M307.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_143[] = {
#embed "../../docs/es/reference/diagnostics/M308.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_144[] = {
#embed "../../docs/es/reference/diagnostics/M309.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_145[] = {
#embed "../../docs/es/reference/diagnostics/M310.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_146[] = {
#embed "../../docs/es/reference/diagnostics/M311.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_147[] = {
#embed "../../docs/es/reference/diagnostics/P101.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_148[] = {
#embed "../../docs/es/reference/diagnostics/P102.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_149[] = {
#embed "../../docs/es/reference/diagnostics/P103.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_150[] = {
#embed "../../docs/es/reference/diagnostics/P104.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_151[] = {
#embed "../../docs/es/reference/diagnostics/P105.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_152[] = {
#embed "../../docs/es/reference/diagnostics/P106.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_153[] = {
#embed "../../docs/es/reference/diagnostics/P107.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_154[] = {
#embed "../../docs/es/reference/diagnostics/P108.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_155[] = {
#embed "../../docs/es/reference/diagnostics/P109.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_156[] = {
#embed "../../docs/es/reference/diagnostics/P110.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_157[] = {
#embed "../../docs/es/reference/diagnostics/P111.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_158[] = {
#embed "../../docs/es/reference/diagnostics/P112.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_159[] = {
#embed "../../docs/es/reference/diagnostics/P113.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_160[] = {
#embed "../../docs/es/reference/diagnostics/P114.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_161[] = {
#embed "../../docs/es/reference/diagnostics/P115.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_162[] = {
#embed "../../docs/es/reference/diagnostics/P116.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_163[] = {
#embed "../../docs/es/reference/diagnostics/P117.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_164[] = {
#embed "../../docs/es/reference/diagnostics/P118.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_165[] = {
#embed "../../docs/es/reference/diagnostics/P201.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_166[] = {
#embed "../../docs/es/reference/diagnostics/P202.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_167[] = {
#embed "../../docs/es/reference/diagnostics/P203.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_168[] = {
#embed "../../docs/es/reference/diagnostics/P204.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_169[] = {
#embed "../../docs/es/reference/diagnostics/P205.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_170[] = {
#embed "../../docs/es/reference/diagnostics/P206.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_171[] = {
#embed "../../docs/es/reference/diagnostics/P207.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_172[] = {
#embed "../../docs/es/reference/diagnostics/P208.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_173[] = {
#embed "../../docs/es/reference/diagnostics/P209.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_174[] = {
#embed "../../docs/es/reference/diagnostics/P210.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_175[] = {
#embed "../../docs/es/reference/diagnostics/P211.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_176[] = {
#embed "../../docs/es/reference/diagnostics/P212.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_177[] = {
#embed "../../docs/es/reference/diagnostics/P213.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_178[] = {
#embed "../../docs/es/reference/diagnostics/P214.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_179[] = {
#embed "../../docs/es/reference/diagnostics/P215.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_180[] = {
#embed "../../docs/es/reference/diagnostics/P216.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_181[] = {
#embed "../../docs/es/reference/diagnostics/P217.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_182[] = {
#embed "../../docs/es/reference/diagnostics/P218.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_183[] = {
#embed "../../docs/es/reference/diagnostics/P301.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_184[] = {
#embed "../../docs/es/reference/diagnostics/P302.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_185[] = {
#embed "../../docs/es/reference/diagnostics/P303.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_186[] = {
#embed "../../docs/es/reference/diagnostics/P304.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_187[] = {
#embed "../../docs/es/reference/diagnostics/P305.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_188[] = {
#embed "../../docs/es/reference/diagnostics/P306.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_189[] = {
#embed "../../docs/es/reference/diagnostics/P308.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_190[] = {
#embed "../../docs/es/reference/diagnostics/P309.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_191[] = {
#embed "../../docs/es/reference/diagnostics/P310.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_192[] = {
#embed "../../docs/es/reference/diagnostics/P311.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_193[] = {
#embed "../../docs/es/reference/diagnostics/P312.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_194[] = {
#embed "../../docs/es/reference/diagnostics/P313.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_195[] = {
#embed "../../docs/es/reference/diagnostics/P401.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_196[] = {
#embed "../../docs/es/reference/diagnostics/P402.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_197[] = {
#embed "../../docs/es/reference/diagnostics/P403.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_198[] = {
#embed "../../docs/es/reference/diagnostics/P404.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_199[] = {
#embed "../../docs/es/reference/diagnostics/P405.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_200[] = {
#embed "../../docs/es/reference/diagnostics/P406.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_201[] = {
#embed "../../docs/es/reference/diagnostics/P407.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_202[] = {
#embed "../../docs/es/reference/diagnostics/P408.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_203[] = {
#embed "../../docs/es/reference/diagnostics/P501.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_204[] = {
#embed "../../docs/es/reference/diagnostics/P502.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_205[] = {
#embed "../../docs/es/reference/diagnostics/P503.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_206[] = {
#embed "../../docs/es/reference/diagnostics/P504.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_207[] = {
#embed "../../docs/es/reference/diagnostics/P505.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_208[] = {
#embed "../../docs/es/reference/diagnostics/P602.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_209[] = {
#embed "../../docs/es/reference/diagnostics/P603.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_210[] = {
#embed "../../docs/es/reference/diagnostics/P604.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_211[] = {
#embed "../../docs/es/reference/diagnostics/P605.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_212[] = {
#embed "../../docs/es/reference/diagnostics/P606.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_213[] = {
#embed "../../docs/es/reference/diagnostics/P607.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_214[] = {
#embed "../../docs/es/reference/diagnostics/P608.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_215[] = {
#embed "../../docs/es/reference/diagnostics/P701.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_216[] = {
#embed "../../docs/es/reference/diagnostics/P702.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_217[] = {
#embed "../../docs/es/reference/diagnostics/P801.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_218[] = {
#embed "../../docs/es/reference/diagnostics/P802.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_219[] = {
#embed "../../docs/es/reference/diagnostics/P803.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_220[] = {
#embed "../../docs/es/reference/diagnostics/P804.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_221[] = {
#embed "../../docs/es/reference/diagnostics/P805.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_222[] = {
#embed "../../docs/es/reference/diagnostics/P806.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_223[] = {
#embed "../../docs/es/reference/diagnostics/P901.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_224[] = {
#embed "../../docs/es/reference/diagnostics/README.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_225[] = {
#embed "../../docs/es/reference/diagnostics/S101.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_226[] = {
#embed "../../docs/es/reference/diagnostics/S102.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_227[] = {
#embed "../../docs/es/reference/diagnostics/S103.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_228[] = {
#embed "../../docs/es/reference/diagnostics/S104.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_229[] = {
#embed "../../docs/es/reference/diagnostics/S105.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_230[] = {
#embed "../../docs/es/reference/diagnostics/S106.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_231[] = {
#embed "../../docs/es/reference/diagnostics/S107.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_232[] = {
#embed "../../docs/es/reference/diagnostics/S108.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_233[] = {
#embed "../../docs/es/reference/diagnostics/S109.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_234[] = {
#embed "../../docs/es/reference/diagnostics/S110.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_235[] = {
#embed "../../docs/es/reference/diagnostics/S111.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_236[] = {
#embed "../../docs/es/reference/diagnostics/S112.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_237[] = {
#embed "../../docs/es/reference/diagnostics/S113.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_238[] = {
#embed "../../docs/es/reference/diagnostics/S114.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_239[] = {
#embed "../../docs/es/reference/diagnostics/S115.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_240[] = {
#embed "../../docs/es/reference/diagnostics/S116.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_241[] = {
#embed "../../docs/es/reference/diagnostics/S117.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_242[] = {
#embed "../../docs/es/reference/diagnostics/S118.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_243[] = {
#embed "../../docs/es/reference/diagnostics/S119.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_244[] = {
#embed "../../docs/es/reference/diagnostics/S120.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_245[] = {
#embed "../../docs/es/reference/diagnostics/S121.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_246[] = {
#embed "../../docs/es/reference/diagnostics/S122.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_247[] = {
#embed "../../docs/es/reference/diagnostics/S201.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_248[] = {
#embed "../../docs/es/reference/diagnostics/S202.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_249[] = {
#embed "../../docs/es/reference/diagnostics/U001.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_250[] = {
#embed "../../docs/es/reference/diagnostics/U002.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_251[] = {
#embed "../../docs/es/reference/diagnostics/U003.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_252[] = {
#embed "../../docs/es/reference/diagnostics/U004.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_253[] = {
#embed "../../docs/es/reference/diagnostics/U005.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_254[] = {
#embed "../../docs/es/reference/diagnostics/U006.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_255[] = {
#embed "../../docs/es/reference/diagnostics/U007.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_256[] = {
#embed "../../docs/es/reference/diagnostics/U008.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_257[] = {
#embed "../../docs/es/reference/diagnostics/U009.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_258[] = {
#embed "../../docs/es/reference/diagnostics/U010.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_259[] = {
#embed "../../docs/es/reference/diagnostics/U011.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_260[] = {
#embed "../../docs/es/reference/diagnostics/U012.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_261[] = {
#embed "../../docs/es/reference/diagnostics/U013.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_262[] = {
#embed "../../docs/es/reference/diagnostics/U014.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_263[] = {
#embed "../../docs/es/reference/diagnostics/U015.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_264[] = {
#embed "../../docs/es/reference/diagnostics/U016.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_265[] = {
#embed "../../docs/es/reference/diagnostics/U017.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_266[] = {
#embed "../../docs/es/reference/diagnostics/U018.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_267[] = {
#embed "../../docs/es/reference/diagnostics/U019.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_268[] = {
#embed "../../docs/es/reference/diagnostics/U020.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_269[] = {
#embed "../../docs/es/reference/diagnostics/U021.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_270[] = {
#embed "../../docs/es/reference/diagnostics/U022.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_271[] = {
#embed "../../docs/es/reference/diagnostics/U023.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_272[] = {
#embed "../../docs/es/reference/diagnostics/U028.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_273[] = {
#embed "../../docs/es/reference/diagnostics/U030.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_274[] = {
#embed "../../docs/es/reference/diagnostics/U031.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_275[] = {
#embed "../../docs/es/reference/diagnostics/U032.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_276[] = {
#embed "../../docs/es/reference/diagnostics/U033.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_277[] = {
#embed "../../docs/es/reference/diagnostics/U041.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_278[] = {
#embed "../../docs/es/reference/diagnostics/U051.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_279[] = {
#embed "../../docs/es/reference/diagnostics/U052.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_280[] = {
#embed "../../docs/es/reference/diagnostics/U053.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_281[] = {
#embed "../../docs/es/reference/diagnostics/U054.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_282[] = {
#embed "../../docs/es/reference/diagnostics/U055.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_283[] = {
#embed "../../docs/es/reference/diagnostics/U056.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_284[] = {
#embed "../../docs/es/reference/diagnostics/V001.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_285[] = {
#embed "../../docs/es/reference/diagnostics/V002.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_286[] = {
#embed "../../docs/es/reference/diagnostics/V003.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_287[] = {
#embed "../../docs/es/reference/diagnostics/V004.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_288[] = {
#embed "../../docs/es/reference/diagnostics/V005.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_289[] = {
#embed "../../docs/es/reference/diagnostics/V006.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_290[] = {
#embed "../../docs/es/reference/diagnostics/V007.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_291[] = {
#embed "../../docs/es/reference/diagnostics/V008.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_292[] = {
#embed "../../docs/es/reference/diagnostics/V101.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_293[] = {
#embed "../../docs/es/reference/diagnostics/V102.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_294[] = {
#embed "../../docs/es/reference/diagnostics/V103.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_295[] = {
#embed "../../docs/es/reference/diagnostics/V104.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_296[] = {
#embed "../../docs/es/reference/diagnostics/V105.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_297[] = {
#embed "../../docs/es/reference/diagnostics/V106.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_298[] = {
#embed "../../docs/es/reference/diagnostics/V107.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_299[] = {
#embed "../../docs/es/reference/diagnostics/V110.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_300[] = {
#embed "../../docs/es/reference/diagnostics/V111.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_301[] = {
#embed "../../docs/es/reference/diagnostics/V112.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_302[] = {
#embed "../../docs/es/reference/diagnostics/V113.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_303[] = {
#embed "../../docs/es/reference/diagnostics/V114.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_304[] = {
#embed "../../docs/es/reference/diagnostics/V115.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_305[] = {
#embed "../../docs/es/reference/diagnostics/V116.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_306[] = {
#embed "../../docs/es/reference/diagnostics/V117.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_307[] = {
#embed "../../docs/es/reference/diagnostics/V201.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_308[] = {
#embed "../../docs/es/reference/diagnostics/V202.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_309[] = {
#embed "../../docs/es/reference/diagnostics/V203.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_310[] = {
#embed "../../docs/es/reference/diagnostics/V204.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_311[] = {
#embed "../../docs/es/reference/diagnostics/V205.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_312[] = {
#embed "../../docs/es/reference/diagnostics/V206.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_313[] = {
#embed "../../docs/es/reference/diagnostics/V207.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_314[] = {
#embed "../../docs/es/reference/diagnostics/V208.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_315[] = {
#embed "../../docs/es/reference/diagnostics/V209.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_316[] = {
#embed "../../docs/es/reference/diagnostics/V210.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_317[] = {
#embed "../../docs/es/reference/diagnostics/V211.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_318[] = {
#embed "../../docs/es/reference/diagnostics/V212.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_319[] = {
#embed "../../docs/es/reference/diagnostics/V213.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_320[] = {
#embed "../../docs/es/reference/diagnostics/V301.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_321[] = {
#embed "../../docs/es/reference/diagnostics/V302.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_322[] = {
#embed "../../docs/es/reference/diagnostics/V303.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_323[] = {
#embed "../../docs/es/reference/diagnostics/V304.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_324[] = {
#embed "../../docs/es/reference/diagnostics/V305.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_325[] = {
#embed "../../docs/es/reference/diagnostics/V310.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_326[] = {
#embed "../../docs/es/reference/diagnostics/V311.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_327[] = {
#embed "../../docs/es/reference/diagnostics/V312.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_328[] = {
#embed "../../docs/es/reference/diagnostics/V313.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_329[] = {
#embed "../../docs/es/reference/diagnostics/V314.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_330[] = {
#embed "../../docs/es/reference/diagnostics/V315.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_331[] = {
#embed "../../docs/es/reference/diagnostics/V316.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_332[] = {
#embed "../../docs/es/reference/diagnostics/V317.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_333[] = {
#embed "../../docs/es/reference/diagnostics/V318.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_334[] = {
#embed "../../docs/es/reference/diagnostics/V319.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_335[] = {
#embed "../../docs/es/reference/diagnostics/V320.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_336[] = {
#embed "../../docs/es/reference/diagnostics/V401.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_337[] = {
#embed "../../docs/es/reference/diagnostics/V402.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_338[] = {
#embed "../../docs/es/reference/diagnostics/V403.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_339[] = {
#embed "../../docs/es/reference/diagnostics/V404.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_340[] = {
#embed "../../docs/es/reference/diagnostics/V405.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_341[] = {
#embed "../../docs/es/reference/diagnostics/V406.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_342[] = {
#embed "../../docs/es/reference/diagnostics/V407.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_343[] = {
#embed "../../docs/es/reference/diagnostics/V408.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_344[] = {
#embed "../../docs/es/reference/diagnostics/V409.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_345[] = {
#embed "../../docs/es/reference/diagnostics/V410.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_346[] = {
#embed "../../docs/es/reference/diagnostics/V411.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_347[] = {
#embed "../../docs/es/reference/diagnostics/V412.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_348[] = {
#embed "../../docs/es/reference/diagnostics/V413.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_349[] = {
#embed "../../docs/es/reference/diagnostics/V414.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_350[] = {
#embed "../../docs/es/reference/diagnostics/V415.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_351[] = {
#embed "../../docs/es/reference/diagnostics/V416.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_352[] = {
#embed "../../docs/es/reference/diagnostics/V417.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_353[] = {
#embed "../../docs/es/reference/diagnostics/V418.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_354[] = {
#embed "../../docs/es/reference/diagnostics/V419.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_355[] = {
#embed "../../docs/es/reference/diagnostics/V421.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_356[] = {
#embed "../../docs/es/reference/diagnostics/V422.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_357[] = {
#embed "../../docs/es/reference/diagnostics/V423.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_358[] = {
#embed "../../docs/es/reference/diagnostics/V424.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_359[] = {
#embed "../../docs/es/reference/diagnostics/V427.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_360[] = {
#embed "../../docs/es/reference/diagnostics/V428.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_361[] = {
#embed "../../docs/es/reference/diagnostics/V429.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_362[] = {
#embed "../../docs/es/reference/diagnostics/V430.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_363[] = {
#embed "../../docs/es/reference/diagnostics/V431.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_364[] = {
#embed "../../docs/es/reference/diagnostics/V501.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_365[] = {
#embed "../../docs/es/reference/diagnostics/V502.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_366[] = {
#embed "../../docs/es/reference/diagnostics/V503.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_367[] = {
#embed "../../docs/es/reference/diagnostics/V504.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_368[] = {
#embed "../../docs/es/reference/diagnostics/V505.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_369[] = {
#embed "../../docs/es/reference/diagnostics/V506.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_370[] = {
#embed "../../docs/es/reference/diagnostics/V507.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_371[] = {
#embed "../../docs/es/reference/diagnostics/V508.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_372[] = {
#embed "../../docs/es/reference/diagnostics/V601.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_373[] = {
#embed "../../docs/es/reference/diagnostics/V602.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_374[] = {
#embed "../../docs/es/reference/diagnostics/V603.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_375[] = {
#embed "../../docs/es/reference/diagnostics/V604.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_376[] = {
#embed "../../docs/es/reference/diagnostics/V605.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_377[] = {
#embed "../../docs/es/reference/diagnostics/V606.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_378[] = {
#embed "../../docs/es/reference/diagnostics/V607.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_379[] = {
#embed "../../docs/es/reference/diagnostics/V608.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_380[] = {
#embed "../../docs/es/reference/diagnostics/V609.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_381[] = {
#embed "../../docs/es/reference/diagnostics/V901.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_382[] = {
#embed "../../docs/es/reference/diagnostics/V902.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_383[] = {
#embed "../../docs/es/reference/diagnostics/V903.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_384[] = {
#embed "../../docs/es/reference/diagnostics/V904.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_385[] = {
#embed "../../docs/es/reference/diagnostics/V905.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_386[] = {
#embed "../../docs/es/reference/diagnostics/V906.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_387[] = {
#embed "../../docs/es/reference/diagnostics/V907.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_388[] = {
#embed "../../docs/es/reference/diagnostics/V908.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_389[] = {
#embed "../../docs/es/reference/diagnostics/V909.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_390[] = {
#embed "../../docs/es/reference/diagnostics/V910.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_391[] = {
#embed "../../docs/es/reference/diagnostics/V911.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_392[] = {
#embed "../../docs/es/reference/diagnostics/V912.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_393[] = {
#embed "../../docs/es/reference/diagnostics/W307.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_394[] = {
#embed "../../docs/es/reference/diagnostics/W701.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_395[] = {
#embed "../../docs/es/reference/diagnostics/W702.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_396[] = {
#embed "../../docs/es/reference/diagnostics/W703.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_397[] = {
#embed "../../docs/es/reference/diagnostics/W704.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_398[] = {
#embed "../../docs/es/reference/diagnostics/W705.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_399[] = {
#embed "../../docs/es/reference/diagnostics/W707.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_400[] = {
#embed "../../docs/es/reference/diagnostics/W708.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_401[] = {
#embed "../../docs/es/reference/diagnostics/W709.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_402[] = {
#embed "../../docs/es/reference/diagnostics/X101.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_403[] = {
#embed "../../docs/es/reference/diagnostics/X102.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_404[] = {
#embed "../../docs/es/reference/diagnostics/X103.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_405[] = {
#embed "../../docs/es/reference/diagnostics/X104.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_406[] = {
#embed "../../docs/es/reference/diagnostics/X111.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_407[] = {
#embed "../../docs/es/reference/diagnostics/X112.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_408[] = {
#embed "../../docs/es/reference/diagnostics/X113.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_409[] = {
#embed "../../docs/es/reference/diagnostics/X121.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_410[] = {
#embed "../../docs/es/reference/diagnostics/X122.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_411[] = {
#embed "../../docs/es/reference/diagnostics/X131.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_412[] = {
#embed "../../docs/es/reference/diagnostics/X132.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_413[] = {
#embed "../../docs/es/reference/diagnostics/X133.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_414[] = {
#embed "../../docs/es/reference/diagnostics/X134.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_415[] = {
#embed "../../docs/es/reference/diagnostics/X135.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_416[] = {
#embed "../../docs/es/reference/diagnostics/X141.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_417[] = {
#embed "../../docs/es/reference/diagnostics/X142.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_418[] = {
#embed "../../docs/es/reference/diagnostics/X143.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_419[] = {
#embed "../../docs/es/reference/diagnostics/X144.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_420[] = {
#embed "../../docs/es/reference/diagnostics/X145.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_421[] = {
#embed "../../docs/es/reference/diagnostics/X146.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_422[] = {
#embed "../../docs/es/reference/diagnostics/X147.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_423[] = {
#embed "../../docs/es/reference/diagnostics/X151.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_424[] = {
#embed "../../docs/es/reference/diagnostics/X152.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_425[] = {
#embed "../../docs/es/reference/diagnostics/X153.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_426[] = {
#embed "../../docs/es/reference/diagnostics/X161.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_427[] = {
#embed "../../docs/es/reference/diagnostics/X162.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_428[] = {
#embed "../../docs/es/reference/diagnostics/X163.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_429[] = {
#embed "../../docs/es/reference/diagnostics/X171.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_430[] = {
#embed "../../docs/es/reference/diagnostics/X181.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_431[] = {
#embed "../../docs/es/reference/diagnostics/X191.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_432[] = {
#embed "../../docs/es/reference/diagnostics/X201.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_433[] = {
#embed "../../docs/es/reference/diagnostics/X202.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_434[] = {
#embed "../../docs/es/reference/diagnostics/X203.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_435[] = {
#embed "../../docs/es/reference/diagnostics/X204.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_436[] = {
#embed "../../docs/es/reference/diagnostics/X205.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_437[] = {
#embed "../../docs/es/reference/diagnostics/X301.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_438[] = {
#embed "../../docs/es/reference/diagnostics/X302.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_439[] = {
#embed "../../docs/es/reference/diagnostics/X303.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_440[] = {
#embed "../../docs/es/reference/diagnostics/X304.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_441[] = {
#embed "../../docs/es/reference/diagnostics/X305.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_442[] = {
#embed "../../docs/es/reference/diagnostics/X306.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_443[] = {
#embed "../../docs/es/reference/diagnostics/X307.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_444[] = {
#embed "../../docs/es/reference/diagnostics/X308.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_445[] = {
#embed "../../docs/es/reference/diagnostics/X401.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_446[] = {
#embed "../../docs/es/reference/diagnostics/X402.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_447[] = {
#embed "../../docs/es/reference/diagnostics/X403.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_448[] = {
#embed "../../docs/es/reference/diagnostics/X404.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_449[] = {
#embed "../../docs/es/reference/diagnostics/X405.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_450[] = {
#embed "../../docs/es/reference/diagnostics/X406.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_451[] = {
#embed "../../docs/es/reference/diagnostics/X407.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_452[] = {
#embed "../../docs/es/reference/diagnostics/X408.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_453[] = {
#embed "../../docs/es/reference/diagnostics/X409.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_454[] = {
#embed "../../docs/reference/diagnostics/C101.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_455[] = {
#embed "../../docs/reference/diagnostics/C102.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_456[] = {
#embed "../../docs/reference/diagnostics/C103.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_457[] = {
#embed "../../docs/reference/diagnostics/C901.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_458[] = {
#embed "../../docs/reference/diagnostics/C902.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_459[] = {
#embed "../../docs/reference/diagnostics/C903.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_460[] = {
#embed "../../docs/reference/diagnostics/C904.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_461[] = {
#embed "../../docs/reference/diagnostics/C905.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_462[] = {
#embed "../../docs/reference/diagnostics/C906.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_463[] = {
#embed "../../docs/reference/diagnostics/D001.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_464[] = {
#embed "../../docs/reference/diagnostics/D002.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_465[] = {
#embed "../../docs/reference/diagnostics/D003.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_466[] = {
#embed "../../docs/reference/diagnostics/D004.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_467[] = {
#embed "../../docs/reference/diagnostics/D005.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_468[] = {
#embed "../../docs/reference/diagnostics/D006.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_469[] = {
#embed "../../docs/reference/diagnostics/D007.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_470[] = {
#embed "../../docs/reference/diagnostics/D008.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_471[] = {
#embed "../../docs/reference/diagnostics/D009.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_472[] = {
#embed "../../docs/reference/diagnostics/D010.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_473[] = {
#embed "../../docs/reference/diagnostics/D011.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_474[] = {
#embed "../../docs/reference/diagnostics/D012.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_475[] = {
#embed "../../docs/reference/diagnostics/D013.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_476[] = {
#embed "../../docs/reference/diagnostics/D014.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_477[] = {
#embed "../../docs/reference/diagnostics/D015.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_478[] = {
#embed "../../docs/reference/diagnostics/D016.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_479[] = {
#embed "../../docs/reference/diagnostics/D017.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_480[] = {
#embed "../../docs/reference/diagnostics/D018.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_481[] = {
#embed "../../docs/reference/diagnostics/D019.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_482[] = {
#embed "../../docs/reference/diagnostics/D020.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_483[] = {
#embed "../../docs/reference/diagnostics/D021.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_484[] = {
#embed "../../docs/reference/diagnostics/D022.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_485[] = {
#embed "../../docs/reference/diagnostics/D030.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_486[] = {
#embed "../../docs/reference/diagnostics/D031.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_487[] = {
#embed "../../docs/reference/diagnostics/D032.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_488[] = {
#embed "../../docs/reference/diagnostics/D033.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_489[] = {
#embed "../../docs/reference/diagnostics/D034.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_490[] = {
#embed "../../docs/reference/diagnostics/D041.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_491[] = {
#embed "../../docs/reference/diagnostics/D042.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_492[] = {
#embed "../../docs/reference/diagnostics/D043.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_493[] = {
#embed "../../docs/reference/diagnostics/D044.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_494[] = {
#embed "../../docs/reference/diagnostics/D050.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_495[] = {
#embed "../../docs/reference/diagnostics/D051.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_496[] = {
#embed "../../docs/reference/diagnostics/D052.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_497[] = {
#embed "../../docs/reference/diagnostics/D053.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_498[] = {
#embed "../../docs/reference/diagnostics/D054.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_499[] = {
#embed "../../docs/reference/diagnostics/D055.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_500[] = {
#embed "../../docs/reference/diagnostics/D056.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_501[] = {
#embed "../../docs/reference/diagnostics/D057.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_502[] = {
#embed "../../docs/reference/diagnostics/D058.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_503[] = {
#embed "../../docs/reference/diagnostics/D101.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_504[] = {
#embed "../../docs/reference/diagnostics/D103.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_505[] = {
#embed "../../docs/reference/diagnostics/D104.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_506[] = {
#embed "../../docs/reference/diagnostics/D105.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_507[] = {
#embed "../../docs/reference/diagnostics/D106.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_508[] = {
#embed "../../docs/reference/diagnostics/D107.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_509[] = {
#embed "../../docs/reference/diagnostics/D108.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_510[] = {
#embed "../../docs/reference/diagnostics/D109.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_511[] = {
#embed "../../docs/reference/diagnostics/D110.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_512[] = {
#embed "../../docs/reference/diagnostics/D111.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_513[] = {
#embed "../../docs/reference/diagnostics/D112.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_514[] = {
#embed "../../docs/reference/diagnostics/D113.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_515[] = {
#embed "../../docs/reference/diagnostics/D114.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_516[] = {
#embed "../../docs/reference/diagnostics/D115.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_517[] = {
#embed "../../docs/reference/diagnostics/D116.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_518[] = {
#embed "../../docs/reference/diagnostics/D117.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_519[] = {
#embed "../../docs/reference/diagnostics/D121.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_520[] = {
#embed "../../docs/reference/diagnostics/D122.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_521[] = {
#embed "../../docs/reference/diagnostics/D123.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_522[] = {
#embed "../../docs/reference/diagnostics/D124.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_523[] = {
#embed "../../docs/reference/diagnostics/D601.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_524[] = {
#embed "../../docs/reference/diagnostics/D602.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_525[] = {
#embed "../../docs/reference/diagnostics/D701.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_526[] = {
#embed "../../docs/reference/diagnostics/D702.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_527[] = {
#embed "../../docs/reference/diagnostics/D703.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_528[] = {
#embed "../../docs/reference/diagnostics/D801.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_529[] = {
#embed "../../docs/reference/diagnostics/D802.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_530[] = {
#embed "../../docs/reference/diagnostics/D803.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_531[] = {
#embed "../../docs/reference/diagnostics/D804.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_532[] = {
#embed "../../docs/reference/diagnostics/D901.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_533[] = {
#embed "../../docs/reference/diagnostics/J001.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_534[] = {
#embed "../../docs/reference/diagnostics/J002.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_535[] = {
#embed "../../docs/reference/diagnostics/J003.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_536[] = {
#embed "../../docs/reference/diagnostics/J004.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_537[] = {
#embed "../../docs/reference/diagnostics/J005.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_538[] = {
#embed "../../docs/reference/diagnostics/J006.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_539[] = {
#embed "../../docs/reference/diagnostics/J007.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_540[] = {
#embed "../../docs/reference/diagnostics/J008.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_541[] = {
#embed "../../docs/reference/diagnostics/J009.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_542[] = {
#embed "../../docs/reference/diagnostics/J010.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_543[] = {
#embed "../../docs/reference/diagnostics/J011.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_544[] = {
#embed "../../docs/reference/diagnostics/J012.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_545[] = {
#embed "../../docs/reference/diagnostics/J013.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_546[] = {
#embed "../../docs/reference/diagnostics/J020.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_547[] = {
#embed "../../docs/reference/diagnostics/M101.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_548[] = {
#embed "../../docs/reference/diagnostics/M102.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_549[] = {
#embed "../../docs/reference/diagnostics/M103.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_550[] = {
#embed "../../docs/reference/diagnostics/M104.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_551[] = {
#embed "../../docs/reference/diagnostics/M105.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_552[] = {
#embed "../../docs/reference/diagnostics/M106.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_553[] = {
#embed "../../docs/reference/diagnostics/M107.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_554[] = {
#embed "../../docs/reference/diagnostics/M111.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_555[] = {
#embed "../../docs/reference/diagnostics/M112.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_556[] = {
#embed "../../docs/reference/diagnostics/M113.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_557[] = {
#embed "../../docs/reference/diagnostics/M114.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_558[] = {
#embed "../../docs/reference/diagnostics/M115.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_559[] = {
#embed "../../docs/reference/diagnostics/M116.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_560[] = {
#embed "../../docs/reference/diagnostics/M117.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_561[] = {
#embed "../../docs/reference/diagnostics/M118.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_562[] = {
#embed "../../docs/reference/diagnostics/M119.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_563[] = {
#embed "../../docs/reference/diagnostics/M121.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_564[] = {
#embed "../../docs/reference/diagnostics/M122.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_565[] = {
#embed "../../docs/reference/diagnostics/M123.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_566[] = {
#embed "../../docs/reference/diagnostics/M124.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_567[] = {
#embed "../../docs/reference/diagnostics/M125.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_568[] = {
#embed "../../docs/reference/diagnostics/M126.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_569[] = {
#embed "../../docs/reference/diagnostics/M127.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_570[] = {
#embed "../../docs/reference/diagnostics/M141.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_571[] = {
#embed "../../docs/reference/diagnostics/M142.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_572[] = {
#embed "../../docs/reference/diagnostics/M143.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_573[] = {
#embed "../../docs/reference/diagnostics/M144.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_574[] = {
#embed "../../docs/reference/diagnostics/M201.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_575[] = {
#embed "../../docs/reference/diagnostics/M202.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_576[] = {
#embed "../../docs/reference/diagnostics/M203.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_577[] = {
#embed "../../docs/reference/diagnostics/M204.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_578[] = {
#embed "../../docs/reference/diagnostics/M205.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_579[] = {
#embed "../../docs/reference/diagnostics/M206.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_580[] = {
#embed "../../docs/reference/diagnostics/M207.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_581[] = {
#embed "../../docs/reference/diagnostics/M208.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_582[] = {
#embed "../../docs/reference/diagnostics/M210.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_583[] = {
#embed "../../docs/reference/diagnostics/M211.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_584[] = {
#embed "../../docs/reference/diagnostics/M212.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_585[] = {
#embed "../../docs/reference/diagnostics/M213.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_586[] = {
#embed "../../docs/reference/diagnostics/M214.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_587[] = {
#embed "../../docs/reference/diagnostics/M215.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_588[] = {
#embed "../../docs/reference/diagnostics/M216.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_589[] = {
#embed "../../docs/reference/diagnostics/M217.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_590[] = {
#embed "../../docs/reference/diagnostics/M301.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_591[] = {
#embed "../../docs/reference/diagnostics/M302.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_592[] = {
#embed "../../docs/reference/diagnostics/M303.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_593[] = {
#embed "../../docs/reference/diagnostics/M304.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_594[] = {
#embed "../../docs/reference/diagnostics/M305.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_595[] = {
#embed "../../docs/reference/diagnostics/M306.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_596[] = {
#embed "../../docs/reference/diagnostics/M307.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_597[] = {
#embed "../../docs/reference/diagnostics/M308.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_598[] = {
#embed "../../docs/reference/diagnostics/M309.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_599[] = {
#embed "../../docs/reference/diagnostics/M310.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_600[] = {
#embed "../../docs/reference/diagnostics/M311.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_601[] = {
#embed "../../docs/reference/diagnostics/P101.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_602[] = {
#embed "../../docs/reference/diagnostics/P102.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_603[] = {
#embed "../../docs/reference/diagnostics/P103.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_604[] = {
#embed "../../docs/reference/diagnostics/P104.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_605[] = {
#embed "../../docs/reference/diagnostics/P105.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_606[] = {
#embed "../../docs/reference/diagnostics/P106.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_607[] = {
#embed "../../docs/reference/diagnostics/P107.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_608[] = {
#embed "../../docs/reference/diagnostics/P108.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_609[] = {
#embed "../../docs/reference/diagnostics/P109.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_610[] = {
#embed "../../docs/reference/diagnostics/P110.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_611[] = {
#embed "../../docs/reference/diagnostics/P111.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_612[] = {
#embed "../../docs/reference/diagnostics/P112.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_613[] = {
#embed "../../docs/reference/diagnostics/P113.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_614[] = {
#embed "../../docs/reference/diagnostics/P114.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_615[] = {
#embed "../../docs/reference/diagnostics/P115.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_616[] = {
#embed "../../docs/reference/diagnostics/P116.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_617[] = {
#embed "../../docs/reference/diagnostics/P117.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_618[] = {
#embed "../../docs/reference/diagnostics/P118.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_619[] = {
#embed "../../docs/reference/diagnostics/P201.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_620[] = {
#embed "../../docs/reference/diagnostics/P202.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_621[] = {
#embed "../../docs/reference/diagnostics/P203.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_622[] = {
#embed "../../docs/reference/diagnostics/P204.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_623[] = {
#embed "../../docs/reference/diagnostics/P205.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_624[] = {
#embed "../../docs/reference/diagnostics/P206.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_625[] = {
#embed "../../docs/reference/diagnostics/P207.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_626[] = {
#embed "../../docs/reference/diagnostics/P208.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_627[] = {
#embed "../../docs/reference/diagnostics/P209.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_628[] = {
#embed "../../docs/reference/diagnostics/P210.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_629[] = {
#embed "../../docs/reference/diagnostics/P211.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_630[] = {
#embed "../../docs/reference/diagnostics/P212.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_631[] = {
#embed "../../docs/reference/diagnostics/P213.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_632[] = {
#embed "../../docs/reference/diagnostics/P214.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_633[] = {
#embed "../../docs/reference/diagnostics/P215.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_634[] = {
#embed "../../docs/reference/diagnostics/P216.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_635[] = {
#embed "../../docs/reference/diagnostics/P217.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_636[] = {
#embed "../../docs/reference/diagnostics/P218.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_637[] = {
#embed "../../docs/reference/diagnostics/P301.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_638[] = {
#embed "../../docs/reference/diagnostics/P302.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_639[] = {
#embed "../../docs/reference/diagnostics/P303.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_640[] = {
#embed "../../docs/reference/diagnostics/P304.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_641[] = {
#embed "../../docs/reference/diagnostics/P305.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_642[] = {
#embed "../../docs/reference/diagnostics/P306.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_643[] = {
#embed "../../docs/reference/diagnostics/P308.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_644[] = {
#embed "../../docs/reference/diagnostics/P309.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_645[] = {
#embed "../../docs/reference/diagnostics/P310.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_646[] = {
#embed "../../docs/reference/diagnostics/P311.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_647[] = {
#embed "../../docs/reference/diagnostics/P312.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_648[] = {
#embed "../../docs/reference/diagnostics/P313.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_649[] = {
#embed "../../docs/reference/diagnostics/P401.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_650[] = {
#embed "../../docs/reference/diagnostics/P402.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_651[] = {
#embed "../../docs/reference/diagnostics/P403.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_652[] = {
#embed "../../docs/reference/diagnostics/P404.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_653[] = {
#embed "../../docs/reference/diagnostics/P405.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_654[] = {
#embed "../../docs/reference/diagnostics/P406.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_655[] = {
#embed "../../docs/reference/diagnostics/P407.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_656[] = {
#embed "../../docs/reference/diagnostics/P408.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_657[] = {
#embed "../../docs/reference/diagnostics/P501.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_658[] = {
#embed "../../docs/reference/diagnostics/P502.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_659[] = {
#embed "../../docs/reference/diagnostics/P503.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_660[] = {
#embed "../../docs/reference/diagnostics/P504.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_661[] = {
#embed "../../docs/reference/diagnostics/P505.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_662[] = {
#embed "../../docs/reference/diagnostics/P602.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_663[] = {
#embed "../../docs/reference/diagnostics/P603.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_664[] = {
#embed "../../docs/reference/diagnostics/P604.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_665[] = {
#embed "../../docs/reference/diagnostics/P605.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_666[] = {
#embed "../../docs/reference/diagnostics/P606.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_667[] = {
#embed "../../docs/reference/diagnostics/P607.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_668[] = {
#embed "../../docs/reference/diagnostics/P608.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_669[] = {
#embed "../../docs/reference/diagnostics/P701.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_670[] = {
#embed "../../docs/reference/diagnostics/P702.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_671[] = {
#embed "../../docs/reference/diagnostics/P801.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_672[] = {
#embed "../../docs/reference/diagnostics/P802.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_673[] = {
#embed "../../docs/reference/diagnostics/P803.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_674[] = {
#embed "../../docs/reference/diagnostics/P804.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_675[] = {
#embed "../../docs/reference/diagnostics/P805.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_676[] = {
#embed "../../docs/reference/diagnostics/P806.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_677[] = {
#embed "../../docs/reference/diagnostics/P901.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_678[] = {
#embed "../../docs/reference/diagnostics/README.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_679[] = {
#embed "../../docs/reference/diagnostics/S101.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_680[] = {
#embed "../../docs/reference/diagnostics/S102.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_681[] = {
#embed "../../docs/reference/diagnostics/S103.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_682[] = {
#embed "../../docs/reference/diagnostics/S104.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_683[] = {
#embed "../../docs/reference/diagnostics/S105.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_684[] = {
#embed "../../docs/reference/diagnostics/S106.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_685[] = {
#embed "../../docs/reference/diagnostics/S107.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_686[] = {
#embed "../../docs/reference/diagnostics/S108.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_687[] = {
#embed "../../docs/reference/diagnostics/S109.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_688[] = {
#embed "../../docs/reference/diagnostics/S110.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_689[] = {
#embed "../../docs/reference/diagnostics/S111.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_690[] = {
#embed "../../docs/reference/diagnostics/S112.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_691[] = {
#embed "../../docs/reference/diagnostics/S113.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_692[] = {
#embed "../../docs/reference/diagnostics/S114.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_693[] = {
#embed "../../docs/reference/diagnostics/S115.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_694[] = {
#embed "../../docs/reference/diagnostics/S116.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_695[] = {
#embed "../../docs/reference/diagnostics/S117.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_696[] = {
#embed "../../docs/reference/diagnostics/S118.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_697[] = {
#embed "../../docs/reference/diagnostics/S119.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_698[] = {
#embed "../../docs/reference/diagnostics/S120.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_699[] = {
#embed "../../docs/reference/diagnostics/S121.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_700[] = {
#embed "../../docs/reference/diagnostics/S122.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_701[] = {
#embed "../../docs/reference/diagnostics/S201.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_702[] = {
#embed "../../docs/reference/diagnostics/S202.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_703[] = {
#embed "../../docs/reference/diagnostics/U001.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_704[] = {
#embed "../../docs/reference/diagnostics/U002.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_705[] = {
#embed "../../docs/reference/diagnostics/U003.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_706[] = {
#embed "../../docs/reference/diagnostics/U004.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_707[] = {
#embed "../../docs/reference/diagnostics/U005.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_708[] = {
#embed "../../docs/reference/diagnostics/U006.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_709[] = {
#embed "../../docs/reference/diagnostics/U007.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_710[] = {
#embed "../../docs/reference/diagnostics/U008.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_711[] = {
#embed "../../docs/reference/diagnostics/U009.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_712[] = {
#embed "../../docs/reference/diagnostics/U010.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_713[] = {
#embed "../../docs/reference/diagnostics/U011.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_714[] = {
#embed "../../docs/reference/diagnostics/U012.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_715[] = {
#embed "../../docs/reference/diagnostics/U013.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_716[] = {
#embed "../../docs/reference/diagnostics/U014.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_717[] = {
#embed "../../docs/reference/diagnostics/U015.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_718[] = {
#embed "../../docs/reference/diagnostics/U016.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_719[] = {
#embed "../../docs/reference/diagnostics/U017.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_720[] = {
#embed "../../docs/reference/diagnostics/U018.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_721[] = {
#embed "../../docs/reference/diagnostics/U019.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_722[] = {
#embed "../../docs/reference/diagnostics/U020.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_723[] = {
#embed "../../docs/reference/diagnostics/U021.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_724[] = {
#embed "../../docs/reference/diagnostics/U022.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_725[] = {
#embed "../../docs/reference/diagnostics/U023.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_726[] = {
#embed "../../docs/reference/diagnostics/U028.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_727[] = {
#embed "../../docs/reference/diagnostics/U030.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_728[] = {
#embed "../../docs/reference/diagnostics/U031.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_729[] = {
#embed "../../docs/reference/diagnostics/U032.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_730[] = {
#embed "../../docs/reference/diagnostics/U033.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_731[] = {
#embed "../../docs/reference/diagnostics/U041.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_732[] = {
#embed "../../docs/reference/diagnostics/U051.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_733[] = {
#embed "../../docs/reference/diagnostics/U052.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_734[] = {
#embed "../../docs/reference/diagnostics/U053.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_735[] = {
#embed "../../docs/reference/diagnostics/U054.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_736[] = {
#embed "../../docs/reference/diagnostics/U055.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_737[] = {
#embed "../../docs/reference/diagnostics/U056.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_738[] = {
#embed "../../docs/reference/diagnostics/V001.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_739[] = {
#embed "../../docs/reference/diagnostics/V002.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_740[] = {
#embed "../../docs/reference/diagnostics/V003.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_741[] = {
#embed "../../docs/reference/diagnostics/V004.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_742[] = {
#embed "../../docs/reference/diagnostics/V005.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_743[] = {
#embed "../../docs/reference/diagnostics/V006.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_744[] = {
#embed "../../docs/reference/diagnostics/V007.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_745[] = {
#embed "../../docs/reference/diagnostics/V008.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_746[] = {
#embed "../../docs/reference/diagnostics/V101.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_747[] = {
#embed "../../docs/reference/diagnostics/V102.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_748[] = {
#embed "../../docs/reference/diagnostics/V103.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_749[] = {
#embed "../../docs/reference/diagnostics/V104.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_750[] = {
#embed "../../docs/reference/diagnostics/V105.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_751[] = {
#embed "../../docs/reference/diagnostics/V106.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_752[] = {
#embed "../../docs/reference/diagnostics/V107.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_753[] = {
#embed "../../docs/reference/diagnostics/V110.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_754[] = {
#embed "../../docs/reference/diagnostics/V111.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_755[] = {
#embed "../../docs/reference/diagnostics/V112.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_756[] = {
#embed "../../docs/reference/diagnostics/V113.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_757[] = {
#embed "../../docs/reference/diagnostics/V114.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_758[] = {
#embed "../../docs/reference/diagnostics/V115.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_759[] = {
#embed "../../docs/reference/diagnostics/V116.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_760[] = {
#embed "../../docs/reference/diagnostics/V117.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_761[] = {
#embed "../../docs/reference/diagnostics/V201.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_762[] = {
#embed "../../docs/reference/diagnostics/V202.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_763[] = {
#embed "../../docs/reference/diagnostics/V203.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_764[] = {
#embed "../../docs/reference/diagnostics/V204.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_765[] = {
#embed "../../docs/reference/diagnostics/V205.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_766[] = {
#embed "../../docs/reference/diagnostics/V206.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_767[] = {
#embed "../../docs/reference/diagnostics/V207.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_768[] = {
#embed "../../docs/reference/diagnostics/V208.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_769[] = {
#embed "../../docs/reference/diagnostics/V209.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_770[] = {
#embed "../../docs/reference/diagnostics/V210.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_771[] = {
#embed "../../docs/reference/diagnostics/V211.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_772[] = {
#embed "../../docs/reference/diagnostics/V212.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_773[] = {
#embed "../../docs/reference/diagnostics/V213.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_774[] = {
#embed "../../docs/reference/diagnostics/V301.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_775[] = {
#embed "../../docs/reference/diagnostics/V302.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_776[] = {
#embed "../../docs/reference/diagnostics/V303.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_777[] = {
#embed "../../docs/reference/diagnostics/V304.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_778[] = {
#embed "../../docs/reference/diagnostics/V305.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_779[] = {
#embed "../../docs/reference/diagnostics/V310.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_780[] = {
#embed "../../docs/reference/diagnostics/V311.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_781[] = {
#embed "../../docs/reference/diagnostics/V312.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_782[] = {
#embed "../../docs/reference/diagnostics/V313.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_783[] = {
#embed "../../docs/reference/diagnostics/V314.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_784[] = {
#embed "../../docs/reference/diagnostics/V315.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_785[] = {
#embed "../../docs/reference/diagnostics/V316.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_786[] = {
#embed "../../docs/reference/diagnostics/V317.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_787[] = {
#embed "../../docs/reference/diagnostics/V318.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_788[] = {
#embed "../../docs/reference/diagnostics/V319.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_789[] = {
#embed "../../docs/reference/diagnostics/V320.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_790[] = {
#embed "../../docs/reference/diagnostics/V401.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_791[] = {
#embed "../../docs/reference/diagnostics/V402.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_792[] = {
#embed "../../docs/reference/diagnostics/V403.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_793[] = {
#embed "../../docs/reference/diagnostics/V404.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_794[] = {
#embed "../../docs/reference/diagnostics/V405.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_795[] = {
#embed "../../docs/reference/diagnostics/V406.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_796[] = {
#embed "../../docs/reference/diagnostics/V407.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_797[] = {
#embed "../../docs/reference/diagnostics/V408.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_798[] = {
#embed "../../docs/reference/diagnostics/V409.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_799[] = {
#embed "../../docs/reference/diagnostics/V410.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_800[] = {
#embed "../../docs/reference/diagnostics/V411.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_801[] = {
#embed "../../docs/reference/diagnostics/V412.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_802[] = {
#embed "../../docs/reference/diagnostics/V413.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_803[] = {
#embed "../../docs/reference/diagnostics/V414.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_804[] = {
#embed "../../docs/reference/diagnostics/V415.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_805[] = {
#embed "../../docs/reference/diagnostics/V416.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_806[] = {
#embed "../../docs/reference/diagnostics/V417.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_807[] = {
#embed "../../docs/reference/diagnostics/V418.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_808[] = {
#embed "../../docs/reference/diagnostics/V419.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_809[] = {
#embed "../../docs/reference/diagnostics/V421.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_810[] = {
#embed "../../docs/reference/diagnostics/V422.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_811[] = {
#embed "../../docs/reference/diagnostics/V423.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_812[] = {
#embed "../../docs/reference/diagnostics/V424.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_813[] = {
#embed "../../docs/reference/diagnostics/V427.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_814[] = {
#embed "../../docs/reference/diagnostics/V428.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_815[] = {
#embed "../../docs/reference/diagnostics/V429.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_816[] = {
#embed "../../docs/reference/diagnostics/V430.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_817[] = {
#embed "../../docs/reference/diagnostics/V431.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_818[] = {
#embed "../../docs/reference/diagnostics/V501.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_819[] = {
#embed "../../docs/reference/diagnostics/V502.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_820[] = {
#embed "../../docs/reference/diagnostics/V503.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_821[] = {
#embed "../../docs/reference/diagnostics/V504.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_822[] = {
#embed "../../docs/reference/diagnostics/V505.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_823[] = {
#embed "../../docs/reference/diagnostics/V506.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_824[] = {
#embed "../../docs/reference/diagnostics/V507.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_825[] = {
#embed "../../docs/reference/diagnostics/V508.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_826[] = {
#embed "../../docs/reference/diagnostics/V601.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_827[] = {
#embed "../../docs/reference/diagnostics/V602.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_828[] = {
#embed "../../docs/reference/diagnostics/V603.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_829[] = {
#embed "../../docs/reference/diagnostics/V604.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_830[] = {
#embed "../../docs/reference/diagnostics/V605.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_831[] = {
#embed "../../docs/reference/diagnostics/V606.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_832[] = {
#embed "../../docs/reference/diagnostics/V607.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_833[] = {
#embed "../../docs/reference/diagnostics/V608.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_834[] = {
#embed "../../docs/reference/diagnostics/V609.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_835[] = {
#embed "../../docs/reference/diagnostics/V901.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_836[] = {
#embed "../../docs/reference/diagnostics/V902.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_837[] = {
#embed "../../docs/reference/diagnostics/V903.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_838[] = {
#embed "../../docs/reference/diagnostics/V904.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_839[] = {
#embed "../../docs/reference/diagnostics/V905.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_840[] = {
#embed "../../docs/reference/diagnostics/V906.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_841[] = {
#embed "../../docs/reference/diagnostics/V907.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_842[] = {
#embed "../../docs/reference/diagnostics/V908.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_843[] = {
#embed "../../docs/reference/diagnostics/V909.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_844[] = {
#embed "../../docs/reference/diagnostics/V910.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_845[] = {
#embed "../../docs/reference/diagnostics/V911.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_846[] = {
#embed "../../docs/reference/diagnostics/V912.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_847[] = {
#embed "../../docs/reference/diagnostics/W307.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_848[] = {
#embed "../../docs/reference/diagnostics/W701.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_849[] = {
#embed "../../docs/reference/diagnostics/W702.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_850[] = {
#embed "../../docs/reference/diagnostics/W703.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_851[] = {
#embed "../../docs/reference/diagnostics/W704.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_852[] = {
#embed "../../docs/reference/diagnostics/W705.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_853[] = {
#embed "../../docs/reference/diagnostics/W707.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_854[] = {
#embed "../../docs/reference/diagnostics/W708.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_855[] = {
#embed "../../docs/reference/diagnostics/W709.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_856[] = {
#embed "../../docs/reference/diagnostics/X101.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_857[] = {
#embed "../../docs/reference/diagnostics/X102.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_858[] = {
#embed "../../docs/reference/diagnostics/X103.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_859[] = {
#embed "../../docs/reference/diagnostics/X104.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_860[] = {
#embed "../../docs/reference/diagnostics/X111.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_861[] = {
#embed "../../docs/reference/diagnostics/X112.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_862[] = {
#embed "../../docs/reference/diagnostics/X113.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_863[] = {
#embed "../../docs/reference/diagnostics/X121.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_864[] = {
#embed "../../docs/reference/diagnostics/X122.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_865[] = {
#embed "../../docs/reference/diagnostics/X131.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_866[] = {
#embed "../../docs/reference/diagnostics/X132.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_867[] = {
#embed "../../docs/reference/diagnostics/X133.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_868[] = {
#embed "../../docs/reference/diagnostics/X134.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_869[] = {
#embed "../../docs/reference/diagnostics/X135.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_870[] = {
#embed "../../docs/reference/diagnostics/X141.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_871[] = {
#embed "../../docs/reference/diagnostics/X142.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_872[] = {
#embed "../../docs/reference/diagnostics/X143.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_873[] = {
#embed "../../docs/reference/diagnostics/X144.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_874[] = {
#embed "../../docs/reference/diagnostics/X145.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_875[] = {
#embed "../../docs/reference/diagnostics/X146.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_876[] = {
#embed "../../docs/reference/diagnostics/X147.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_877[] = {
#embed "../../docs/reference/diagnostics/X151.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_878[] = {
#embed "../../docs/reference/diagnostics/X152.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_879[] = {
#embed "../../docs/reference/diagnostics/X153.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_880[] = {
#embed "../../docs/reference/diagnostics/X161.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_881[] = {
#embed "../../docs/reference/diagnostics/X162.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_882[] = {
#embed "../../docs/reference/diagnostics/X163.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_883[] = {
#embed "../../docs/reference/diagnostics/X171.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_884[] = {
#embed "../../docs/reference/diagnostics/X181.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_885[] = {
#embed "../../docs/reference/diagnostics/X191.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_886[] = {
#embed "../../docs/reference/diagnostics/X201.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_887[] = {
#embed "../../docs/reference/diagnostics/X202.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_888[] = {
#embed "../../docs/reference/diagnostics/X203.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_889[] = {
#embed "../../docs/reference/diagnostics/X204.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_890[] = {
#embed "../../docs/reference/diagnostics/X205.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_891[] = {
#embed "../../docs/reference/diagnostics/X301.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_892[] = {
#embed "../../docs/reference/diagnostics/X302.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_893[] = {
#embed "../../docs/reference/diagnostics/X303.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_894[] = {
#embed "../../docs/reference/diagnostics/X304.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_895[] = {
#embed "../../docs/reference/diagnostics/X305.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_896[] = {
#embed "../../docs/reference/diagnostics/X306.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_897[] = {
#embed "../../docs/reference/diagnostics/X307.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_898[] = {
#embed "../../docs/reference/diagnostics/X308.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_899[] = {
#embed "../../docs/reference/diagnostics/X401.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_900[] = {
#embed "../../docs/reference/diagnostics/X402.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_901[] = {
#embed "../../docs/reference/diagnostics/X403.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_902[] = {
#embed "../../docs/reference/diagnostics/X404.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_903[] = {
#embed "../../docs/reference/diagnostics/X405.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_904[] = {
#embed "../../docs/reference/diagnostics/X406.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_905[] = {
#embed "../../docs/reference/diagnostics/X407.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_906[] = {
#embed "../../docs/reference/diagnostics/X408.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_907[] = {
#embed "../../docs/reference/diagnostics/X409.md" suffix(, 0) if_empty(0)
};
static const uint8_t file_908[] = {
#embed "../../mappings/co/base/codes/acuerdos-comerciales.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_909[] = {
#embed "../../mappings/co/base/codes/entidades.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_910[] = {
#embed "../../mappings/co/base/codes/estado-de-la-adjudicacion.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_911[] = {
#embed "../../mappings/co/base/codes/estado-del-contrato.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_912[] = {
#embed "../../mappings/co/base/codes/indicadores.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_913[] = {
#embed "../../mappings/co/base/codes/metas-de-sostenibilidad.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_914[] = {
#embed "../../mappings/co/base/codes/modalidad.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_915[] = {
#embed "../../mappings/co/base/codes/tipo-de-contrato.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_916[] = {
#embed "../../mappings/co/base/secop.pliego.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_917[] = {
#embed "../../mappings/co/documentos/base.pliego.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_918[] = {
#embed "../../mappings/co/documentos/estudios-previos.pliego.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_919[] = {
#embed "../../mappings/co/documentos/pliego-de-condiciones.pliego.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_920[] = {
#embed "../../mappings/co/estrella/contratos.pliego.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_921[] = {
#embed "../../mappings/co/integrado/contratos-json.pliego.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_922[] = {
#embed "../../mappings/co/integrado/contratos.pliego.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_923[] = {
#embed "../../mappings/co/paa/plan.pliego.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_924[] = {
#embed "../../mappings/co/secop2/procesos.pliego.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_925[] = {
#embed "../../mappings/co/sostenibilidad/compras-sostenibles.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_926[] = {
#embed "../../mappings/co/sostenibilidad/estudios-previos.pliego.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_927[] = {
#embed "../../mappings/mx/compranet/contratos-2002.pliego.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_928[] = {
#embed "../../mappings/mx/compranet/contratos-39.pliego.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_929[] = {
#embed "../../mappings/mx/compranet/contratos-45-json.pliego.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_930[] = {
#embed "../../mappings/mx/compranet/contratos-45-rupc.pliego.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_931[] = {
#embed "../../mappings/mx/compranet/contratos-45.pliego.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_932[] = {
#embed "../../mappings/mx/compranet/expedientes-2024-partidas.pliego.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_933[] = {
#embed "../../mappings/mx/compranet/expedientes-2024.pliego.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_934[] = {
#embed "../../mappings/mx/comprasmx/contratos-unidades.pliego.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_935[] = {
#embed "../../mappings/mx/comprasmx/contratos.pliego.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_936[] = {
#embed "../../mappings/mx/dos-secretarias/sfp-shcp.pliego.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_937[] = {
#embed "../../mappings/mx/edca/edca-2016.pliego.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_938[] = {
#embed "../../mappings/mx/shared/codes/category.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_939[] = {
#embed "../../mappings/mx/shared/codes/contract-status.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_940[] = {
#embed "../../mappings/mx/shared/codes/method.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_941[] = {
#embed "../../mappings/mx/shared/codes/scale.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_942[] = {
#embed "../../mappings/mx/shared/codes/submission.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_943[] = {
#embed "../../mappings/shared/codes/currency-words.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_944[] = {
#embed "../../mappings/shared/codes/identifier-schemes.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_945[] = {
#embed "../../mappings/shared/codes/item-classifications.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_946[] = {
#embed "../../mappings/shared/codes/units-of-account.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_947[] = {
#embed "../../mappings/standard/database/procurement.pliego.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_948[] = {
#embed "../../mappings/standard/template/template-xlsx.pliego.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_949[] = {
#embed "../../mappings/standard/template/template.pliego.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_950[] = {
#embed "../../schema/1.0.3/codelists/awardCriteria.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_951[] = {
#embed "../../schema/1.0.3/codelists/awardStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_952[] = {
#embed "../../schema/1.0.3/codelists/contractStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_953[] = {
#embed "../../schema/1.0.3/codelists/documentType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_954[] = {
#embed "../../schema/1.0.3/codelists/initiationType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_955[] = {
#embed "../../schema/1.0.3/codelists/itemClassificationScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_956[] = {
#embed "../../schema/1.0.3/codelists/locationGazeteer.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_957[] = {
#embed "../../schema/1.0.3/codelists/method.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_958[] = {
#embed "../../schema/1.0.3/codelists/milestoneStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_959[] = {
#embed "../../schema/1.0.3/codelists/organizationIdentifierRegistrationAgency_iati.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_960[] = {
#embed "../../schema/1.0.3/codelists/releaseTag.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_961[] = {
#embed "../../schema/1.0.3/codelists/submissionMethod.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_962[] = {
#embed "../../schema/1.0.3/codelists/tenderStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_963[] = {
#embed "../../schema/1.0.3/mapping-tables.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_964[] = {
#embed "../../schema/1.0.3/record-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_965[] = {
#embed "../../schema/1.0.3/release-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_966[] = {
#embed "../../schema/1.0.3/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_967[] = {
#embed "../../schema/1.0.3/versioned-release-validation-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_968[] = {
#embed "../../schema/1.1.5/codelists/awardCriteria.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_969[] = {
#embed "../../schema/1.1.5/codelists/awardStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_970[] = {
#embed "../../schema/1.1.5/codelists/contractStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_971[] = {
#embed "../../schema/1.1.5/codelists/currency.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_972[] = {
#embed "../../schema/1.1.5/codelists/documentType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_973[] = {
#embed "../../schema/1.1.5/codelists/extendedProcurementCategory.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_974[] = {
#embed "../../schema/1.1.5/codelists/initiationType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_975[] = {
#embed "../../schema/1.1.5/codelists/itemClassificationScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_976[] = {
#embed "../../schema/1.1.5/codelists/method.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_977[] = {
#embed "../../schema/1.1.5/codelists/milestoneStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_978[] = {
#embed "../../schema/1.1.5/codelists/milestoneType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_979[] = {
#embed "../../schema/1.1.5/codelists/partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_980[] = {
#embed "../../schema/1.1.5/codelists/procurementCategory.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_981[] = {
#embed "../../schema/1.1.5/codelists/relatedProcess.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_982[] = {
#embed "../../schema/1.1.5/codelists/relatedProcessScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_983[] = {
#embed "../../schema/1.1.5/codelists/releaseTag.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_984[] = {
#embed "../../schema/1.1.5/codelists/submissionMethod.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_985[] = {
#embed "../../schema/1.1.5/codelists/tenderStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_986[] = {
#embed "../../schema/1.1.5/codelists/unitClassificationScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_987[] = {
#embed "../../schema/1.1.5/mapping-tables.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_988[] = {
#embed "../../schema/1.1.5/record-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_989[] = {
#embed "../../schema/1.1.5/release-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_990[] = {
#embed "../../schema/1.1.5/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_991[] = {
#embed "../../schema/1.1.5/versioned-release-validation-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_992[] = {
#embed "../../schema/1.2-dev/codelists/awardCriteria.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_993[] = {
#embed "../../schema/1.2-dev/codelists/awardFinalStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_994[] = {
#embed "../../schema/1.2-dev/codelists/awardStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_995[] = {
#embed "../../schema/1.2-dev/codelists/classificationScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_996[] = {
#embed "../../schema/1.2-dev/codelists/contractFinalStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_997[] = {
#embed "../../schema/1.2-dev/codelists/contractStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_998[] = {
#embed "../../schema/1.2-dev/codelists/country.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_999[] = {
#embed "../../schema/1.2-dev/codelists/currency.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1000[] = {
#embed "../../schema/1.2-dev/codelists/documentType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1001[] = {
#embed "../../schema/1.2-dev/codelists/extendedProcurementCategory.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1002[] = {
#embed "../../schema/1.2-dev/codelists/geometryType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1003[] = {
#embed "../../schema/1.2-dev/codelists/initiationType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1004[] = {
#embed "../../schema/1.2-dev/codelists/language.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1005[] = {
#embed "../../schema/1.2-dev/codelists/linkRelationType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1006[] = {
#embed "../../schema/1.2-dev/codelists/locationGazetteer.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1007[] = {
#embed "../../schema/1.2-dev/codelists/mediaType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1008[] = {
#embed "../../schema/1.2-dev/codelists/method.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1009[] = {
#embed "../../schema/1.2-dev/codelists/milestoneStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1010[] = {
#embed "../../schema/1.2-dev/codelists/milestoneType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1011[] = {
#embed "../../schema/1.2-dev/codelists/partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1012[] = {
#embed "../../schema/1.2-dev/codelists/partyScale.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1013[] = {
#embed "../../schema/1.2-dev/codelists/permission.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1014[] = {
#embed "../../schema/1.2-dev/codelists/planningFinalStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1015[] = {
#embed "../../schema/1.2-dev/codelists/procurementCategory.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1016[] = {
#embed "../../schema/1.2-dev/codelists/relatedProcess.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1017[] = {
#embed "../../schema/1.2-dev/codelists/relatedProcessScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1018[] = {
#embed "../../schema/1.2-dev/codelists/releaseTag.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1019[] = {
#embed "../../schema/1.2-dev/codelists/submissionMethod.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1020[] = {
#embed "../../schema/1.2-dev/codelists/tenderFinalStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1021[] = {
#embed "../../schema/1.2-dev/codelists/tenderStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1022[] = {
#embed "../../schema/1.2-dev/codelists/unitClassificationScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1023[] = {
#embed "../../schema/1.2-dev/mapping-tables.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1024[] = {
#embed "../../schema/1.2-dev/record-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1025[] = {
#embed "../../schema/1.2-dev/record-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1026[] = {
#embed "../../schema/1.2-dev/release-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1027[] = {
#embed "../../schema/1.2-dev/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1028[] = {
#embed "../../schema/1.2-dev/versioned-release-validation-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1029[] = {
#embed "../../schema/code-words.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1030[] = {
#embed "../../schema/codelist-labels.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1031[] = {
#embed "../../schema/extensions-mx/CompraNet/cycle/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1032[] = {
#embed "../../schema/extensions-mx/CompraNet/cycle/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1033[] = {
#embed "../../schema/extensions-mx/CompraNet/releasePublisher/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1034[] = {
#embed "../../schema/extensions-mx/CompraNet/releasePublisher/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1035[] = {
#embed "../../schema/extensions-mx/CompraNet/schemeUrl/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1036[] = {
#embed "../../schema/extensions-mx/CompraNet/schemeUrl/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1037[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/awardRationale/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1038[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/awardRationale/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1039[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/budgetLines/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1040[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/budgetLines/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1041[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/clarificationMeetings/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1042[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/clarificationMeetings/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1043[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/clarificationMeetings/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1044[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/contactPointType/codelists/contactPointType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1045[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/contactPointType/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1046[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/contactPointType/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1047[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/extendedProcurementCategory/codelists/+extendedProcurementCategory.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1048[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/extendedProcurementCategory/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1049[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/extendedProcurementCategory/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1050[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/guarantees/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1051[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/guarantees/codelists/guaranteeType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1052[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/guarantees/codelists/guaranteedObligations.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1053[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/guarantees/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1054[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/guarantees/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1055[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/implementationStatus/codelists/implementationStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1056[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/implementationStatus/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1057[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/implementationStatus/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1058[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/nameBreakdown/codelists/legalPersonality.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1059[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/nameBreakdown/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1060[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/nameBreakdown/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1061[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/paymentMethod/codelists/paymentMethod.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1062[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/paymentMethod/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1063[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/paymentMethod/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1064[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/procurementUnits/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1065[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/procurementUnits/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1066[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/procurementUnits/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1067[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/publicNotices/codelists/+milestoneType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1068[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/publicNotices/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1069[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/requestForQuotes/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1070[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/requestForQuotes/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1071[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/requestForQuotes/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1072[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/surveillanceMechanisms/codelists/surveillanceMechanisms.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1073[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/surveillanceMechanisms/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1074[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/surveillanceMechanisms/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1075[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/taxes/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1076[] = {
#embed "../../schema/extensions-mx/contratacionesabiertas/taxes/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1077[] = {
#embed "../../schema/extensions-mx/index.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1078[] = {
#embed "../../schema/extensions-mx/transpresupuestaria/contract_data/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1079[] = {
#embed "../../schema/extensions-mx/transpresupuestaria/contract_data/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1080[] = {
#embed "../../schema/extensions/additionalContactPoint/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1081[] = {
#embed "../../schema/extensions/additionalContactPoint/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1082[] = {
#embed "../../schema/extensions/amendment_rationale_classifications/master/codelists/+itemClassificationScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1083[] = {
#embed "../../schema/extensions/amendment_rationale_classifications/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1084[] = {
#embed "../../schema/extensions/amendment_rationale_classifications/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1085[] = {
#embed "../../schema/extensions/awardCriteria/master/codelists/awardCriterionFixed.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1086[] = {
#embed "../../schema/extensions/awardCriteria/master/codelists/awardCriterionType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1087[] = {
#embed "../../schema/extensions/awardCriteria/master/codelists/criterionThreshold.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1088[] = {
#embed "../../schema/extensions/awardCriteria/master/codelists/criterionWeight.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1089[] = {
#embed "../../schema/extensions/awardCriteria/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1090[] = {
#embed "../../schema/extensions/awardCriteria/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1091[] = {
#embed "../../schema/extensions/beneficialOwners/master/codelists/country.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1092[] = {
#embed "../../schema/extensions/beneficialOwners/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1093[] = {
#embed "../../schema/extensions/beneficialOwners/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1094[] = {
#embed "../../schema/extensions/bidOpening/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1095[] = {
#embed "../../schema/extensions/bidOpening/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1096[] = {
#embed "../../schema/extensions/bids/master/codelists/bidStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1097[] = {
#embed "../../schema/extensions/bids/master/codelists/country.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1098[] = {
#embed "../../schema/extensions/bids/master/codelists/statistic.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1099[] = {
#embed "../../schema/extensions/bids/master/codelists/submissionType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1100[] = {
#embed "../../schema/extensions/bids/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1101[] = {
#embed "../../schema/extensions/bids/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1102[] = {
#embed "../../schema/extensions/bids/v1.1.1/codelists/bidStatistics.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1103[] = {
#embed "../../schema/extensions/bids/v1.1.1/codelists/bidStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1104[] = {
#embed "../../schema/extensions/bids/v1.1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1105[] = {
#embed "../../schema/extensions/bids/v1.1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1106[] = {
#embed "../../schema/extensions/bids/v1.1.3/codelists/bidStatistics.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1107[] = {
#embed "../../schema/extensions/bids/v1.1.3/codelists/bidStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1108[] = {
#embed "../../schema/extensions/bids/v1.1.3/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1109[] = {
#embed "../../schema/extensions/bids/v1.1.3/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1110[] = {
#embed "../../schema/extensions/bids/v1.1.4/codelists/bidStatistics.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1111[] = {
#embed "../../schema/extensions/bids/v1.1.4/codelists/bidStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1112[] = {
#embed "../../schema/extensions/bids/v1.1.4/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1113[] = {
#embed "../../schema/extensions/bids/v1.1.4/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1114[] = {
#embed "../../schema/extensions/bids/v1.1.5/codelists/bidStatistics.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1115[] = {
#embed "../../schema/extensions/bids/v1.1.5/codelists/bidStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1116[] = {
#embed "../../schema/extensions/bids/v1.1.5/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1117[] = {
#embed "../../schema/extensions/bids/v1.1.5/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1118[] = {
#embed "../../schema/extensions/bids/v1.1/codelists/bidStatistics.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1119[] = {
#embed "../../schema/extensions/bids/v1.1/codelists/bidStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1120[] = {
#embed "../../schema/extensions/bids/v1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1121[] = {
#embed "../../schema/extensions/bids/v1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1122[] = {
#embed "../../schema/extensions/budget/master/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1123[] = {
#embed "../../schema/extensions/budget/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1124[] = {
#embed "../../schema/extensions/budget/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1125[] = {
#embed "../../schema/extensions/budget_and_spend/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1126[] = {
#embed "../../schema/extensions/budget_and_spend/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1127[] = {
#embed "../../schema/extensions/charges/master/codelists/chargePaidBy.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1128[] = {
#embed "../../schema/extensions/charges/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1129[] = {
#embed "../../schema/extensions/charges/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1130[] = {
#embed "../../schema/extensions/charges/v1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1131[] = {
#embed "../../schema/extensions/charges/v1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1132[] = {
#embed "../../schema/extensions/codes.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1133[] = {
#embed "../../schema/extensions/communication/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1134[] = {
#embed "../../schema/extensions/communication/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1135[] = {
#embed "../../schema/extensions/contractTerms/master/codelists/permission.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1136[] = {
#embed "../../schema/extensions/contractTerms/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1137[] = {
#embed "../../schema/extensions/contractTerms/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1138[] = {
#embed "../../schema/extensions/contract_buyer/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1139[] = {
#embed "../../schema/extensions/contract_buyer/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1140[] = {
#embed "../../schema/extensions/contract_completion/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1141[] = {
#embed "../../schema/extensions/contract_completion/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1142[] = {
#embed "../../schema/extensions/contract_suppliers/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1143[] = {
#embed "../../schema/extensions/contract_suppliers/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1144[] = {
#embed "../../schema/extensions/countryCode/master/codelists/country.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1145[] = {
#embed "../../schema/extensions/countryCode/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1146[] = {
#embed "../../schema/extensions/countryCode/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1147[] = {
#embed "../../schema/extensions/coveredBy/master/codelists/coveredBy.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1148[] = {
#embed "../../schema/extensions/coveredBy/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1149[] = {
#embed "../../schema/extensions/coveredBy/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1150[] = {
#embed "../../schema/extensions/designContest/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1151[] = {
#embed "../../schema/extensions/designContest/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1152[] = {
#embed "../../schema/extensions/document_publisher/master/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1153[] = {
#embed "../../schema/extensions/document_publisher/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1154[] = {
#embed "../../schema/extensions/document_publisher/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1155[] = {
#embed "../../schema/extensions/documentation_details/master/codelists/language.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1156[] = {
#embed "../../schema/extensions/documentation_details/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1157[] = {
#embed "../../schema/extensions/documentation_details/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1158[] = {
#embed "../../schema/extensions/enquiries/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1159[] = {
#embed "../../schema/extensions/enquiries/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1160[] = {
#embed "../../schema/extensions/enquiries/v1.1.1/codelists/+partyRoles.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1161[] = {
#embed "../../schema/extensions/enquiries/v1.1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1162[] = {
#embed "../../schema/extensions/enquiries/v1.1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1163[] = {
#embed "../../schema/extensions/enquiries/v1.1.3/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1164[] = {
#embed "../../schema/extensions/enquiries/v1.1.3/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1165[] = {
#embed "../../schema/extensions/enquiries/v1.1.3/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1166[] = {
#embed "../../schema/extensions/enquiries/v1.1.4/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1167[] = {
#embed "../../schema/extensions/enquiries/v1.1.4/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1168[] = {
#embed "../../schema/extensions/enquiries/v1.1.4/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1169[] = {
#embed "../../schema/extensions/enquiries/v1.1.5/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1170[] = {
#embed "../../schema/extensions/enquiries/v1.1.5/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1171[] = {
#embed "../../schema/extensions/enquiries/v1.1.5/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1172[] = {
#embed "../../schema/extensions/enquiries/v1.1/codelists/+partyRoles.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1173[] = {
#embed "../../schema/extensions/enquiries/v1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1174[] = {
#embed "../../schema/extensions/enquiries/v1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1175[] = {
#embed "../../schema/extensions/essentialAssets/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1176[] = {
#embed "../../schema/extensions/essentialAssets/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1177[] = {
#embed "../../schema/extensions/eu/1.1/codelists/+documentType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1178[] = {
#embed "../../schema/extensions/eu/1.1/codelists/+itemClassificationScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1179[] = {
#embed "../../schema/extensions/eu/1.1/codelists/+milestoneType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1180[] = {
#embed "../../schema/extensions/eu/1.1/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1181[] = {
#embed "../../schema/extensions/eu/1.1/codelists/+relatedProcessScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1182[] = {
#embed "../../schema/extensions/eu/1.1/codelists/sources.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1183[] = {
#embed "../../schema/extensions/eu/1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1184[] = {
#embed "../../schema/extensions/eu/1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1185[] = {
#embed "../../schema/extensions/exclusionGrounds/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1186[] = {
#embed "../../schema/extensions/exclusionGrounds/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1187[] = {
#embed "../../schema/extensions/extendsContractID/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1188[] = {
#embed "../../schema/extensions/extendsContractID/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1189[] = {
#embed "../../schema/extensions/finance/master/codelists/assetClass.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1190[] = {
#embed "../../schema/extensions/finance/master/codelists/debtRepaymentPriority.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1191[] = {
#embed "../../schema/extensions/finance/master/codelists/financingArrangementType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1192[] = {
#embed "../../schema/extensions/finance/master/codelists/financingPartyType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1193[] = {
#embed "../../schema/extensions/finance/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1194[] = {
#embed "../../schema/extensions/finance/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1195[] = {
#embed "../../schema/extensions/guarantees/master/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1196[] = {
#embed "../../schema/extensions/guarantees/master/codelists/guaranteeType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1197[] = {
#embed "../../schema/extensions/guarantees/master/codelists/guaranteedObligations.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1198[] = {
#embed "../../schema/extensions/guarantees/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1199[] = {
#embed "../../schema/extensions/guarantees/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1200[] = {
#embed "../../schema/extensions/implementationStatus/master/codelists/implementationStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1201[] = {
#embed "../../schema/extensions/implementationStatus/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1202[] = {
#embed "../../schema/extensions/implementationStatus/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1203[] = {
#embed "../../schema/extensions/index.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1204[] = {
#embed "../../schema/extensions/labels.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1205[] = {
#embed "../../schema/extensions/legalBasis/1.1/codelists/+itemClassificationScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1206[] = {
#embed "../../schema/extensions/legalBasis/1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1207[] = {
#embed "../../schema/extensions/legalBasis/1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1208[] = {
#embed "../../schema/extensions/location/master/codelists/geometryType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1209[] = {
#embed "../../schema/extensions/location/master/codelists/locationGazetteers.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1210[] = {
#embed "../../schema/extensions/location/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1211[] = {
#embed "../../schema/extensions/location/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1212[] = {
#embed "../../schema/extensions/location/v1.1.1/codelists/locationGazeteers.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1213[] = {
#embed "../../schema/extensions/location/v1.1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1214[] = {
#embed "../../schema/extensions/location/v1.1.1/record-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1215[] = {
#embed "../../schema/extensions/location/v1.1.1/release-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1216[] = {
#embed "../../schema/extensions/location/v1.1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1217[] = {
#embed "../../schema/extensions/location/v1.1.3/codelists/geometryType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1218[] = {
#embed "../../schema/extensions/location/v1.1.3/codelists/locationGazetteers.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1219[] = {
#embed "../../schema/extensions/location/v1.1.3/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1220[] = {
#embed "../../schema/extensions/location/v1.1.3/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1221[] = {
#embed "../../schema/extensions/location/v1.1.4/codelists/geometryType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1222[] = {
#embed "../../schema/extensions/location/v1.1.4/codelists/locationGazetteers.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1223[] = {
#embed "../../schema/extensions/location/v1.1.4/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1224[] = {
#embed "../../schema/extensions/location/v1.1.4/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1225[] = {
#embed "../../schema/extensions/location/v1.1.5/codelists/geometryType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1226[] = {
#embed "../../schema/extensions/location/v1.1.5/codelists/locationGazetteers.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1227[] = {
#embed "../../schema/extensions/location/v1.1.5/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1228[] = {
#embed "../../schema/extensions/location/v1.1.5/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1229[] = {
#embed "../../schema/extensions/location/v1.1/codelists/locationGazeteers.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1230[] = {
#embed "../../schema/extensions/location/v1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1231[] = {
#embed "../../schema/extensions/location/v1.1/record-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1232[] = {
#embed "../../schema/extensions/location/v1.1/release-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1233[] = {
#embed "../../schema/extensions/location/v1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1234[] = {
#embed "../../schema/extensions/lots/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1235[] = {
#embed "../../schema/extensions/lots/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1236[] = {
#embed "../../schema/extensions/lots/v1.1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1237[] = {
#embed "../../schema/extensions/lots/v1.1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1238[] = {
#embed "../../schema/extensions/lots/v1.1.3/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1239[] = {
#embed "../../schema/extensions/lots/v1.1.3/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1240[] = {
#embed "../../schema/extensions/lots/v1.1.4/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1241[] = {
#embed "../../schema/extensions/lots/v1.1.4/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1242[] = {
#embed "../../schema/extensions/lots/v1.1.5/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1243[] = {
#embed "../../schema/extensions/lots/v1.1.5/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1244[] = {
#embed "../../schema/extensions/lots/v1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1245[] = {
#embed "../../schema/extensions/lots/v1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1246[] = {
#embed "../../schema/extensions/medicine/master/codelists/administrationRoute.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1247[] = {
#embed "../../schema/extensions/medicine/master/codelists/dosageForm.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1248[] = {
#embed "../../schema/extensions/medicine/master/codelists/immediateContainer.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1249[] = {
#embed "../../schema/extensions/medicine/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1250[] = {
#embed "../../schema/extensions/medicine/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1251[] = {
#embed "../../schema/extensions/metrics/1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1252[] = {
#embed "../../schema/extensions/metrics/1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1253[] = {
#embed "../../schema/extensions/metrics/v1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1254[] = {
#embed "../../schema/extensions/metrics/v1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1255[] = {
#embed "../../schema/extensions/milestone_documents/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1256[] = {
#embed "../../schema/extensions/milestone_documents/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1257[] = {
#embed "../../schema/extensions/milestone_documents/v1.1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1258[] = {
#embed "../../schema/extensions/milestone_documents/v1.1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1259[] = {
#embed "../../schema/extensions/milestone_documents/v1.1.3/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1260[] = {
#embed "../../schema/extensions/milestone_documents/v1.1.3/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1261[] = {
#embed "../../schema/extensions/milestone_documents/v1.1.4/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1262[] = {
#embed "../../schema/extensions/milestone_documents/v1.1.4/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1263[] = {
#embed "../../schema/extensions/milestone_documents/v1.1.5/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1264[] = {
#embed "../../schema/extensions/milestone_documents/v1.1.5/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1265[] = {
#embed "../../schema/extensions/milestone_documents/v1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1266[] = {
#embed "../../schema/extensions/milestone_documents/v1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1267[] = {
#embed "../../schema/extensions/options/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1268[] = {
#embed "../../schema/extensions/options/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1269[] = {
#embed "../../schema/extensions/organizationClassification/master/codelists/+itemClassificationScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1270[] = {
#embed "../../schema/extensions/organizationClassification/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1271[] = {
#embed "../../schema/extensions/organizationClassification/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1272[] = {
#embed "../../schema/extensions/otherRequirements/master/codelists/reservedParticipation.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1273[] = {
#embed "../../schema/extensions/otherRequirements/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1274[] = {
#embed "../../schema/extensions/otherRequirements/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1275[] = {
#embed "../../schema/extensions/pagination/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1276[] = {
#embed "../../schema/extensions/pagination/master/record-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1277[] = {
#embed "../../schema/extensions/pagination/master/release-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1278[] = {
#embed "../../schema/extensions/participation_fee/master/codelists/methodOfPayment.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1279[] = {
#embed "../../schema/extensions/participation_fee/master/codelists/monetaryValue.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1280[] = {
#embed "../../schema/extensions/participation_fee/master/codelists/participationFeeType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1281[] = {
#embed "../../schema/extensions/participation_fee/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1282[] = {
#embed "../../schema/extensions/participation_fee/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1283[] = {
#embed "../../schema/extensions/participation_fee/v1.1.1/codelists/participationFeeType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1284[] = {
#embed "../../schema/extensions/participation_fee/v1.1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1285[] = {
#embed "../../schema/extensions/participation_fee/v1.1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1286[] = {
#embed "../../schema/extensions/participation_fee/v1.1.3/codelists/participationFeeType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1287[] = {
#embed "../../schema/extensions/participation_fee/v1.1.3/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1288[] = {
#embed "../../schema/extensions/participation_fee/v1.1.3/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1289[] = {
#embed "../../schema/extensions/participation_fee/v1.1.4/codelists/participationFeeType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1290[] = {
#embed "../../schema/extensions/participation_fee/v1.1.4/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1291[] = {
#embed "../../schema/extensions/participation_fee/v1.1.4/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1292[] = {
#embed "../../schema/extensions/participation_fee/v1.1.5/codelists/methodOfPayment.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1293[] = {
#embed "../../schema/extensions/participation_fee/v1.1.5/codelists/participationFeeType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1294[] = {
#embed "../../schema/extensions/participation_fee/v1.1.5/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1295[] = {
#embed "../../schema/extensions/participation_fee/v1.1.5/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1296[] = {
#embed "../../schema/extensions/participation_fee/v1.1/codelists/participationFeeType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1297[] = {
#embed "../../schema/extensions/participation_fee/v1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1298[] = {
#embed "../../schema/extensions/participation_fee/v1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1299[] = {
#embed "../../schema/extensions/partyScale/master/codelists/partyScale.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1300[] = {
#embed "../../schema/extensions/partyScale/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1301[] = {
#embed "../../schema/extensions/partyScale/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1302[] = {
#embed "../../schema/extensions/performance_failures/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1303[] = {
#embed "../../schema/extensions/performance_failures/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1304[] = {
#embed "../../schema/extensions/ppp/1.1/codelists/+documentType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1305[] = {
#embed "../../schema/extensions/ppp/1.1/codelists/+milestoneType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1306[] = {
#embed "../../schema/extensions/ppp/1.1/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1307[] = {
#embed "../../schema/extensions/ppp/1.1/codelists/metricID.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1308[] = {
#embed "../../schema/extensions/ppp/1.1/codelists/milestoneCode.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1309[] = {
#embed "../../schema/extensions/ppp/1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1310[] = {
#embed "../../schema/extensions/ppp/1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1311[] = {
#embed "../../schema/extensions/procedure/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1312[] = {
#embed "../../schema/extensions/procedure/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1313[] = {
#embed "../../schema/extensions/process_title/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1314[] = {
#embed "../../schema/extensions/process_title/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1315[] = {
#embed "../../schema/extensions/process_title/v1.1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1316[] = {
#embed "../../schema/extensions/process_title/v1.1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1317[] = {
#embed "../../schema/extensions/process_title/v1.1.3/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1318[] = {
#embed "../../schema/extensions/process_title/v1.1.3/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1319[] = {
#embed "../../schema/extensions/process_title/v1.1.4/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1320[] = {
#embed "../../schema/extensions/process_title/v1.1.4/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1321[] = {
#embed "../../schema/extensions/process_title/v1.1.5/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1322[] = {
#embed "../../schema/extensions/process_title/v1.1.5/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1323[] = {
#embed "../../schema/extensions/process_title/v1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1324[] = {
#embed "../../schema/extensions/process_title/v1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1325[] = {
#embed "../../schema/extensions/procurementMethodRationaleClassifications/master/codelists/+itemClassificationScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1326[] = {
#embed "../../schema/extensions/procurementMethodRationaleClassifications/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1327[] = {
#embed "../../schema/extensions/procurementMethodRationaleClassifications/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1328[] = {
#embed "../../schema/extensions/profiles.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1329[] = {
#embed "../../schema/extensions/project/master/codelists/+itemClassificationScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1330[] = {
#embed "../../schema/extensions/project/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1331[] = {
#embed "../../schema/extensions/project/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1332[] = {
#embed "../../schema/extensions/recurrence/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1333[] = {
#embed "../../schema/extensions/recurrence/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1334[] = {
#embed "../../schema/extensions/releasePublisher/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1335[] = {
#embed "../../schema/extensions/releasePublisher/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1336[] = {
#embed "../../schema/extensions/renewal/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1337[] = {
#embed "../../schema/extensions/renewal/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1338[] = {
#embed "../../schema/extensions/repositories.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1339[] = {
#embed "../../schema/extensions/requirements/master/codelists/dataType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1340[] = {
#embed "../../schema/extensions/requirements/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1341[] = {
#embed "../../schema/extensions/requirements/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1342[] = {
#embed "../../schema/extensions/risk_allocation/master/codelists/riskAllocation.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1343[] = {
#embed "../../schema/extensions/risk_allocation/master/codelists/riskCategory.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1344[] = {
#embed "../../schema/extensions/risk_allocation/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1345[] = {
#embed "../../schema/extensions/risk_allocation/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1346[] = {
#embed "../../schema/extensions/risk_allocation/v1.1/codelists/riskAllocation.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1347[] = {
#embed "../../schema/extensions/risk_allocation/v1.1/codelists/riskCategory.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1348[] = {
#embed "../../schema/extensions/risk_allocation/v1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1349[] = {
#embed "../../schema/extensions/risk_allocation/v1.1/record-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1350[] = {
#embed "../../schema/extensions/risk_allocation/v1.1/release-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1351[] = {
#embed "../../schema/extensions/risk_allocation/v1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1352[] = {
#embed "../../schema/extensions/risk_allocation/v1.1/versioned-release-validation-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1353[] = {
#embed "../../schema/extensions/secondStageDescription/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1354[] = {
#embed "../../schema/extensions/secondStageDescription/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1355[] = {
#embed "../../schema/extensions/selectionCriteria/master/codelists/appliesTo.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1356[] = {
#embed "../../schema/extensions/selectionCriteria/master/codelists/selectionCriterionType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1357[] = {
#embed "../../schema/extensions/selectionCriteria/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1358[] = {
#embed "../../schema/extensions/selectionCriteria/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1359[] = {
#embed "../../schema/extensions/shareholders/master/codelists/votingRights.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1360[] = {
#embed "../../schema/extensions/shareholders/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1361[] = {
#embed "../../schema/extensions/shareholders/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1362[] = {
#embed "../../schema/extensions/shareholders/v1.1/codelists/votingRights.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1363[] = {
#embed "../../schema/extensions/shareholders/v1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1364[] = {
#embed "../../schema/extensions/shareholders/v1.1/record-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1365[] = {
#embed "../../schema/extensions/shareholders/v1.1/release-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1366[] = {
#embed "../../schema/extensions/shareholders/v1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1367[] = {
#embed "../../schema/extensions/shareholders/v1.1/versioned-release-validation-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1368[] = {
#embed "../../schema/extensions/signatories/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1369[] = {
#embed "../../schema/extensions/signatories/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1370[] = {
#embed "../../schema/extensions/statistics/master/codelists/+statistic.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1371[] = {
#embed "../../schema/extensions/statistics/master/codelists/statisticScope.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1372[] = {
#embed "../../schema/extensions/statistics/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1373[] = {
#embed "../../schema/extensions/statistics/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1374[] = {
#embed "../../schema/extensions/subcontracting/master/codelists/+partyRole.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1375[] = {
#embed "../../schema/extensions/subcontracting/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1376[] = {
#embed "../../schema/extensions/subcontracting/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1377[] = {
#embed "../../schema/extensions/submissionTerms/master/codelists/permission.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1378[] = {
#embed "../../schema/extensions/submissionTerms/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1379[] = {
#embed "../../schema/extensions/submissionTerms/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1380[] = {
#embed "../../schema/extensions/suitability/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1381[] = {
#embed "../../schema/extensions/suitability/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1382[] = {
#embed "../../schema/extensions/sustainability/master/codelists/sustainabilityGoal.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1383[] = {
#embed "../../schema/extensions/sustainability/master/codelists/sustainabilityStrategy.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1384[] = {
#embed "../../schema/extensions/sustainability/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1385[] = {
#embed "../../schema/extensions/sustainability/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1386[] = {
#embed "../../schema/extensions/tariffs/1.1/codelists/+documentType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1387[] = {
#embed "../../schema/extensions/tariffs/1.1/codelists/chargePaidBy.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1388[] = {
#embed "../../schema/extensions/tariffs/1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1389[] = {
#embed "../../schema/extensions/tariffs/1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1390[] = {
#embed "../../schema/extensions/techniques/master/codelists/dynamicPurchasingSystemStatus.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1391[] = {
#embed "../../schema/extensions/techniques/master/codelists/dynamicPurchasingSystemType.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1392[] = {
#embed "../../schema/extensions/techniques/master/codelists/frameworkAgreementMethod.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1393[] = {
#embed "../../schema/extensions/techniques/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1394[] = {
#embed "../../schema/extensions/techniques/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1395[] = {
#embed "../../schema/extensions/tenderClassification/master/codelists/+itemClassificationScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1396[] = {
#embed "../../schema/extensions/tenderClassification/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1397[] = {
#embed "../../schema/extensions/tenderClassification/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1398[] = {
#embed "../../schema/extensions/tender_datePublished/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1399[] = {
#embed "../../schema/extensions/tender_datePublished/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1400[] = {
#embed "../../schema/extensions/transaction_milestones/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1401[] = {
#embed "../../schema/extensions/transaction_milestones/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1402[] = {
#embed "../../schema/extensions/transaction_milestones/v1.1/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1403[] = {
#embed "../../schema/extensions/transaction_milestones/v1.1/record-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1404[] = {
#embed "../../schema/extensions/transaction_milestones/v1.1/release-package-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1405[] = {
#embed "../../schema/extensions/transaction_milestones/v1.1/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1406[] = {
#embed "../../schema/extensions/transaction_milestones/v1.1/versioned-release-validation-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1407[] = {
#embed "../../schema/extensions/unstructuredChanges/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1408[] = {
#embed "../../schema/extensions/unstructuredChanges/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1409[] = {
#embed "../../schema/extensions/withheldInformation/master/codelists/+itemClassificationScheme.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1410[] = {
#embed "../../schema/extensions/withheldInformation/master/extension.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1411[] = {
#embed "../../schema/extensions/withheldInformation/master/release-schema.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1412[] = {
#embed "../../schema/headings.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1413[] = {
#embed "../../schema/json-schema-draft-04.json" suffix(, 0) if_empty(0)
};
static const uint8_t file_1414[] = {
#embed "../../schema/labels.csv" suffix(, 0) if_empty(0)
};
static const uint8_t file_1415[] = {
#embed "../../schema/profiles/base.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_1416[] = {
#embed "../../schema/profiles/co-secop.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_1417[] = {
#embed "../../schema/profiles/edca-mx.yaml" suffix(, 0) if_empty(0)
};
static const uint8_t file_1418[] = {
#embed "../../schema/profiles/sustainable-procurement.yaml" suffix(, 0) if_empty(0)
};

static const pliego_embedded_file files[] = {
  {"docs/es/reference/diagnostics/C101.md", file_0, sizeof file_0 - 1},
  {"docs/es/reference/diagnostics/C102.md", file_1, sizeof file_1 - 1},
  {"docs/es/reference/diagnostics/C103.md", file_2, sizeof file_2 - 1},
  {"docs/es/reference/diagnostics/C901.md", file_3, sizeof file_3 - 1},
  {"docs/es/reference/diagnostics/C902.md", file_4, sizeof file_4 - 1},
  {"docs/es/reference/diagnostics/C903.md", file_5, sizeof file_5 - 1},
  {"docs/es/reference/diagnostics/C904.md", file_6, sizeof file_6 - 1},
  {"docs/es/reference/diagnostics/C905.md", file_7, sizeof file_7 - 1},
  {"docs/es/reference/diagnostics/C906.md", file_8, sizeof file_8 - 1},
  {"docs/es/reference/diagnostics/D001.md", file_9, sizeof file_9 - 1},
  {"docs/es/reference/diagnostics/D002.md", file_10, sizeof file_10 - 1},
  {"docs/es/reference/diagnostics/D003.md", file_11, sizeof file_11 - 1},
  {"docs/es/reference/diagnostics/D004.md", file_12, sizeof file_12 - 1},
  {"docs/es/reference/diagnostics/D005.md", file_13, sizeof file_13 - 1},
  {"docs/es/reference/diagnostics/D006.md", file_14, sizeof file_14 - 1},
  {"docs/es/reference/diagnostics/D007.md", file_15, sizeof file_15 - 1},
  {"docs/es/reference/diagnostics/D008.md", file_16, sizeof file_16 - 1},
  {"docs/es/reference/diagnostics/D009.md", file_17, sizeof file_17 - 1},
  {"docs/es/reference/diagnostics/D010.md", file_18, sizeof file_18 - 1},
  {"docs/es/reference/diagnostics/D011.md", file_19, sizeof file_19 - 1},
  {"docs/es/reference/diagnostics/D012.md", file_20, sizeof file_20 - 1},
  {"docs/es/reference/diagnostics/D013.md", file_21, sizeof file_21 - 1},
  {"docs/es/reference/diagnostics/D014.md", file_22, sizeof file_22 - 1},
  {"docs/es/reference/diagnostics/D015.md", file_23, sizeof file_23 - 1},
  {"docs/es/reference/diagnostics/D016.md", file_24, sizeof file_24 - 1},
  {"docs/es/reference/diagnostics/D017.md", file_25, sizeof file_25 - 1},
  {"docs/es/reference/diagnostics/D018.md", file_26, sizeof file_26 - 1},
  {"docs/es/reference/diagnostics/D019.md", file_27, sizeof file_27 - 1},
  {"docs/es/reference/diagnostics/D020.md", file_28, sizeof file_28 - 1},
  {"docs/es/reference/diagnostics/D021.md", file_29, sizeof file_29 - 1},
  {"docs/es/reference/diagnostics/D022.md", file_30, sizeof file_30 - 1},
  {"docs/es/reference/diagnostics/D030.md", file_31, sizeof file_31 - 1},
  {"docs/es/reference/diagnostics/D031.md", file_32, sizeof file_32 - 1},
  {"docs/es/reference/diagnostics/D032.md", file_33, sizeof file_33 - 1},
  {"docs/es/reference/diagnostics/D033.md", file_34, sizeof file_34 - 1},
  {"docs/es/reference/diagnostics/D034.md", file_35, sizeof file_35 - 1},
  {"docs/es/reference/diagnostics/D041.md", file_36, sizeof file_36 - 1},
  {"docs/es/reference/diagnostics/D042.md", file_37, sizeof file_37 - 1},
  {"docs/es/reference/diagnostics/D043.md", file_38, sizeof file_38 - 1},
  {"docs/es/reference/diagnostics/D044.md", file_39, sizeof file_39 - 1},
  {"docs/es/reference/diagnostics/D050.md", file_40, sizeof file_40 - 1},
  {"docs/es/reference/diagnostics/D051.md", file_41, sizeof file_41 - 1},
  {"docs/es/reference/diagnostics/D052.md", file_42, sizeof file_42 - 1},
  {"docs/es/reference/diagnostics/D053.md", file_43, sizeof file_43 - 1},
  {"docs/es/reference/diagnostics/D054.md", file_44, sizeof file_44 - 1},
  {"docs/es/reference/diagnostics/D055.md", file_45, sizeof file_45 - 1},
  {"docs/es/reference/diagnostics/D056.md", file_46, sizeof file_46 - 1},
  {"docs/es/reference/diagnostics/D057.md", file_47, sizeof file_47 - 1},
  {"docs/es/reference/diagnostics/D058.md", file_48, sizeof file_48 - 1},
  {"docs/es/reference/diagnostics/D101.md", file_49, sizeof file_49 - 1},
  {"docs/es/reference/diagnostics/D103.md", file_50, sizeof file_50 - 1},
  {"docs/es/reference/diagnostics/D104.md", file_51, sizeof file_51 - 1},
  {"docs/es/reference/diagnostics/D105.md", file_52, sizeof file_52 - 1},
  {"docs/es/reference/diagnostics/D106.md", file_53, sizeof file_53 - 1},
  {"docs/es/reference/diagnostics/D107.md", file_54, sizeof file_54 - 1},
  {"docs/es/reference/diagnostics/D108.md", file_55, sizeof file_55 - 1},
  {"docs/es/reference/diagnostics/D109.md", file_56, sizeof file_56 - 1},
  {"docs/es/reference/diagnostics/D110.md", file_57, sizeof file_57 - 1},
  {"docs/es/reference/diagnostics/D111.md", file_58, sizeof file_58 - 1},
  {"docs/es/reference/diagnostics/D112.md", file_59, sizeof file_59 - 1},
  {"docs/es/reference/diagnostics/D113.md", file_60, sizeof file_60 - 1},
  {"docs/es/reference/diagnostics/D114.md", file_61, sizeof file_61 - 1},
  {"docs/es/reference/diagnostics/D115.md", file_62, sizeof file_62 - 1},
  {"docs/es/reference/diagnostics/D116.md", file_63, sizeof file_63 - 1},
  {"docs/es/reference/diagnostics/D117.md", file_64, sizeof file_64 - 1},
  {"docs/es/reference/diagnostics/D121.md", file_65, sizeof file_65 - 1},
  {"docs/es/reference/diagnostics/D122.md", file_66, sizeof file_66 - 1},
  {"docs/es/reference/diagnostics/D123.md", file_67, sizeof file_67 - 1},
  {"docs/es/reference/diagnostics/D124.md", file_68, sizeof file_68 - 1},
  {"docs/es/reference/diagnostics/D601.md", file_69, sizeof file_69 - 1},
  {"docs/es/reference/diagnostics/D602.md", file_70, sizeof file_70 - 1},
  {"docs/es/reference/diagnostics/D701.md", file_71, sizeof file_71 - 1},
  {"docs/es/reference/diagnostics/D702.md", file_72, sizeof file_72 - 1},
  {"docs/es/reference/diagnostics/D703.md", file_73, sizeof file_73 - 1},
  {"docs/es/reference/diagnostics/D801.md", file_74, sizeof file_74 - 1},
  {"docs/es/reference/diagnostics/D802.md", file_75, sizeof file_75 - 1},
  {"docs/es/reference/diagnostics/D803.md", file_76, sizeof file_76 - 1},
  {"docs/es/reference/diagnostics/D804.md", file_77, sizeof file_77 - 1},
  {"docs/es/reference/diagnostics/D901.md", file_78, sizeof file_78 - 1},
  {"docs/es/reference/diagnostics/J001.md", file_79, sizeof file_79 - 1},
  {"docs/es/reference/diagnostics/J002.md", file_80, sizeof file_80 - 1},
  {"docs/es/reference/diagnostics/J003.md", file_81, sizeof file_81 - 1},
  {"docs/es/reference/diagnostics/J004.md", file_82, sizeof file_82 - 1},
  {"docs/es/reference/diagnostics/J005.md", file_83, sizeof file_83 - 1},
  {"docs/es/reference/diagnostics/J006.md", file_84, sizeof file_84 - 1},
  {"docs/es/reference/diagnostics/J007.md", file_85, sizeof file_85 - 1},
  {"docs/es/reference/diagnostics/J008.md", file_86, sizeof file_86 - 1},
  {"docs/es/reference/diagnostics/J009.md", file_87, sizeof file_87 - 1},
  {"docs/es/reference/diagnostics/J010.md", file_88, sizeof file_88 - 1},
  {"docs/es/reference/diagnostics/J011.md", file_89, sizeof file_89 - 1},
  {"docs/es/reference/diagnostics/J012.md", file_90, sizeof file_90 - 1},
  {"docs/es/reference/diagnostics/J013.md", file_91, sizeof file_91 - 1},
  {"docs/es/reference/diagnostics/J020.md", file_92, sizeof file_92 - 1},
  {"docs/es/reference/diagnostics/M101.md", file_93, sizeof file_93 - 1},
  {"docs/es/reference/diagnostics/M102.md", file_94, sizeof file_94 - 1},
  {"docs/es/reference/diagnostics/M103.md", file_95, sizeof file_95 - 1},
  {"docs/es/reference/diagnostics/M104.md", file_96, sizeof file_96 - 1},
  {"docs/es/reference/diagnostics/M105.md", file_97, sizeof file_97 - 1},
  {"docs/es/reference/diagnostics/M106.md", file_98, sizeof file_98 - 1},
  {"docs/es/reference/diagnostics/M107.md", file_99, sizeof file_99 - 1},
  {"docs/es/reference/diagnostics/M111.md", file_100, sizeof file_100 - 1},
  {"docs/es/reference/diagnostics/M112.md", file_101, sizeof file_101 - 1},
  {"docs/es/reference/diagnostics/M113.md", file_102, sizeof file_102 - 1},
  {"docs/es/reference/diagnostics/M114.md", file_103, sizeof file_103 - 1},
  {"docs/es/reference/diagnostics/M115.md", file_104, sizeof file_104 - 1},
  {"docs/es/reference/diagnostics/M116.md", file_105, sizeof file_105 - 1},
  {"docs/es/reference/diagnostics/M117.md", file_106, sizeof file_106 - 1},
  {"docs/es/reference/diagnostics/M118.md", file_107, sizeof file_107 - 1},
  {"docs/es/reference/diagnostics/M119.md", file_108, sizeof file_108 - 1},
  {"docs/es/reference/diagnostics/M121.md", file_109, sizeof file_109 - 1},
  {"docs/es/reference/diagnostics/M122.md", file_110, sizeof file_110 - 1},
  {"docs/es/reference/diagnostics/M123.md", file_111, sizeof file_111 - 1},
  {"docs/es/reference/diagnostics/M124.md", file_112, sizeof file_112 - 1},
  {"docs/es/reference/diagnostics/M125.md", file_113, sizeof file_113 - 1},
  {"docs/es/reference/diagnostics/M126.md", file_114, sizeof file_114 - 1},
  {"docs/es/reference/diagnostics/M127.md", file_115, sizeof file_115 - 1},
  {"docs/es/reference/diagnostics/M141.md", file_116, sizeof file_116 - 1},
  {"docs/es/reference/diagnostics/M142.md", file_117, sizeof file_117 - 1},
  {"docs/es/reference/diagnostics/M143.md", file_118, sizeof file_118 - 1},
  {"docs/es/reference/diagnostics/M144.md", file_119, sizeof file_119 - 1},
  {"docs/es/reference/diagnostics/M201.md", file_120, sizeof file_120 - 1},
  {"docs/es/reference/diagnostics/M202.md", file_121, sizeof file_121 - 1},
  {"docs/es/reference/diagnostics/M203.md", file_122, sizeof file_122 - 1},
  {"docs/es/reference/diagnostics/M204.md", file_123, sizeof file_123 - 1},
  {"docs/es/reference/diagnostics/M205.md", file_124, sizeof file_124 - 1},
  {"docs/es/reference/diagnostics/M206.md", file_125, sizeof file_125 - 1},
  {"docs/es/reference/diagnostics/M207.md", file_126, sizeof file_126 - 1},
  {"docs/es/reference/diagnostics/M208.md", file_127, sizeof file_127 - 1},
  {"docs/es/reference/diagnostics/M210.md", file_128, sizeof file_128 - 1},
  {"docs/es/reference/diagnostics/M211.md", file_129, sizeof file_129 - 1},
  {"docs/es/reference/diagnostics/M212.md", file_130, sizeof file_130 - 1},
  {"docs/es/reference/diagnostics/M213.md", file_131, sizeof file_131 - 1},
  {"docs/es/reference/diagnostics/M214.md", file_132, sizeof file_132 - 1},
  {"docs/es/reference/diagnostics/M215.md", file_133, sizeof file_133 - 1},
  {"docs/es/reference/diagnostics/M216.md", file_134, sizeof file_134 - 1},
  {"docs/es/reference/diagnostics/M217.md", file_135, sizeof file_135 - 1},
  {"docs/es/reference/diagnostics/M301.md", file_136, sizeof file_136 - 1},
  {"docs/es/reference/diagnostics/M302.md", file_137, sizeof file_137 - 1},
  {"docs/es/reference/diagnostics/M303.md", file_138, sizeof file_138 - 1},
  {"docs/es/reference/diagnostics/M304.md", file_139, sizeof file_139 - 1},
  {"docs/es/reference/diagnostics/M305.md", file_140, sizeof file_140 - 1},
  {"docs/es/reference/diagnostics/M306.md", file_141, sizeof file_141 - 1},
  {"docs/es/reference/diagnostics/M307.md", file_142, sizeof file_142 - 1},
  {"docs/es/reference/diagnostics/M308.md", file_143, sizeof file_143 - 1},
  {"docs/es/reference/diagnostics/M309.md", file_144, sizeof file_144 - 1},
  {"docs/es/reference/diagnostics/M310.md", file_145, sizeof file_145 - 1},
  {"docs/es/reference/diagnostics/M311.md", file_146, sizeof file_146 - 1},
  {"docs/es/reference/diagnostics/P101.md", file_147, sizeof file_147 - 1},
  {"docs/es/reference/diagnostics/P102.md", file_148, sizeof file_148 - 1},
  {"docs/es/reference/diagnostics/P103.md", file_149, sizeof file_149 - 1},
  {"docs/es/reference/diagnostics/P104.md", file_150, sizeof file_150 - 1},
  {"docs/es/reference/diagnostics/P105.md", file_151, sizeof file_151 - 1},
  {"docs/es/reference/diagnostics/P106.md", file_152, sizeof file_152 - 1},
  {"docs/es/reference/diagnostics/P107.md", file_153, sizeof file_153 - 1},
  {"docs/es/reference/diagnostics/P108.md", file_154, sizeof file_154 - 1},
  {"docs/es/reference/diagnostics/P109.md", file_155, sizeof file_155 - 1},
  {"docs/es/reference/diagnostics/P110.md", file_156, sizeof file_156 - 1},
  {"docs/es/reference/diagnostics/P111.md", file_157, sizeof file_157 - 1},
  {"docs/es/reference/diagnostics/P112.md", file_158, sizeof file_158 - 1},
  {"docs/es/reference/diagnostics/P113.md", file_159, sizeof file_159 - 1},
  {"docs/es/reference/diagnostics/P114.md", file_160, sizeof file_160 - 1},
  {"docs/es/reference/diagnostics/P115.md", file_161, sizeof file_161 - 1},
  {"docs/es/reference/diagnostics/P116.md", file_162, sizeof file_162 - 1},
  {"docs/es/reference/diagnostics/P117.md", file_163, sizeof file_163 - 1},
  {"docs/es/reference/diagnostics/P118.md", file_164, sizeof file_164 - 1},
  {"docs/es/reference/diagnostics/P201.md", file_165, sizeof file_165 - 1},
  {"docs/es/reference/diagnostics/P202.md", file_166, sizeof file_166 - 1},
  {"docs/es/reference/diagnostics/P203.md", file_167, sizeof file_167 - 1},
  {"docs/es/reference/diagnostics/P204.md", file_168, sizeof file_168 - 1},
  {"docs/es/reference/diagnostics/P205.md", file_169, sizeof file_169 - 1},
  {"docs/es/reference/diagnostics/P206.md", file_170, sizeof file_170 - 1},
  {"docs/es/reference/diagnostics/P207.md", file_171, sizeof file_171 - 1},
  {"docs/es/reference/diagnostics/P208.md", file_172, sizeof file_172 - 1},
  {"docs/es/reference/diagnostics/P209.md", file_173, sizeof file_173 - 1},
  {"docs/es/reference/diagnostics/P210.md", file_174, sizeof file_174 - 1},
  {"docs/es/reference/diagnostics/P211.md", file_175, sizeof file_175 - 1},
  {"docs/es/reference/diagnostics/P212.md", file_176, sizeof file_176 - 1},
  {"docs/es/reference/diagnostics/P213.md", file_177, sizeof file_177 - 1},
  {"docs/es/reference/diagnostics/P214.md", file_178, sizeof file_178 - 1},
  {"docs/es/reference/diagnostics/P215.md", file_179, sizeof file_179 - 1},
  {"docs/es/reference/diagnostics/P216.md", file_180, sizeof file_180 - 1},
  {"docs/es/reference/diagnostics/P217.md", file_181, sizeof file_181 - 1},
  {"docs/es/reference/diagnostics/P218.md", file_182, sizeof file_182 - 1},
  {"docs/es/reference/diagnostics/P301.md", file_183, sizeof file_183 - 1},
  {"docs/es/reference/diagnostics/P302.md", file_184, sizeof file_184 - 1},
  {"docs/es/reference/diagnostics/P303.md", file_185, sizeof file_185 - 1},
  {"docs/es/reference/diagnostics/P304.md", file_186, sizeof file_186 - 1},
  {"docs/es/reference/diagnostics/P305.md", file_187, sizeof file_187 - 1},
  {"docs/es/reference/diagnostics/P306.md", file_188, sizeof file_188 - 1},
  {"docs/es/reference/diagnostics/P308.md", file_189, sizeof file_189 - 1},
  {"docs/es/reference/diagnostics/P309.md", file_190, sizeof file_190 - 1},
  {"docs/es/reference/diagnostics/P310.md", file_191, sizeof file_191 - 1},
  {"docs/es/reference/diagnostics/P311.md", file_192, sizeof file_192 - 1},
  {"docs/es/reference/diagnostics/P312.md", file_193, sizeof file_193 - 1},
  {"docs/es/reference/diagnostics/P313.md", file_194, sizeof file_194 - 1},
  {"docs/es/reference/diagnostics/P401.md", file_195, sizeof file_195 - 1},
  {"docs/es/reference/diagnostics/P402.md", file_196, sizeof file_196 - 1},
  {"docs/es/reference/diagnostics/P403.md", file_197, sizeof file_197 - 1},
  {"docs/es/reference/diagnostics/P404.md", file_198, sizeof file_198 - 1},
  {"docs/es/reference/diagnostics/P405.md", file_199, sizeof file_199 - 1},
  {"docs/es/reference/diagnostics/P406.md", file_200, sizeof file_200 - 1},
  {"docs/es/reference/diagnostics/P407.md", file_201, sizeof file_201 - 1},
  {"docs/es/reference/diagnostics/P408.md", file_202, sizeof file_202 - 1},
  {"docs/es/reference/diagnostics/P501.md", file_203, sizeof file_203 - 1},
  {"docs/es/reference/diagnostics/P502.md", file_204, sizeof file_204 - 1},
  {"docs/es/reference/diagnostics/P503.md", file_205, sizeof file_205 - 1},
  {"docs/es/reference/diagnostics/P504.md", file_206, sizeof file_206 - 1},
  {"docs/es/reference/diagnostics/P505.md", file_207, sizeof file_207 - 1},
  {"docs/es/reference/diagnostics/P602.md", file_208, sizeof file_208 - 1},
  {"docs/es/reference/diagnostics/P603.md", file_209, sizeof file_209 - 1},
  {"docs/es/reference/diagnostics/P604.md", file_210, sizeof file_210 - 1},
  {"docs/es/reference/diagnostics/P605.md", file_211, sizeof file_211 - 1},
  {"docs/es/reference/diagnostics/P606.md", file_212, sizeof file_212 - 1},
  {"docs/es/reference/diagnostics/P607.md", file_213, sizeof file_213 - 1},
  {"docs/es/reference/diagnostics/P608.md", file_214, sizeof file_214 - 1},
  {"docs/es/reference/diagnostics/P701.md", file_215, sizeof file_215 - 1},
  {"docs/es/reference/diagnostics/P702.md", file_216, sizeof file_216 - 1},
  {"docs/es/reference/diagnostics/P801.md", file_217, sizeof file_217 - 1},
  {"docs/es/reference/diagnostics/P802.md", file_218, sizeof file_218 - 1},
  {"docs/es/reference/diagnostics/P803.md", file_219, sizeof file_219 - 1},
  {"docs/es/reference/diagnostics/P804.md", file_220, sizeof file_220 - 1},
  {"docs/es/reference/diagnostics/P805.md", file_221, sizeof file_221 - 1},
  {"docs/es/reference/diagnostics/P806.md", file_222, sizeof file_222 - 1},
  {"docs/es/reference/diagnostics/P901.md", file_223, sizeof file_223 - 1},
  {"docs/es/reference/diagnostics/README.md", file_224, sizeof file_224 - 1},
  {"docs/es/reference/diagnostics/S101.md", file_225, sizeof file_225 - 1},
  {"docs/es/reference/diagnostics/S102.md", file_226, sizeof file_226 - 1},
  {"docs/es/reference/diagnostics/S103.md", file_227, sizeof file_227 - 1},
  {"docs/es/reference/diagnostics/S104.md", file_228, sizeof file_228 - 1},
  {"docs/es/reference/diagnostics/S105.md", file_229, sizeof file_229 - 1},
  {"docs/es/reference/diagnostics/S106.md", file_230, sizeof file_230 - 1},
  {"docs/es/reference/diagnostics/S107.md", file_231, sizeof file_231 - 1},
  {"docs/es/reference/diagnostics/S108.md", file_232, sizeof file_232 - 1},
  {"docs/es/reference/diagnostics/S109.md", file_233, sizeof file_233 - 1},
  {"docs/es/reference/diagnostics/S110.md", file_234, sizeof file_234 - 1},
  {"docs/es/reference/diagnostics/S111.md", file_235, sizeof file_235 - 1},
  {"docs/es/reference/diagnostics/S112.md", file_236, sizeof file_236 - 1},
  {"docs/es/reference/diagnostics/S113.md", file_237, sizeof file_237 - 1},
  {"docs/es/reference/diagnostics/S114.md", file_238, sizeof file_238 - 1},
  {"docs/es/reference/diagnostics/S115.md", file_239, sizeof file_239 - 1},
  {"docs/es/reference/diagnostics/S116.md", file_240, sizeof file_240 - 1},
  {"docs/es/reference/diagnostics/S117.md", file_241, sizeof file_241 - 1},
  {"docs/es/reference/diagnostics/S118.md", file_242, sizeof file_242 - 1},
  {"docs/es/reference/diagnostics/S119.md", file_243, sizeof file_243 - 1},
  {"docs/es/reference/diagnostics/S120.md", file_244, sizeof file_244 - 1},
  {"docs/es/reference/diagnostics/S121.md", file_245, sizeof file_245 - 1},
  {"docs/es/reference/diagnostics/S122.md", file_246, sizeof file_246 - 1},
  {"docs/es/reference/diagnostics/S201.md", file_247, sizeof file_247 - 1},
  {"docs/es/reference/diagnostics/S202.md", file_248, sizeof file_248 - 1},
  {"docs/es/reference/diagnostics/U001.md", file_249, sizeof file_249 - 1},
  {"docs/es/reference/diagnostics/U002.md", file_250, sizeof file_250 - 1},
  {"docs/es/reference/diagnostics/U003.md", file_251, sizeof file_251 - 1},
  {"docs/es/reference/diagnostics/U004.md", file_252, sizeof file_252 - 1},
  {"docs/es/reference/diagnostics/U005.md", file_253, sizeof file_253 - 1},
  {"docs/es/reference/diagnostics/U006.md", file_254, sizeof file_254 - 1},
  {"docs/es/reference/diagnostics/U007.md", file_255, sizeof file_255 - 1},
  {"docs/es/reference/diagnostics/U008.md", file_256, sizeof file_256 - 1},
  {"docs/es/reference/diagnostics/U009.md", file_257, sizeof file_257 - 1},
  {"docs/es/reference/diagnostics/U010.md", file_258, sizeof file_258 - 1},
  {"docs/es/reference/diagnostics/U011.md", file_259, sizeof file_259 - 1},
  {"docs/es/reference/diagnostics/U012.md", file_260, sizeof file_260 - 1},
  {"docs/es/reference/diagnostics/U013.md", file_261, sizeof file_261 - 1},
  {"docs/es/reference/diagnostics/U014.md", file_262, sizeof file_262 - 1},
  {"docs/es/reference/diagnostics/U015.md", file_263, sizeof file_263 - 1},
  {"docs/es/reference/diagnostics/U016.md", file_264, sizeof file_264 - 1},
  {"docs/es/reference/diagnostics/U017.md", file_265, sizeof file_265 - 1},
  {"docs/es/reference/diagnostics/U018.md", file_266, sizeof file_266 - 1},
  {"docs/es/reference/diagnostics/U019.md", file_267, sizeof file_267 - 1},
  {"docs/es/reference/diagnostics/U020.md", file_268, sizeof file_268 - 1},
  {"docs/es/reference/diagnostics/U021.md", file_269, sizeof file_269 - 1},
  {"docs/es/reference/diagnostics/U022.md", file_270, sizeof file_270 - 1},
  {"docs/es/reference/diagnostics/U023.md", file_271, sizeof file_271 - 1},
  {"docs/es/reference/diagnostics/U028.md", file_272, sizeof file_272 - 1},
  {"docs/es/reference/diagnostics/U030.md", file_273, sizeof file_273 - 1},
  {"docs/es/reference/diagnostics/U031.md", file_274, sizeof file_274 - 1},
  {"docs/es/reference/diagnostics/U032.md", file_275, sizeof file_275 - 1},
  {"docs/es/reference/diagnostics/U033.md", file_276, sizeof file_276 - 1},
  {"docs/es/reference/diagnostics/U041.md", file_277, sizeof file_277 - 1},
  {"docs/es/reference/diagnostics/U051.md", file_278, sizeof file_278 - 1},
  {"docs/es/reference/diagnostics/U052.md", file_279, sizeof file_279 - 1},
  {"docs/es/reference/diagnostics/U053.md", file_280, sizeof file_280 - 1},
  {"docs/es/reference/diagnostics/U054.md", file_281, sizeof file_281 - 1},
  {"docs/es/reference/diagnostics/U055.md", file_282, sizeof file_282 - 1},
  {"docs/es/reference/diagnostics/U056.md", file_283, sizeof file_283 - 1},
  {"docs/es/reference/diagnostics/V001.md", file_284, sizeof file_284 - 1},
  {"docs/es/reference/diagnostics/V002.md", file_285, sizeof file_285 - 1},
  {"docs/es/reference/diagnostics/V003.md", file_286, sizeof file_286 - 1},
  {"docs/es/reference/diagnostics/V004.md", file_287, sizeof file_287 - 1},
  {"docs/es/reference/diagnostics/V005.md", file_288, sizeof file_288 - 1},
  {"docs/es/reference/diagnostics/V006.md", file_289, sizeof file_289 - 1},
  {"docs/es/reference/diagnostics/V007.md", file_290, sizeof file_290 - 1},
  {"docs/es/reference/diagnostics/V008.md", file_291, sizeof file_291 - 1},
  {"docs/es/reference/diagnostics/V101.md", file_292, sizeof file_292 - 1},
  {"docs/es/reference/diagnostics/V102.md", file_293, sizeof file_293 - 1},
  {"docs/es/reference/diagnostics/V103.md", file_294, sizeof file_294 - 1},
  {"docs/es/reference/diagnostics/V104.md", file_295, sizeof file_295 - 1},
  {"docs/es/reference/diagnostics/V105.md", file_296, sizeof file_296 - 1},
  {"docs/es/reference/diagnostics/V106.md", file_297, sizeof file_297 - 1},
  {"docs/es/reference/diagnostics/V107.md", file_298, sizeof file_298 - 1},
  {"docs/es/reference/diagnostics/V110.md", file_299, sizeof file_299 - 1},
  {"docs/es/reference/diagnostics/V111.md", file_300, sizeof file_300 - 1},
  {"docs/es/reference/diagnostics/V112.md", file_301, sizeof file_301 - 1},
  {"docs/es/reference/diagnostics/V113.md", file_302, sizeof file_302 - 1},
  {"docs/es/reference/diagnostics/V114.md", file_303, sizeof file_303 - 1},
  {"docs/es/reference/diagnostics/V115.md", file_304, sizeof file_304 - 1},
  {"docs/es/reference/diagnostics/V116.md", file_305, sizeof file_305 - 1},
  {"docs/es/reference/diagnostics/V117.md", file_306, sizeof file_306 - 1},
  {"docs/es/reference/diagnostics/V201.md", file_307, sizeof file_307 - 1},
  {"docs/es/reference/diagnostics/V202.md", file_308, sizeof file_308 - 1},
  {"docs/es/reference/diagnostics/V203.md", file_309, sizeof file_309 - 1},
  {"docs/es/reference/diagnostics/V204.md", file_310, sizeof file_310 - 1},
  {"docs/es/reference/diagnostics/V205.md", file_311, sizeof file_311 - 1},
  {"docs/es/reference/diagnostics/V206.md", file_312, sizeof file_312 - 1},
  {"docs/es/reference/diagnostics/V207.md", file_313, sizeof file_313 - 1},
  {"docs/es/reference/diagnostics/V208.md", file_314, sizeof file_314 - 1},
  {"docs/es/reference/diagnostics/V209.md", file_315, sizeof file_315 - 1},
  {"docs/es/reference/diagnostics/V210.md", file_316, sizeof file_316 - 1},
  {"docs/es/reference/diagnostics/V211.md", file_317, sizeof file_317 - 1},
  {"docs/es/reference/diagnostics/V212.md", file_318, sizeof file_318 - 1},
  {"docs/es/reference/diagnostics/V213.md", file_319, sizeof file_319 - 1},
  {"docs/es/reference/diagnostics/V301.md", file_320, sizeof file_320 - 1},
  {"docs/es/reference/diagnostics/V302.md", file_321, sizeof file_321 - 1},
  {"docs/es/reference/diagnostics/V303.md", file_322, sizeof file_322 - 1},
  {"docs/es/reference/diagnostics/V304.md", file_323, sizeof file_323 - 1},
  {"docs/es/reference/diagnostics/V305.md", file_324, sizeof file_324 - 1},
  {"docs/es/reference/diagnostics/V310.md", file_325, sizeof file_325 - 1},
  {"docs/es/reference/diagnostics/V311.md", file_326, sizeof file_326 - 1},
  {"docs/es/reference/diagnostics/V312.md", file_327, sizeof file_327 - 1},
  {"docs/es/reference/diagnostics/V313.md", file_328, sizeof file_328 - 1},
  {"docs/es/reference/diagnostics/V314.md", file_329, sizeof file_329 - 1},
  {"docs/es/reference/diagnostics/V315.md", file_330, sizeof file_330 - 1},
  {"docs/es/reference/diagnostics/V316.md", file_331, sizeof file_331 - 1},
  {"docs/es/reference/diagnostics/V317.md", file_332, sizeof file_332 - 1},
  {"docs/es/reference/diagnostics/V318.md", file_333, sizeof file_333 - 1},
  {"docs/es/reference/diagnostics/V319.md", file_334, sizeof file_334 - 1},
  {"docs/es/reference/diagnostics/V320.md", file_335, sizeof file_335 - 1},
  {"docs/es/reference/diagnostics/V401.md", file_336, sizeof file_336 - 1},
  {"docs/es/reference/diagnostics/V402.md", file_337, sizeof file_337 - 1},
  {"docs/es/reference/diagnostics/V403.md", file_338, sizeof file_338 - 1},
  {"docs/es/reference/diagnostics/V404.md", file_339, sizeof file_339 - 1},
  {"docs/es/reference/diagnostics/V405.md", file_340, sizeof file_340 - 1},
  {"docs/es/reference/diagnostics/V406.md", file_341, sizeof file_341 - 1},
  {"docs/es/reference/diagnostics/V407.md", file_342, sizeof file_342 - 1},
  {"docs/es/reference/diagnostics/V408.md", file_343, sizeof file_343 - 1},
  {"docs/es/reference/diagnostics/V409.md", file_344, sizeof file_344 - 1},
  {"docs/es/reference/diagnostics/V410.md", file_345, sizeof file_345 - 1},
  {"docs/es/reference/diagnostics/V411.md", file_346, sizeof file_346 - 1},
  {"docs/es/reference/diagnostics/V412.md", file_347, sizeof file_347 - 1},
  {"docs/es/reference/diagnostics/V413.md", file_348, sizeof file_348 - 1},
  {"docs/es/reference/diagnostics/V414.md", file_349, sizeof file_349 - 1},
  {"docs/es/reference/diagnostics/V415.md", file_350, sizeof file_350 - 1},
  {"docs/es/reference/diagnostics/V416.md", file_351, sizeof file_351 - 1},
  {"docs/es/reference/diagnostics/V417.md", file_352, sizeof file_352 - 1},
  {"docs/es/reference/diagnostics/V418.md", file_353, sizeof file_353 - 1},
  {"docs/es/reference/diagnostics/V419.md", file_354, sizeof file_354 - 1},
  {"docs/es/reference/diagnostics/V421.md", file_355, sizeof file_355 - 1},
  {"docs/es/reference/diagnostics/V422.md", file_356, sizeof file_356 - 1},
  {"docs/es/reference/diagnostics/V423.md", file_357, sizeof file_357 - 1},
  {"docs/es/reference/diagnostics/V424.md", file_358, sizeof file_358 - 1},
  {"docs/es/reference/diagnostics/V427.md", file_359, sizeof file_359 - 1},
  {"docs/es/reference/diagnostics/V428.md", file_360, sizeof file_360 - 1},
  {"docs/es/reference/diagnostics/V429.md", file_361, sizeof file_361 - 1},
  {"docs/es/reference/diagnostics/V430.md", file_362, sizeof file_362 - 1},
  {"docs/es/reference/diagnostics/V431.md", file_363, sizeof file_363 - 1},
  {"docs/es/reference/diagnostics/V501.md", file_364, sizeof file_364 - 1},
  {"docs/es/reference/diagnostics/V502.md", file_365, sizeof file_365 - 1},
  {"docs/es/reference/diagnostics/V503.md", file_366, sizeof file_366 - 1},
  {"docs/es/reference/diagnostics/V504.md", file_367, sizeof file_367 - 1},
  {"docs/es/reference/diagnostics/V505.md", file_368, sizeof file_368 - 1},
  {"docs/es/reference/diagnostics/V506.md", file_369, sizeof file_369 - 1},
  {"docs/es/reference/diagnostics/V507.md", file_370, sizeof file_370 - 1},
  {"docs/es/reference/diagnostics/V508.md", file_371, sizeof file_371 - 1},
  {"docs/es/reference/diagnostics/V601.md", file_372, sizeof file_372 - 1},
  {"docs/es/reference/diagnostics/V602.md", file_373, sizeof file_373 - 1},
  {"docs/es/reference/diagnostics/V603.md", file_374, sizeof file_374 - 1},
  {"docs/es/reference/diagnostics/V604.md", file_375, sizeof file_375 - 1},
  {"docs/es/reference/diagnostics/V605.md", file_376, sizeof file_376 - 1},
  {"docs/es/reference/diagnostics/V606.md", file_377, sizeof file_377 - 1},
  {"docs/es/reference/diagnostics/V607.md", file_378, sizeof file_378 - 1},
  {"docs/es/reference/diagnostics/V608.md", file_379, sizeof file_379 - 1},
  {"docs/es/reference/diagnostics/V609.md", file_380, sizeof file_380 - 1},
  {"docs/es/reference/diagnostics/V901.md", file_381, sizeof file_381 - 1},
  {"docs/es/reference/diagnostics/V902.md", file_382, sizeof file_382 - 1},
  {"docs/es/reference/diagnostics/V903.md", file_383, sizeof file_383 - 1},
  {"docs/es/reference/diagnostics/V904.md", file_384, sizeof file_384 - 1},
  {"docs/es/reference/diagnostics/V905.md", file_385, sizeof file_385 - 1},
  {"docs/es/reference/diagnostics/V906.md", file_386, sizeof file_386 - 1},
  {"docs/es/reference/diagnostics/V907.md", file_387, sizeof file_387 - 1},
  {"docs/es/reference/diagnostics/V908.md", file_388, sizeof file_388 - 1},
  {"docs/es/reference/diagnostics/V909.md", file_389, sizeof file_389 - 1},
  {"docs/es/reference/diagnostics/V910.md", file_390, sizeof file_390 - 1},
  {"docs/es/reference/diagnostics/V911.md", file_391, sizeof file_391 - 1},
  {"docs/es/reference/diagnostics/V912.md", file_392, sizeof file_392 - 1},
  {"docs/es/reference/diagnostics/W307.md", file_393, sizeof file_393 - 1},
  {"docs/es/reference/diagnostics/W701.md", file_394, sizeof file_394 - 1},
  {"docs/es/reference/diagnostics/W702.md", file_395, sizeof file_395 - 1},
  {"docs/es/reference/diagnostics/W703.md", file_396, sizeof file_396 - 1},
  {"docs/es/reference/diagnostics/W704.md", file_397, sizeof file_397 - 1},
  {"docs/es/reference/diagnostics/W705.md", file_398, sizeof file_398 - 1},
  {"docs/es/reference/diagnostics/W707.md", file_399, sizeof file_399 - 1},
  {"docs/es/reference/diagnostics/W708.md", file_400, sizeof file_400 - 1},
  {"docs/es/reference/diagnostics/W709.md", file_401, sizeof file_401 - 1},
  {"docs/es/reference/diagnostics/X101.md", file_402, sizeof file_402 - 1},
  {"docs/es/reference/diagnostics/X102.md", file_403, sizeof file_403 - 1},
  {"docs/es/reference/diagnostics/X103.md", file_404, sizeof file_404 - 1},
  {"docs/es/reference/diagnostics/X104.md", file_405, sizeof file_405 - 1},
  {"docs/es/reference/diagnostics/X111.md", file_406, sizeof file_406 - 1},
  {"docs/es/reference/diagnostics/X112.md", file_407, sizeof file_407 - 1},
  {"docs/es/reference/diagnostics/X113.md", file_408, sizeof file_408 - 1},
  {"docs/es/reference/diagnostics/X121.md", file_409, sizeof file_409 - 1},
  {"docs/es/reference/diagnostics/X122.md", file_410, sizeof file_410 - 1},
  {"docs/es/reference/diagnostics/X131.md", file_411, sizeof file_411 - 1},
  {"docs/es/reference/diagnostics/X132.md", file_412, sizeof file_412 - 1},
  {"docs/es/reference/diagnostics/X133.md", file_413, sizeof file_413 - 1},
  {"docs/es/reference/diagnostics/X134.md", file_414, sizeof file_414 - 1},
  {"docs/es/reference/diagnostics/X135.md", file_415, sizeof file_415 - 1},
  {"docs/es/reference/diagnostics/X141.md", file_416, sizeof file_416 - 1},
  {"docs/es/reference/diagnostics/X142.md", file_417, sizeof file_417 - 1},
  {"docs/es/reference/diagnostics/X143.md", file_418, sizeof file_418 - 1},
  {"docs/es/reference/diagnostics/X144.md", file_419, sizeof file_419 - 1},
  {"docs/es/reference/diagnostics/X145.md", file_420, sizeof file_420 - 1},
  {"docs/es/reference/diagnostics/X146.md", file_421, sizeof file_421 - 1},
  {"docs/es/reference/diagnostics/X147.md", file_422, sizeof file_422 - 1},
  {"docs/es/reference/diagnostics/X151.md", file_423, sizeof file_423 - 1},
  {"docs/es/reference/diagnostics/X152.md", file_424, sizeof file_424 - 1},
  {"docs/es/reference/diagnostics/X153.md", file_425, sizeof file_425 - 1},
  {"docs/es/reference/diagnostics/X161.md", file_426, sizeof file_426 - 1},
  {"docs/es/reference/diagnostics/X162.md", file_427, sizeof file_427 - 1},
  {"docs/es/reference/diagnostics/X163.md", file_428, sizeof file_428 - 1},
  {"docs/es/reference/diagnostics/X171.md", file_429, sizeof file_429 - 1},
  {"docs/es/reference/diagnostics/X181.md", file_430, sizeof file_430 - 1},
  {"docs/es/reference/diagnostics/X191.md", file_431, sizeof file_431 - 1},
  {"docs/es/reference/diagnostics/X201.md", file_432, sizeof file_432 - 1},
  {"docs/es/reference/diagnostics/X202.md", file_433, sizeof file_433 - 1},
  {"docs/es/reference/diagnostics/X203.md", file_434, sizeof file_434 - 1},
  {"docs/es/reference/diagnostics/X204.md", file_435, sizeof file_435 - 1},
  {"docs/es/reference/diagnostics/X205.md", file_436, sizeof file_436 - 1},
  {"docs/es/reference/diagnostics/X301.md", file_437, sizeof file_437 - 1},
  {"docs/es/reference/diagnostics/X302.md", file_438, sizeof file_438 - 1},
  {"docs/es/reference/diagnostics/X303.md", file_439, sizeof file_439 - 1},
  {"docs/es/reference/diagnostics/X304.md", file_440, sizeof file_440 - 1},
  {"docs/es/reference/diagnostics/X305.md", file_441, sizeof file_441 - 1},
  {"docs/es/reference/diagnostics/X306.md", file_442, sizeof file_442 - 1},
  {"docs/es/reference/diagnostics/X307.md", file_443, sizeof file_443 - 1},
  {"docs/es/reference/diagnostics/X308.md", file_444, sizeof file_444 - 1},
  {"docs/es/reference/diagnostics/X401.md", file_445, sizeof file_445 - 1},
  {"docs/es/reference/diagnostics/X402.md", file_446, sizeof file_446 - 1},
  {"docs/es/reference/diagnostics/X403.md", file_447, sizeof file_447 - 1},
  {"docs/es/reference/diagnostics/X404.md", file_448, sizeof file_448 - 1},
  {"docs/es/reference/diagnostics/X405.md", file_449, sizeof file_449 - 1},
  {"docs/es/reference/diagnostics/X406.md", file_450, sizeof file_450 - 1},
  {"docs/es/reference/diagnostics/X407.md", file_451, sizeof file_451 - 1},
  {"docs/es/reference/diagnostics/X408.md", file_452, sizeof file_452 - 1},
  {"docs/es/reference/diagnostics/X409.md", file_453, sizeof file_453 - 1},
  {"docs/reference/diagnostics/C101.md", file_454, sizeof file_454 - 1},
  {"docs/reference/diagnostics/C102.md", file_455, sizeof file_455 - 1},
  {"docs/reference/diagnostics/C103.md", file_456, sizeof file_456 - 1},
  {"docs/reference/diagnostics/C901.md", file_457, sizeof file_457 - 1},
  {"docs/reference/diagnostics/C902.md", file_458, sizeof file_458 - 1},
  {"docs/reference/diagnostics/C903.md", file_459, sizeof file_459 - 1},
  {"docs/reference/diagnostics/C904.md", file_460, sizeof file_460 - 1},
  {"docs/reference/diagnostics/C905.md", file_461, sizeof file_461 - 1},
  {"docs/reference/diagnostics/C906.md", file_462, sizeof file_462 - 1},
  {"docs/reference/diagnostics/D001.md", file_463, sizeof file_463 - 1},
  {"docs/reference/diagnostics/D002.md", file_464, sizeof file_464 - 1},
  {"docs/reference/diagnostics/D003.md", file_465, sizeof file_465 - 1},
  {"docs/reference/diagnostics/D004.md", file_466, sizeof file_466 - 1},
  {"docs/reference/diagnostics/D005.md", file_467, sizeof file_467 - 1},
  {"docs/reference/diagnostics/D006.md", file_468, sizeof file_468 - 1},
  {"docs/reference/diagnostics/D007.md", file_469, sizeof file_469 - 1},
  {"docs/reference/diagnostics/D008.md", file_470, sizeof file_470 - 1},
  {"docs/reference/diagnostics/D009.md", file_471, sizeof file_471 - 1},
  {"docs/reference/diagnostics/D010.md", file_472, sizeof file_472 - 1},
  {"docs/reference/diagnostics/D011.md", file_473, sizeof file_473 - 1},
  {"docs/reference/diagnostics/D012.md", file_474, sizeof file_474 - 1},
  {"docs/reference/diagnostics/D013.md", file_475, sizeof file_475 - 1},
  {"docs/reference/diagnostics/D014.md", file_476, sizeof file_476 - 1},
  {"docs/reference/diagnostics/D015.md", file_477, sizeof file_477 - 1},
  {"docs/reference/diagnostics/D016.md", file_478, sizeof file_478 - 1},
  {"docs/reference/diagnostics/D017.md", file_479, sizeof file_479 - 1},
  {"docs/reference/diagnostics/D018.md", file_480, sizeof file_480 - 1},
  {"docs/reference/diagnostics/D019.md", file_481, sizeof file_481 - 1},
  {"docs/reference/diagnostics/D020.md", file_482, sizeof file_482 - 1},
  {"docs/reference/diagnostics/D021.md", file_483, sizeof file_483 - 1},
  {"docs/reference/diagnostics/D022.md", file_484, sizeof file_484 - 1},
  {"docs/reference/diagnostics/D030.md", file_485, sizeof file_485 - 1},
  {"docs/reference/diagnostics/D031.md", file_486, sizeof file_486 - 1},
  {"docs/reference/diagnostics/D032.md", file_487, sizeof file_487 - 1},
  {"docs/reference/diagnostics/D033.md", file_488, sizeof file_488 - 1},
  {"docs/reference/diagnostics/D034.md", file_489, sizeof file_489 - 1},
  {"docs/reference/diagnostics/D041.md", file_490, sizeof file_490 - 1},
  {"docs/reference/diagnostics/D042.md", file_491, sizeof file_491 - 1},
  {"docs/reference/diagnostics/D043.md", file_492, sizeof file_492 - 1},
  {"docs/reference/diagnostics/D044.md", file_493, sizeof file_493 - 1},
  {"docs/reference/diagnostics/D050.md", file_494, sizeof file_494 - 1},
  {"docs/reference/diagnostics/D051.md", file_495, sizeof file_495 - 1},
  {"docs/reference/diagnostics/D052.md", file_496, sizeof file_496 - 1},
  {"docs/reference/diagnostics/D053.md", file_497, sizeof file_497 - 1},
  {"docs/reference/diagnostics/D054.md", file_498, sizeof file_498 - 1},
  {"docs/reference/diagnostics/D055.md", file_499, sizeof file_499 - 1},
  {"docs/reference/diagnostics/D056.md", file_500, sizeof file_500 - 1},
  {"docs/reference/diagnostics/D057.md", file_501, sizeof file_501 - 1},
  {"docs/reference/diagnostics/D058.md", file_502, sizeof file_502 - 1},
  {"docs/reference/diagnostics/D101.md", file_503, sizeof file_503 - 1},
  {"docs/reference/diagnostics/D103.md", file_504, sizeof file_504 - 1},
  {"docs/reference/diagnostics/D104.md", file_505, sizeof file_505 - 1},
  {"docs/reference/diagnostics/D105.md", file_506, sizeof file_506 - 1},
  {"docs/reference/diagnostics/D106.md", file_507, sizeof file_507 - 1},
  {"docs/reference/diagnostics/D107.md", file_508, sizeof file_508 - 1},
  {"docs/reference/diagnostics/D108.md", file_509, sizeof file_509 - 1},
  {"docs/reference/diagnostics/D109.md", file_510, sizeof file_510 - 1},
  {"docs/reference/diagnostics/D110.md", file_511, sizeof file_511 - 1},
  {"docs/reference/diagnostics/D111.md", file_512, sizeof file_512 - 1},
  {"docs/reference/diagnostics/D112.md", file_513, sizeof file_513 - 1},
  {"docs/reference/diagnostics/D113.md", file_514, sizeof file_514 - 1},
  {"docs/reference/diagnostics/D114.md", file_515, sizeof file_515 - 1},
  {"docs/reference/diagnostics/D115.md", file_516, sizeof file_516 - 1},
  {"docs/reference/diagnostics/D116.md", file_517, sizeof file_517 - 1},
  {"docs/reference/diagnostics/D117.md", file_518, sizeof file_518 - 1},
  {"docs/reference/diagnostics/D121.md", file_519, sizeof file_519 - 1},
  {"docs/reference/diagnostics/D122.md", file_520, sizeof file_520 - 1},
  {"docs/reference/diagnostics/D123.md", file_521, sizeof file_521 - 1},
  {"docs/reference/diagnostics/D124.md", file_522, sizeof file_522 - 1},
  {"docs/reference/diagnostics/D601.md", file_523, sizeof file_523 - 1},
  {"docs/reference/diagnostics/D602.md", file_524, sizeof file_524 - 1},
  {"docs/reference/diagnostics/D701.md", file_525, sizeof file_525 - 1},
  {"docs/reference/diagnostics/D702.md", file_526, sizeof file_526 - 1},
  {"docs/reference/diagnostics/D703.md", file_527, sizeof file_527 - 1},
  {"docs/reference/diagnostics/D801.md", file_528, sizeof file_528 - 1},
  {"docs/reference/diagnostics/D802.md", file_529, sizeof file_529 - 1},
  {"docs/reference/diagnostics/D803.md", file_530, sizeof file_530 - 1},
  {"docs/reference/diagnostics/D804.md", file_531, sizeof file_531 - 1},
  {"docs/reference/diagnostics/D901.md", file_532, sizeof file_532 - 1},
  {"docs/reference/diagnostics/J001.md", file_533, sizeof file_533 - 1},
  {"docs/reference/diagnostics/J002.md", file_534, sizeof file_534 - 1},
  {"docs/reference/diagnostics/J003.md", file_535, sizeof file_535 - 1},
  {"docs/reference/diagnostics/J004.md", file_536, sizeof file_536 - 1},
  {"docs/reference/diagnostics/J005.md", file_537, sizeof file_537 - 1},
  {"docs/reference/diagnostics/J006.md", file_538, sizeof file_538 - 1},
  {"docs/reference/diagnostics/J007.md", file_539, sizeof file_539 - 1},
  {"docs/reference/diagnostics/J008.md", file_540, sizeof file_540 - 1},
  {"docs/reference/diagnostics/J009.md", file_541, sizeof file_541 - 1},
  {"docs/reference/diagnostics/J010.md", file_542, sizeof file_542 - 1},
  {"docs/reference/diagnostics/J011.md", file_543, sizeof file_543 - 1},
  {"docs/reference/diagnostics/J012.md", file_544, sizeof file_544 - 1},
  {"docs/reference/diagnostics/J013.md", file_545, sizeof file_545 - 1},
  {"docs/reference/diagnostics/J020.md", file_546, sizeof file_546 - 1},
  {"docs/reference/diagnostics/M101.md", file_547, sizeof file_547 - 1},
  {"docs/reference/diagnostics/M102.md", file_548, sizeof file_548 - 1},
  {"docs/reference/diagnostics/M103.md", file_549, sizeof file_549 - 1},
  {"docs/reference/diagnostics/M104.md", file_550, sizeof file_550 - 1},
  {"docs/reference/diagnostics/M105.md", file_551, sizeof file_551 - 1},
  {"docs/reference/diagnostics/M106.md", file_552, sizeof file_552 - 1},
  {"docs/reference/diagnostics/M107.md", file_553, sizeof file_553 - 1},
  {"docs/reference/diagnostics/M111.md", file_554, sizeof file_554 - 1},
  {"docs/reference/diagnostics/M112.md", file_555, sizeof file_555 - 1},
  {"docs/reference/diagnostics/M113.md", file_556, sizeof file_556 - 1},
  {"docs/reference/diagnostics/M114.md", file_557, sizeof file_557 - 1},
  {"docs/reference/diagnostics/M115.md", file_558, sizeof file_558 - 1},
  {"docs/reference/diagnostics/M116.md", file_559, sizeof file_559 - 1},
  {"docs/reference/diagnostics/M117.md", file_560, sizeof file_560 - 1},
  {"docs/reference/diagnostics/M118.md", file_561, sizeof file_561 - 1},
  {"docs/reference/diagnostics/M119.md", file_562, sizeof file_562 - 1},
  {"docs/reference/diagnostics/M121.md", file_563, sizeof file_563 - 1},
  {"docs/reference/diagnostics/M122.md", file_564, sizeof file_564 - 1},
  {"docs/reference/diagnostics/M123.md", file_565, sizeof file_565 - 1},
  {"docs/reference/diagnostics/M124.md", file_566, sizeof file_566 - 1},
  {"docs/reference/diagnostics/M125.md", file_567, sizeof file_567 - 1},
  {"docs/reference/diagnostics/M126.md", file_568, sizeof file_568 - 1},
  {"docs/reference/diagnostics/M127.md", file_569, sizeof file_569 - 1},
  {"docs/reference/diagnostics/M141.md", file_570, sizeof file_570 - 1},
  {"docs/reference/diagnostics/M142.md", file_571, sizeof file_571 - 1},
  {"docs/reference/diagnostics/M143.md", file_572, sizeof file_572 - 1},
  {"docs/reference/diagnostics/M144.md", file_573, sizeof file_573 - 1},
  {"docs/reference/diagnostics/M201.md", file_574, sizeof file_574 - 1},
  {"docs/reference/diagnostics/M202.md", file_575, sizeof file_575 - 1},
  {"docs/reference/diagnostics/M203.md", file_576, sizeof file_576 - 1},
  {"docs/reference/diagnostics/M204.md", file_577, sizeof file_577 - 1},
  {"docs/reference/diagnostics/M205.md", file_578, sizeof file_578 - 1},
  {"docs/reference/diagnostics/M206.md", file_579, sizeof file_579 - 1},
  {"docs/reference/diagnostics/M207.md", file_580, sizeof file_580 - 1},
  {"docs/reference/diagnostics/M208.md", file_581, sizeof file_581 - 1},
  {"docs/reference/diagnostics/M210.md", file_582, sizeof file_582 - 1},
  {"docs/reference/diagnostics/M211.md", file_583, sizeof file_583 - 1},
  {"docs/reference/diagnostics/M212.md", file_584, sizeof file_584 - 1},
  {"docs/reference/diagnostics/M213.md", file_585, sizeof file_585 - 1},
  {"docs/reference/diagnostics/M214.md", file_586, sizeof file_586 - 1},
  {"docs/reference/diagnostics/M215.md", file_587, sizeof file_587 - 1},
  {"docs/reference/diagnostics/M216.md", file_588, sizeof file_588 - 1},
  {"docs/reference/diagnostics/M217.md", file_589, sizeof file_589 - 1},
  {"docs/reference/diagnostics/M301.md", file_590, sizeof file_590 - 1},
  {"docs/reference/diagnostics/M302.md", file_591, sizeof file_591 - 1},
  {"docs/reference/diagnostics/M303.md", file_592, sizeof file_592 - 1},
  {"docs/reference/diagnostics/M304.md", file_593, sizeof file_593 - 1},
  {"docs/reference/diagnostics/M305.md", file_594, sizeof file_594 - 1},
  {"docs/reference/diagnostics/M306.md", file_595, sizeof file_595 - 1},
  {"docs/reference/diagnostics/M307.md", file_596, sizeof file_596 - 1},
  {"docs/reference/diagnostics/M308.md", file_597, sizeof file_597 - 1},
  {"docs/reference/diagnostics/M309.md", file_598, sizeof file_598 - 1},
  {"docs/reference/diagnostics/M310.md", file_599, sizeof file_599 - 1},
  {"docs/reference/diagnostics/M311.md", file_600, sizeof file_600 - 1},
  {"docs/reference/diagnostics/P101.md", file_601, sizeof file_601 - 1},
  {"docs/reference/diagnostics/P102.md", file_602, sizeof file_602 - 1},
  {"docs/reference/diagnostics/P103.md", file_603, sizeof file_603 - 1},
  {"docs/reference/diagnostics/P104.md", file_604, sizeof file_604 - 1},
  {"docs/reference/diagnostics/P105.md", file_605, sizeof file_605 - 1},
  {"docs/reference/diagnostics/P106.md", file_606, sizeof file_606 - 1},
  {"docs/reference/diagnostics/P107.md", file_607, sizeof file_607 - 1},
  {"docs/reference/diagnostics/P108.md", file_608, sizeof file_608 - 1},
  {"docs/reference/diagnostics/P109.md", file_609, sizeof file_609 - 1},
  {"docs/reference/diagnostics/P110.md", file_610, sizeof file_610 - 1},
  {"docs/reference/diagnostics/P111.md", file_611, sizeof file_611 - 1},
  {"docs/reference/diagnostics/P112.md", file_612, sizeof file_612 - 1},
  {"docs/reference/diagnostics/P113.md", file_613, sizeof file_613 - 1},
  {"docs/reference/diagnostics/P114.md", file_614, sizeof file_614 - 1},
  {"docs/reference/diagnostics/P115.md", file_615, sizeof file_615 - 1},
  {"docs/reference/diagnostics/P116.md", file_616, sizeof file_616 - 1},
  {"docs/reference/diagnostics/P117.md", file_617, sizeof file_617 - 1},
  {"docs/reference/diagnostics/P118.md", file_618, sizeof file_618 - 1},
  {"docs/reference/diagnostics/P201.md", file_619, sizeof file_619 - 1},
  {"docs/reference/diagnostics/P202.md", file_620, sizeof file_620 - 1},
  {"docs/reference/diagnostics/P203.md", file_621, sizeof file_621 - 1},
  {"docs/reference/diagnostics/P204.md", file_622, sizeof file_622 - 1},
  {"docs/reference/diagnostics/P205.md", file_623, sizeof file_623 - 1},
  {"docs/reference/diagnostics/P206.md", file_624, sizeof file_624 - 1},
  {"docs/reference/diagnostics/P207.md", file_625, sizeof file_625 - 1},
  {"docs/reference/diagnostics/P208.md", file_626, sizeof file_626 - 1},
  {"docs/reference/diagnostics/P209.md", file_627, sizeof file_627 - 1},
  {"docs/reference/diagnostics/P210.md", file_628, sizeof file_628 - 1},
  {"docs/reference/diagnostics/P211.md", file_629, sizeof file_629 - 1},
  {"docs/reference/diagnostics/P212.md", file_630, sizeof file_630 - 1},
  {"docs/reference/diagnostics/P213.md", file_631, sizeof file_631 - 1},
  {"docs/reference/diagnostics/P214.md", file_632, sizeof file_632 - 1},
  {"docs/reference/diagnostics/P215.md", file_633, sizeof file_633 - 1},
  {"docs/reference/diagnostics/P216.md", file_634, sizeof file_634 - 1},
  {"docs/reference/diagnostics/P217.md", file_635, sizeof file_635 - 1},
  {"docs/reference/diagnostics/P218.md", file_636, sizeof file_636 - 1},
  {"docs/reference/diagnostics/P301.md", file_637, sizeof file_637 - 1},
  {"docs/reference/diagnostics/P302.md", file_638, sizeof file_638 - 1},
  {"docs/reference/diagnostics/P303.md", file_639, sizeof file_639 - 1},
  {"docs/reference/diagnostics/P304.md", file_640, sizeof file_640 - 1},
  {"docs/reference/diagnostics/P305.md", file_641, sizeof file_641 - 1},
  {"docs/reference/diagnostics/P306.md", file_642, sizeof file_642 - 1},
  {"docs/reference/diagnostics/P308.md", file_643, sizeof file_643 - 1},
  {"docs/reference/diagnostics/P309.md", file_644, sizeof file_644 - 1},
  {"docs/reference/diagnostics/P310.md", file_645, sizeof file_645 - 1},
  {"docs/reference/diagnostics/P311.md", file_646, sizeof file_646 - 1},
  {"docs/reference/diagnostics/P312.md", file_647, sizeof file_647 - 1},
  {"docs/reference/diagnostics/P313.md", file_648, sizeof file_648 - 1},
  {"docs/reference/diagnostics/P401.md", file_649, sizeof file_649 - 1},
  {"docs/reference/diagnostics/P402.md", file_650, sizeof file_650 - 1},
  {"docs/reference/diagnostics/P403.md", file_651, sizeof file_651 - 1},
  {"docs/reference/diagnostics/P404.md", file_652, sizeof file_652 - 1},
  {"docs/reference/diagnostics/P405.md", file_653, sizeof file_653 - 1},
  {"docs/reference/diagnostics/P406.md", file_654, sizeof file_654 - 1},
  {"docs/reference/diagnostics/P407.md", file_655, sizeof file_655 - 1},
  {"docs/reference/diagnostics/P408.md", file_656, sizeof file_656 - 1},
  {"docs/reference/diagnostics/P501.md", file_657, sizeof file_657 - 1},
  {"docs/reference/diagnostics/P502.md", file_658, sizeof file_658 - 1},
  {"docs/reference/diagnostics/P503.md", file_659, sizeof file_659 - 1},
  {"docs/reference/diagnostics/P504.md", file_660, sizeof file_660 - 1},
  {"docs/reference/diagnostics/P505.md", file_661, sizeof file_661 - 1},
  {"docs/reference/diagnostics/P602.md", file_662, sizeof file_662 - 1},
  {"docs/reference/diagnostics/P603.md", file_663, sizeof file_663 - 1},
  {"docs/reference/diagnostics/P604.md", file_664, sizeof file_664 - 1},
  {"docs/reference/diagnostics/P605.md", file_665, sizeof file_665 - 1},
  {"docs/reference/diagnostics/P606.md", file_666, sizeof file_666 - 1},
  {"docs/reference/diagnostics/P607.md", file_667, sizeof file_667 - 1},
  {"docs/reference/diagnostics/P608.md", file_668, sizeof file_668 - 1},
  {"docs/reference/diagnostics/P701.md", file_669, sizeof file_669 - 1},
  {"docs/reference/diagnostics/P702.md", file_670, sizeof file_670 - 1},
  {"docs/reference/diagnostics/P801.md", file_671, sizeof file_671 - 1},
  {"docs/reference/diagnostics/P802.md", file_672, sizeof file_672 - 1},
  {"docs/reference/diagnostics/P803.md", file_673, sizeof file_673 - 1},
  {"docs/reference/diagnostics/P804.md", file_674, sizeof file_674 - 1},
  {"docs/reference/diagnostics/P805.md", file_675, sizeof file_675 - 1},
  {"docs/reference/diagnostics/P806.md", file_676, sizeof file_676 - 1},
  {"docs/reference/diagnostics/P901.md", file_677, sizeof file_677 - 1},
  {"docs/reference/diagnostics/README.md", file_678, sizeof file_678 - 1},
  {"docs/reference/diagnostics/S101.md", file_679, sizeof file_679 - 1},
  {"docs/reference/diagnostics/S102.md", file_680, sizeof file_680 - 1},
  {"docs/reference/diagnostics/S103.md", file_681, sizeof file_681 - 1},
  {"docs/reference/diagnostics/S104.md", file_682, sizeof file_682 - 1},
  {"docs/reference/diagnostics/S105.md", file_683, sizeof file_683 - 1},
  {"docs/reference/diagnostics/S106.md", file_684, sizeof file_684 - 1},
  {"docs/reference/diagnostics/S107.md", file_685, sizeof file_685 - 1},
  {"docs/reference/diagnostics/S108.md", file_686, sizeof file_686 - 1},
  {"docs/reference/diagnostics/S109.md", file_687, sizeof file_687 - 1},
  {"docs/reference/diagnostics/S110.md", file_688, sizeof file_688 - 1},
  {"docs/reference/diagnostics/S111.md", file_689, sizeof file_689 - 1},
  {"docs/reference/diagnostics/S112.md", file_690, sizeof file_690 - 1},
  {"docs/reference/diagnostics/S113.md", file_691, sizeof file_691 - 1},
  {"docs/reference/diagnostics/S114.md", file_692, sizeof file_692 - 1},
  {"docs/reference/diagnostics/S115.md", file_693, sizeof file_693 - 1},
  {"docs/reference/diagnostics/S116.md", file_694, sizeof file_694 - 1},
  {"docs/reference/diagnostics/S117.md", file_695, sizeof file_695 - 1},
  {"docs/reference/diagnostics/S118.md", file_696, sizeof file_696 - 1},
  {"docs/reference/diagnostics/S119.md", file_697, sizeof file_697 - 1},
  {"docs/reference/diagnostics/S120.md", file_698, sizeof file_698 - 1},
  {"docs/reference/diagnostics/S121.md", file_699, sizeof file_699 - 1},
  {"docs/reference/diagnostics/S122.md", file_700, sizeof file_700 - 1},
  {"docs/reference/diagnostics/S201.md", file_701, sizeof file_701 - 1},
  {"docs/reference/diagnostics/S202.md", file_702, sizeof file_702 - 1},
  {"docs/reference/diagnostics/U001.md", file_703, sizeof file_703 - 1},
  {"docs/reference/diagnostics/U002.md", file_704, sizeof file_704 - 1},
  {"docs/reference/diagnostics/U003.md", file_705, sizeof file_705 - 1},
  {"docs/reference/diagnostics/U004.md", file_706, sizeof file_706 - 1},
  {"docs/reference/diagnostics/U005.md", file_707, sizeof file_707 - 1},
  {"docs/reference/diagnostics/U006.md", file_708, sizeof file_708 - 1},
  {"docs/reference/diagnostics/U007.md", file_709, sizeof file_709 - 1},
  {"docs/reference/diagnostics/U008.md", file_710, sizeof file_710 - 1},
  {"docs/reference/diagnostics/U009.md", file_711, sizeof file_711 - 1},
  {"docs/reference/diagnostics/U010.md", file_712, sizeof file_712 - 1},
  {"docs/reference/diagnostics/U011.md", file_713, sizeof file_713 - 1},
  {"docs/reference/diagnostics/U012.md", file_714, sizeof file_714 - 1},
  {"docs/reference/diagnostics/U013.md", file_715, sizeof file_715 - 1},
  {"docs/reference/diagnostics/U014.md", file_716, sizeof file_716 - 1},
  {"docs/reference/diagnostics/U015.md", file_717, sizeof file_717 - 1},
  {"docs/reference/diagnostics/U016.md", file_718, sizeof file_718 - 1},
  {"docs/reference/diagnostics/U017.md", file_719, sizeof file_719 - 1},
  {"docs/reference/diagnostics/U018.md", file_720, sizeof file_720 - 1},
  {"docs/reference/diagnostics/U019.md", file_721, sizeof file_721 - 1},
  {"docs/reference/diagnostics/U020.md", file_722, sizeof file_722 - 1},
  {"docs/reference/diagnostics/U021.md", file_723, sizeof file_723 - 1},
  {"docs/reference/diagnostics/U022.md", file_724, sizeof file_724 - 1},
  {"docs/reference/diagnostics/U023.md", file_725, sizeof file_725 - 1},
  {"docs/reference/diagnostics/U028.md", file_726, sizeof file_726 - 1},
  {"docs/reference/diagnostics/U030.md", file_727, sizeof file_727 - 1},
  {"docs/reference/diagnostics/U031.md", file_728, sizeof file_728 - 1},
  {"docs/reference/diagnostics/U032.md", file_729, sizeof file_729 - 1},
  {"docs/reference/diagnostics/U033.md", file_730, sizeof file_730 - 1},
  {"docs/reference/diagnostics/U041.md", file_731, sizeof file_731 - 1},
  {"docs/reference/diagnostics/U051.md", file_732, sizeof file_732 - 1},
  {"docs/reference/diagnostics/U052.md", file_733, sizeof file_733 - 1},
  {"docs/reference/diagnostics/U053.md", file_734, sizeof file_734 - 1},
  {"docs/reference/diagnostics/U054.md", file_735, sizeof file_735 - 1},
  {"docs/reference/diagnostics/U055.md", file_736, sizeof file_736 - 1},
  {"docs/reference/diagnostics/U056.md", file_737, sizeof file_737 - 1},
  {"docs/reference/diagnostics/V001.md", file_738, sizeof file_738 - 1},
  {"docs/reference/diagnostics/V002.md", file_739, sizeof file_739 - 1},
  {"docs/reference/diagnostics/V003.md", file_740, sizeof file_740 - 1},
  {"docs/reference/diagnostics/V004.md", file_741, sizeof file_741 - 1},
  {"docs/reference/diagnostics/V005.md", file_742, sizeof file_742 - 1},
  {"docs/reference/diagnostics/V006.md", file_743, sizeof file_743 - 1},
  {"docs/reference/diagnostics/V007.md", file_744, sizeof file_744 - 1},
  {"docs/reference/diagnostics/V008.md", file_745, sizeof file_745 - 1},
  {"docs/reference/diagnostics/V101.md", file_746, sizeof file_746 - 1},
  {"docs/reference/diagnostics/V102.md", file_747, sizeof file_747 - 1},
  {"docs/reference/diagnostics/V103.md", file_748, sizeof file_748 - 1},
  {"docs/reference/diagnostics/V104.md", file_749, sizeof file_749 - 1},
  {"docs/reference/diagnostics/V105.md", file_750, sizeof file_750 - 1},
  {"docs/reference/diagnostics/V106.md", file_751, sizeof file_751 - 1},
  {"docs/reference/diagnostics/V107.md", file_752, sizeof file_752 - 1},
  {"docs/reference/diagnostics/V110.md", file_753, sizeof file_753 - 1},
  {"docs/reference/diagnostics/V111.md", file_754, sizeof file_754 - 1},
  {"docs/reference/diagnostics/V112.md", file_755, sizeof file_755 - 1},
  {"docs/reference/diagnostics/V113.md", file_756, sizeof file_756 - 1},
  {"docs/reference/diagnostics/V114.md", file_757, sizeof file_757 - 1},
  {"docs/reference/diagnostics/V115.md", file_758, sizeof file_758 - 1},
  {"docs/reference/diagnostics/V116.md", file_759, sizeof file_759 - 1},
  {"docs/reference/diagnostics/V117.md", file_760, sizeof file_760 - 1},
  {"docs/reference/diagnostics/V201.md", file_761, sizeof file_761 - 1},
  {"docs/reference/diagnostics/V202.md", file_762, sizeof file_762 - 1},
  {"docs/reference/diagnostics/V203.md", file_763, sizeof file_763 - 1},
  {"docs/reference/diagnostics/V204.md", file_764, sizeof file_764 - 1},
  {"docs/reference/diagnostics/V205.md", file_765, sizeof file_765 - 1},
  {"docs/reference/diagnostics/V206.md", file_766, sizeof file_766 - 1},
  {"docs/reference/diagnostics/V207.md", file_767, sizeof file_767 - 1},
  {"docs/reference/diagnostics/V208.md", file_768, sizeof file_768 - 1},
  {"docs/reference/diagnostics/V209.md", file_769, sizeof file_769 - 1},
  {"docs/reference/diagnostics/V210.md", file_770, sizeof file_770 - 1},
  {"docs/reference/diagnostics/V211.md", file_771, sizeof file_771 - 1},
  {"docs/reference/diagnostics/V212.md", file_772, sizeof file_772 - 1},
  {"docs/reference/diagnostics/V213.md", file_773, sizeof file_773 - 1},
  {"docs/reference/diagnostics/V301.md", file_774, sizeof file_774 - 1},
  {"docs/reference/diagnostics/V302.md", file_775, sizeof file_775 - 1},
  {"docs/reference/diagnostics/V303.md", file_776, sizeof file_776 - 1},
  {"docs/reference/diagnostics/V304.md", file_777, sizeof file_777 - 1},
  {"docs/reference/diagnostics/V305.md", file_778, sizeof file_778 - 1},
  {"docs/reference/diagnostics/V310.md", file_779, sizeof file_779 - 1},
  {"docs/reference/diagnostics/V311.md", file_780, sizeof file_780 - 1},
  {"docs/reference/diagnostics/V312.md", file_781, sizeof file_781 - 1},
  {"docs/reference/diagnostics/V313.md", file_782, sizeof file_782 - 1},
  {"docs/reference/diagnostics/V314.md", file_783, sizeof file_783 - 1},
  {"docs/reference/diagnostics/V315.md", file_784, sizeof file_784 - 1},
  {"docs/reference/diagnostics/V316.md", file_785, sizeof file_785 - 1},
  {"docs/reference/diagnostics/V317.md", file_786, sizeof file_786 - 1},
  {"docs/reference/diagnostics/V318.md", file_787, sizeof file_787 - 1},
  {"docs/reference/diagnostics/V319.md", file_788, sizeof file_788 - 1},
  {"docs/reference/diagnostics/V320.md", file_789, sizeof file_789 - 1},
  {"docs/reference/diagnostics/V401.md", file_790, sizeof file_790 - 1},
  {"docs/reference/diagnostics/V402.md", file_791, sizeof file_791 - 1},
  {"docs/reference/diagnostics/V403.md", file_792, sizeof file_792 - 1},
  {"docs/reference/diagnostics/V404.md", file_793, sizeof file_793 - 1},
  {"docs/reference/diagnostics/V405.md", file_794, sizeof file_794 - 1},
  {"docs/reference/diagnostics/V406.md", file_795, sizeof file_795 - 1},
  {"docs/reference/diagnostics/V407.md", file_796, sizeof file_796 - 1},
  {"docs/reference/diagnostics/V408.md", file_797, sizeof file_797 - 1},
  {"docs/reference/diagnostics/V409.md", file_798, sizeof file_798 - 1},
  {"docs/reference/diagnostics/V410.md", file_799, sizeof file_799 - 1},
  {"docs/reference/diagnostics/V411.md", file_800, sizeof file_800 - 1},
  {"docs/reference/diagnostics/V412.md", file_801, sizeof file_801 - 1},
  {"docs/reference/diagnostics/V413.md", file_802, sizeof file_802 - 1},
  {"docs/reference/diagnostics/V414.md", file_803, sizeof file_803 - 1},
  {"docs/reference/diagnostics/V415.md", file_804, sizeof file_804 - 1},
  {"docs/reference/diagnostics/V416.md", file_805, sizeof file_805 - 1},
  {"docs/reference/diagnostics/V417.md", file_806, sizeof file_806 - 1},
  {"docs/reference/diagnostics/V418.md", file_807, sizeof file_807 - 1},
  {"docs/reference/diagnostics/V419.md", file_808, sizeof file_808 - 1},
  {"docs/reference/diagnostics/V421.md", file_809, sizeof file_809 - 1},
  {"docs/reference/diagnostics/V422.md", file_810, sizeof file_810 - 1},
  {"docs/reference/diagnostics/V423.md", file_811, sizeof file_811 - 1},
  {"docs/reference/diagnostics/V424.md", file_812, sizeof file_812 - 1},
  {"docs/reference/diagnostics/V427.md", file_813, sizeof file_813 - 1},
  {"docs/reference/diagnostics/V428.md", file_814, sizeof file_814 - 1},
  {"docs/reference/diagnostics/V429.md", file_815, sizeof file_815 - 1},
  {"docs/reference/diagnostics/V430.md", file_816, sizeof file_816 - 1},
  {"docs/reference/diagnostics/V431.md", file_817, sizeof file_817 - 1},
  {"docs/reference/diagnostics/V501.md", file_818, sizeof file_818 - 1},
  {"docs/reference/diagnostics/V502.md", file_819, sizeof file_819 - 1},
  {"docs/reference/diagnostics/V503.md", file_820, sizeof file_820 - 1},
  {"docs/reference/diagnostics/V504.md", file_821, sizeof file_821 - 1},
  {"docs/reference/diagnostics/V505.md", file_822, sizeof file_822 - 1},
  {"docs/reference/diagnostics/V506.md", file_823, sizeof file_823 - 1},
  {"docs/reference/diagnostics/V507.md", file_824, sizeof file_824 - 1},
  {"docs/reference/diagnostics/V508.md", file_825, sizeof file_825 - 1},
  {"docs/reference/diagnostics/V601.md", file_826, sizeof file_826 - 1},
  {"docs/reference/diagnostics/V602.md", file_827, sizeof file_827 - 1},
  {"docs/reference/diagnostics/V603.md", file_828, sizeof file_828 - 1},
  {"docs/reference/diagnostics/V604.md", file_829, sizeof file_829 - 1},
  {"docs/reference/diagnostics/V605.md", file_830, sizeof file_830 - 1},
  {"docs/reference/diagnostics/V606.md", file_831, sizeof file_831 - 1},
  {"docs/reference/diagnostics/V607.md", file_832, sizeof file_832 - 1},
  {"docs/reference/diagnostics/V608.md", file_833, sizeof file_833 - 1},
  {"docs/reference/diagnostics/V609.md", file_834, sizeof file_834 - 1},
  {"docs/reference/diagnostics/V901.md", file_835, sizeof file_835 - 1},
  {"docs/reference/diagnostics/V902.md", file_836, sizeof file_836 - 1},
  {"docs/reference/diagnostics/V903.md", file_837, sizeof file_837 - 1},
  {"docs/reference/diagnostics/V904.md", file_838, sizeof file_838 - 1},
  {"docs/reference/diagnostics/V905.md", file_839, sizeof file_839 - 1},
  {"docs/reference/diagnostics/V906.md", file_840, sizeof file_840 - 1},
  {"docs/reference/diagnostics/V907.md", file_841, sizeof file_841 - 1},
  {"docs/reference/diagnostics/V908.md", file_842, sizeof file_842 - 1},
  {"docs/reference/diagnostics/V909.md", file_843, sizeof file_843 - 1},
  {"docs/reference/diagnostics/V910.md", file_844, sizeof file_844 - 1},
  {"docs/reference/diagnostics/V911.md", file_845, sizeof file_845 - 1},
  {"docs/reference/diagnostics/V912.md", file_846, sizeof file_846 - 1},
  {"docs/reference/diagnostics/W307.md", file_847, sizeof file_847 - 1},
  {"docs/reference/diagnostics/W701.md", file_848, sizeof file_848 - 1},
  {"docs/reference/diagnostics/W702.md", file_849, sizeof file_849 - 1},
  {"docs/reference/diagnostics/W703.md", file_850, sizeof file_850 - 1},
  {"docs/reference/diagnostics/W704.md", file_851, sizeof file_851 - 1},
  {"docs/reference/diagnostics/W705.md", file_852, sizeof file_852 - 1},
  {"docs/reference/diagnostics/W707.md", file_853, sizeof file_853 - 1},
  {"docs/reference/diagnostics/W708.md", file_854, sizeof file_854 - 1},
  {"docs/reference/diagnostics/W709.md", file_855, sizeof file_855 - 1},
  {"docs/reference/diagnostics/X101.md", file_856, sizeof file_856 - 1},
  {"docs/reference/diagnostics/X102.md", file_857, sizeof file_857 - 1},
  {"docs/reference/diagnostics/X103.md", file_858, sizeof file_858 - 1},
  {"docs/reference/diagnostics/X104.md", file_859, sizeof file_859 - 1},
  {"docs/reference/diagnostics/X111.md", file_860, sizeof file_860 - 1},
  {"docs/reference/diagnostics/X112.md", file_861, sizeof file_861 - 1},
  {"docs/reference/diagnostics/X113.md", file_862, sizeof file_862 - 1},
  {"docs/reference/diagnostics/X121.md", file_863, sizeof file_863 - 1},
  {"docs/reference/diagnostics/X122.md", file_864, sizeof file_864 - 1},
  {"docs/reference/diagnostics/X131.md", file_865, sizeof file_865 - 1},
  {"docs/reference/diagnostics/X132.md", file_866, sizeof file_866 - 1},
  {"docs/reference/diagnostics/X133.md", file_867, sizeof file_867 - 1},
  {"docs/reference/diagnostics/X134.md", file_868, sizeof file_868 - 1},
  {"docs/reference/diagnostics/X135.md", file_869, sizeof file_869 - 1},
  {"docs/reference/diagnostics/X141.md", file_870, sizeof file_870 - 1},
  {"docs/reference/diagnostics/X142.md", file_871, sizeof file_871 - 1},
  {"docs/reference/diagnostics/X143.md", file_872, sizeof file_872 - 1},
  {"docs/reference/diagnostics/X144.md", file_873, sizeof file_873 - 1},
  {"docs/reference/diagnostics/X145.md", file_874, sizeof file_874 - 1},
  {"docs/reference/diagnostics/X146.md", file_875, sizeof file_875 - 1},
  {"docs/reference/diagnostics/X147.md", file_876, sizeof file_876 - 1},
  {"docs/reference/diagnostics/X151.md", file_877, sizeof file_877 - 1},
  {"docs/reference/diagnostics/X152.md", file_878, sizeof file_878 - 1},
  {"docs/reference/diagnostics/X153.md", file_879, sizeof file_879 - 1},
  {"docs/reference/diagnostics/X161.md", file_880, sizeof file_880 - 1},
  {"docs/reference/diagnostics/X162.md", file_881, sizeof file_881 - 1},
  {"docs/reference/diagnostics/X163.md", file_882, sizeof file_882 - 1},
  {"docs/reference/diagnostics/X171.md", file_883, sizeof file_883 - 1},
  {"docs/reference/diagnostics/X181.md", file_884, sizeof file_884 - 1},
  {"docs/reference/diagnostics/X191.md", file_885, sizeof file_885 - 1},
  {"docs/reference/diagnostics/X201.md", file_886, sizeof file_886 - 1},
  {"docs/reference/diagnostics/X202.md", file_887, sizeof file_887 - 1},
  {"docs/reference/diagnostics/X203.md", file_888, sizeof file_888 - 1},
  {"docs/reference/diagnostics/X204.md", file_889, sizeof file_889 - 1},
  {"docs/reference/diagnostics/X205.md", file_890, sizeof file_890 - 1},
  {"docs/reference/diagnostics/X301.md", file_891, sizeof file_891 - 1},
  {"docs/reference/diagnostics/X302.md", file_892, sizeof file_892 - 1},
  {"docs/reference/diagnostics/X303.md", file_893, sizeof file_893 - 1},
  {"docs/reference/diagnostics/X304.md", file_894, sizeof file_894 - 1},
  {"docs/reference/diagnostics/X305.md", file_895, sizeof file_895 - 1},
  {"docs/reference/diagnostics/X306.md", file_896, sizeof file_896 - 1},
  {"docs/reference/diagnostics/X307.md", file_897, sizeof file_897 - 1},
  {"docs/reference/diagnostics/X308.md", file_898, sizeof file_898 - 1},
  {"docs/reference/diagnostics/X401.md", file_899, sizeof file_899 - 1},
  {"docs/reference/diagnostics/X402.md", file_900, sizeof file_900 - 1},
  {"docs/reference/diagnostics/X403.md", file_901, sizeof file_901 - 1},
  {"docs/reference/diagnostics/X404.md", file_902, sizeof file_902 - 1},
  {"docs/reference/diagnostics/X405.md", file_903, sizeof file_903 - 1},
  {"docs/reference/diagnostics/X406.md", file_904, sizeof file_904 - 1},
  {"docs/reference/diagnostics/X407.md", file_905, sizeof file_905 - 1},
  {"docs/reference/diagnostics/X408.md", file_906, sizeof file_906 - 1},
  {"docs/reference/diagnostics/X409.md", file_907, sizeof file_907 - 1},
  {"mappings/co/base/codes/acuerdos-comerciales.csv", file_908, sizeof file_908 - 1},
  {"mappings/co/base/codes/entidades.csv", file_909, sizeof file_909 - 1},
  {"mappings/co/base/codes/estado-de-la-adjudicacion.csv", file_910, sizeof file_910 - 1},
  {"mappings/co/base/codes/estado-del-contrato.csv", file_911, sizeof file_911 - 1},
  {"mappings/co/base/codes/indicadores.csv", file_912, sizeof file_912 - 1},
  {"mappings/co/base/codes/metas-de-sostenibilidad.csv", file_913, sizeof file_913 - 1},
  {"mappings/co/base/codes/modalidad.csv", file_914, sizeof file_914 - 1},
  {"mappings/co/base/codes/tipo-de-contrato.csv", file_915, sizeof file_915 - 1},
  {"mappings/co/base/secop.pliego.yaml", file_916, sizeof file_916 - 1},
  {"mappings/co/documentos/base.pliego.yaml", file_917, sizeof file_917 - 1},
  {"mappings/co/documentos/estudios-previos.pliego.yaml", file_918, sizeof file_918 - 1},
  {"mappings/co/documentos/pliego-de-condiciones.pliego.yaml", file_919, sizeof file_919 - 1},
  {"mappings/co/estrella/contratos.pliego.yaml", file_920, sizeof file_920 - 1},
  {"mappings/co/integrado/contratos-json.pliego.yaml", file_921, sizeof file_921 - 1},
  {"mappings/co/integrado/contratos.pliego.yaml", file_922, sizeof file_922 - 1},
  {"mappings/co/paa/plan.pliego.yaml", file_923, sizeof file_923 - 1},
  {"mappings/co/secop2/procesos.pliego.yaml", file_924, sizeof file_924 - 1},
  {"mappings/co/sostenibilidad/compras-sostenibles.yaml", file_925, sizeof file_925 - 1},
  {"mappings/co/sostenibilidad/estudios-previos.pliego.yaml", file_926, sizeof file_926 - 1},
  {"mappings/mx/compranet/contratos-2002.pliego.yaml", file_927, sizeof file_927 - 1},
  {"mappings/mx/compranet/contratos-39.pliego.yaml", file_928, sizeof file_928 - 1},
  {"mappings/mx/compranet/contratos-45-json.pliego.yaml", file_929, sizeof file_929 - 1},
  {"mappings/mx/compranet/contratos-45-rupc.pliego.yaml", file_930, sizeof file_930 - 1},
  {"mappings/mx/compranet/contratos-45.pliego.yaml", file_931, sizeof file_931 - 1},
  {"mappings/mx/compranet/expedientes-2024-partidas.pliego.yaml", file_932, sizeof file_932 - 1},
  {"mappings/mx/compranet/expedientes-2024.pliego.yaml", file_933, sizeof file_933 - 1},
  {"mappings/mx/comprasmx/contratos-unidades.pliego.yaml", file_934, sizeof file_934 - 1},
  {"mappings/mx/comprasmx/contratos.pliego.yaml", file_935, sizeof file_935 - 1},
  {"mappings/mx/dos-secretarias/sfp-shcp.pliego.yaml", file_936, sizeof file_936 - 1},
  {"mappings/mx/edca/edca-2016.pliego.yaml", file_937, sizeof file_937 - 1},
  {"mappings/mx/shared/codes/category.csv", file_938, sizeof file_938 - 1},
  {"mappings/mx/shared/codes/contract-status.csv", file_939, sizeof file_939 - 1},
  {"mappings/mx/shared/codes/method.csv", file_940, sizeof file_940 - 1},
  {"mappings/mx/shared/codes/scale.csv", file_941, sizeof file_941 - 1},
  {"mappings/mx/shared/codes/submission.csv", file_942, sizeof file_942 - 1},
  {"mappings/shared/codes/currency-words.csv", file_943, sizeof file_943 - 1},
  {"mappings/shared/codes/identifier-schemes.csv", file_944, sizeof file_944 - 1},
  {"mappings/shared/codes/item-classifications.csv", file_945, sizeof file_945 - 1},
  {"mappings/shared/codes/units-of-account.csv", file_946, sizeof file_946 - 1},
  {"mappings/standard/database/procurement.pliego.yaml", file_947, sizeof file_947 - 1},
  {"mappings/standard/template/template-xlsx.pliego.yaml", file_948, sizeof file_948 - 1},
  {"mappings/standard/template/template.pliego.yaml", file_949, sizeof file_949 - 1},
  {"schema/1.0.3/codelists/awardCriteria.csv", file_950, sizeof file_950 - 1},
  {"schema/1.0.3/codelists/awardStatus.csv", file_951, sizeof file_951 - 1},
  {"schema/1.0.3/codelists/contractStatus.csv", file_952, sizeof file_952 - 1},
  {"schema/1.0.3/codelists/documentType.csv", file_953, sizeof file_953 - 1},
  {"schema/1.0.3/codelists/initiationType.csv", file_954, sizeof file_954 - 1},
  {"schema/1.0.3/codelists/itemClassificationScheme.csv", file_955, sizeof file_955 - 1},
  {"schema/1.0.3/codelists/locationGazeteer.csv", file_956, sizeof file_956 - 1},
  {"schema/1.0.3/codelists/method.csv", file_957, sizeof file_957 - 1},
  {"schema/1.0.3/codelists/milestoneStatus.csv", file_958, sizeof file_958 - 1},
  {"schema/1.0.3/codelists/organizationIdentifierRegistrationAgency_iati.csv", file_959, sizeof file_959 - 1},
  {"schema/1.0.3/codelists/releaseTag.csv", file_960, sizeof file_960 - 1},
  {"schema/1.0.3/codelists/submissionMethod.csv", file_961, sizeof file_961 - 1},
  {"schema/1.0.3/codelists/tenderStatus.csv", file_962, sizeof file_962 - 1},
  {"schema/1.0.3/mapping-tables.json", file_963, sizeof file_963 - 1},
  {"schema/1.0.3/record-package-schema.json", file_964, sizeof file_964 - 1},
  {"schema/1.0.3/release-package-schema.json", file_965, sizeof file_965 - 1},
  {"schema/1.0.3/release-schema.json", file_966, sizeof file_966 - 1},
  {"schema/1.0.3/versioned-release-validation-schema.json", file_967, sizeof file_967 - 1},
  {"schema/1.1.5/codelists/awardCriteria.csv", file_968, sizeof file_968 - 1},
  {"schema/1.1.5/codelists/awardStatus.csv", file_969, sizeof file_969 - 1},
  {"schema/1.1.5/codelists/contractStatus.csv", file_970, sizeof file_970 - 1},
  {"schema/1.1.5/codelists/currency.csv", file_971, sizeof file_971 - 1},
  {"schema/1.1.5/codelists/documentType.csv", file_972, sizeof file_972 - 1},
  {"schema/1.1.5/codelists/extendedProcurementCategory.csv", file_973, sizeof file_973 - 1},
  {"schema/1.1.5/codelists/initiationType.csv", file_974, sizeof file_974 - 1},
  {"schema/1.1.5/codelists/itemClassificationScheme.csv", file_975, sizeof file_975 - 1},
  {"schema/1.1.5/codelists/method.csv", file_976, sizeof file_976 - 1},
  {"schema/1.1.5/codelists/milestoneStatus.csv", file_977, sizeof file_977 - 1},
  {"schema/1.1.5/codelists/milestoneType.csv", file_978, sizeof file_978 - 1},
  {"schema/1.1.5/codelists/partyRole.csv", file_979, sizeof file_979 - 1},
  {"schema/1.1.5/codelists/procurementCategory.csv", file_980, sizeof file_980 - 1},
  {"schema/1.1.5/codelists/relatedProcess.csv", file_981, sizeof file_981 - 1},
  {"schema/1.1.5/codelists/relatedProcessScheme.csv", file_982, sizeof file_982 - 1},
  {"schema/1.1.5/codelists/releaseTag.csv", file_983, sizeof file_983 - 1},
  {"schema/1.1.5/codelists/submissionMethod.csv", file_984, sizeof file_984 - 1},
  {"schema/1.1.5/codelists/tenderStatus.csv", file_985, sizeof file_985 - 1},
  {"schema/1.1.5/codelists/unitClassificationScheme.csv", file_986, sizeof file_986 - 1},
  {"schema/1.1.5/mapping-tables.json", file_987, sizeof file_987 - 1},
  {"schema/1.1.5/record-package-schema.json", file_988, sizeof file_988 - 1},
  {"schema/1.1.5/release-package-schema.json", file_989, sizeof file_989 - 1},
  {"schema/1.1.5/release-schema.json", file_990, sizeof file_990 - 1},
  {"schema/1.1.5/versioned-release-validation-schema.json", file_991, sizeof file_991 - 1},
  {"schema/1.2-dev/codelists/awardCriteria.csv", file_992, sizeof file_992 - 1},
  {"schema/1.2-dev/codelists/awardFinalStatus.csv", file_993, sizeof file_993 - 1},
  {"schema/1.2-dev/codelists/awardStatus.csv", file_994, sizeof file_994 - 1},
  {"schema/1.2-dev/codelists/classificationScheme.csv", file_995, sizeof file_995 - 1},
  {"schema/1.2-dev/codelists/contractFinalStatus.csv", file_996, sizeof file_996 - 1},
  {"schema/1.2-dev/codelists/contractStatus.csv", file_997, sizeof file_997 - 1},
  {"schema/1.2-dev/codelists/country.csv", file_998, sizeof file_998 - 1},
  {"schema/1.2-dev/codelists/currency.csv", file_999, sizeof file_999 - 1},
  {"schema/1.2-dev/codelists/documentType.csv", file_1000, sizeof file_1000 - 1},
  {"schema/1.2-dev/codelists/extendedProcurementCategory.csv", file_1001, sizeof file_1001 - 1},
  {"schema/1.2-dev/codelists/geometryType.csv", file_1002, sizeof file_1002 - 1},
  {"schema/1.2-dev/codelists/initiationType.csv", file_1003, sizeof file_1003 - 1},
  {"schema/1.2-dev/codelists/language.csv", file_1004, sizeof file_1004 - 1},
  {"schema/1.2-dev/codelists/linkRelationType.csv", file_1005, sizeof file_1005 - 1},
  {"schema/1.2-dev/codelists/locationGazetteer.csv", file_1006, sizeof file_1006 - 1},
  {"schema/1.2-dev/codelists/mediaType.csv", file_1007, sizeof file_1007 - 1},
  {"schema/1.2-dev/codelists/method.csv", file_1008, sizeof file_1008 - 1},
  {"schema/1.2-dev/codelists/milestoneStatus.csv", file_1009, sizeof file_1009 - 1},
  {"schema/1.2-dev/codelists/milestoneType.csv", file_1010, sizeof file_1010 - 1},
  {"schema/1.2-dev/codelists/partyRole.csv", file_1011, sizeof file_1011 - 1},
  {"schema/1.2-dev/codelists/partyScale.csv", file_1012, sizeof file_1012 - 1},
  {"schema/1.2-dev/codelists/permission.csv", file_1013, sizeof file_1013 - 1},
  {"schema/1.2-dev/codelists/planningFinalStatus.csv", file_1014, sizeof file_1014 - 1},
  {"schema/1.2-dev/codelists/procurementCategory.csv", file_1015, sizeof file_1015 - 1},
  {"schema/1.2-dev/codelists/relatedProcess.csv", file_1016, sizeof file_1016 - 1},
  {"schema/1.2-dev/codelists/relatedProcessScheme.csv", file_1017, sizeof file_1017 - 1},
  {"schema/1.2-dev/codelists/releaseTag.csv", file_1018, sizeof file_1018 - 1},
  {"schema/1.2-dev/codelists/submissionMethod.csv", file_1019, sizeof file_1019 - 1},
  {"schema/1.2-dev/codelists/tenderFinalStatus.csv", file_1020, sizeof file_1020 - 1},
  {"schema/1.2-dev/codelists/tenderStatus.csv", file_1021, sizeof file_1021 - 1},
  {"schema/1.2-dev/codelists/unitClassificationScheme.csv", file_1022, sizeof file_1022 - 1},
  {"schema/1.2-dev/mapping-tables.json", file_1023, sizeof file_1023 - 1},
  {"schema/1.2-dev/record-package-schema.json", file_1024, sizeof file_1024 - 1},
  {"schema/1.2-dev/record-schema.json", file_1025, sizeof file_1025 - 1},
  {"schema/1.2-dev/release-package-schema.json", file_1026, sizeof file_1026 - 1},
  {"schema/1.2-dev/release-schema.json", file_1027, sizeof file_1027 - 1},
  {"schema/1.2-dev/versioned-release-validation-schema.json", file_1028, sizeof file_1028 - 1},
  {"schema/code-words.csv", file_1029, sizeof file_1029 - 1},
  {"schema/codelist-labels.csv", file_1030, sizeof file_1030 - 1},
  {"schema/extensions-mx/CompraNet/cycle/extension.json", file_1031, sizeof file_1031 - 1},
  {"schema/extensions-mx/CompraNet/cycle/release-schema.json", file_1032, sizeof file_1032 - 1},
  {"schema/extensions-mx/CompraNet/releasePublisher/extension.json", file_1033, sizeof file_1033 - 1},
  {"schema/extensions-mx/CompraNet/releasePublisher/release-schema.json", file_1034, sizeof file_1034 - 1},
  {"schema/extensions-mx/CompraNet/schemeUrl/extension.json", file_1035, sizeof file_1035 - 1},
  {"schema/extensions-mx/CompraNet/schemeUrl/release-schema.json", file_1036, sizeof file_1036 - 1},
  {"schema/extensions-mx/contratacionesabiertas/awardRationale/extension.json", file_1037, sizeof file_1037 - 1},
  {"schema/extensions-mx/contratacionesabiertas/awardRationale/release-schema.json", file_1038, sizeof file_1038 - 1},
  {"schema/extensions-mx/contratacionesabiertas/budgetLines/extension.json", file_1039, sizeof file_1039 - 1},
  {"schema/extensions-mx/contratacionesabiertas/budgetLines/release-schema.json", file_1040, sizeof file_1040 - 1},
  {"schema/extensions-mx/contratacionesabiertas/clarificationMeetings/codelists/+partyRole.csv", file_1041, sizeof file_1041 - 1},
  {"schema/extensions-mx/contratacionesabiertas/clarificationMeetings/extension.json", file_1042, sizeof file_1042 - 1},
  {"schema/extensions-mx/contratacionesabiertas/clarificationMeetings/release-schema.json", file_1043, sizeof file_1043 - 1},
  {"schema/extensions-mx/contratacionesabiertas/contactPointType/codelists/contactPointType.csv", file_1044, sizeof file_1044 - 1},
  {"schema/extensions-mx/contratacionesabiertas/contactPointType/extension.json", file_1045, sizeof file_1045 - 1},
  {"schema/extensions-mx/contratacionesabiertas/contactPointType/release-schema.json", file_1046, sizeof file_1046 - 1},
  {"schema/extensions-mx/contratacionesabiertas/extendedProcurementCategory/codelists/+extendedProcurementCategory.csv", file_1047, sizeof file_1047 - 1},
  {"schema/extensions-mx/contratacionesabiertas/extendedProcurementCategory/extension.json", file_1048, sizeof file_1048 - 1},
  {"schema/extensions-mx/contratacionesabiertas/extendedProcurementCategory/release-schema.json", file_1049, sizeof file_1049 - 1},
  {"schema/extensions-mx/contratacionesabiertas/guarantees/codelists/+partyRole.csv", file_1050, sizeof file_1050 - 1},
  {"schema/extensions-mx/contratacionesabiertas/guarantees/codelists/guaranteeType.csv", file_1051, sizeof file_1051 - 1},
  {"schema/extensions-mx/contratacionesabiertas/guarantees/codelists/guaranteedObligations.csv", file_1052, sizeof file_1052 - 1},
  {"schema/extensions-mx/contratacionesabiertas/guarantees/extension.json", file_1053, sizeof file_1053 - 1},
  {"schema/extensions-mx/contratacionesabiertas/guarantees/release-schema.json", file_1054, sizeof file_1054 - 1},
  {"schema/extensions-mx/contratacionesabiertas/implementationStatus/codelists/implementationStatus.csv", file_1055, sizeof file_1055 - 1},
  {"schema/extensions-mx/contratacionesabiertas/implementationStatus/extension.json", file_1056, sizeof file_1056 - 1},
  {"schema/extensions-mx/contratacionesabiertas/implementationStatus/release-schema.json", file_1057, sizeof file_1057 - 1},
  {"schema/extensions-mx/contratacionesabiertas/nameBreakdown/codelists/legalPersonality.csv", file_1058, sizeof file_1058 - 1},
  {"schema/extensions-mx/contratacionesabiertas/nameBreakdown/extension.json", file_1059, sizeof file_1059 - 1},
  {"schema/extensions-mx/contratacionesabiertas/nameBreakdown/release-schema.json", file_1060, sizeof file_1060 - 1},
  {"schema/extensions-mx/contratacionesabiertas/paymentMethod/codelists/paymentMethod.csv", file_1061, sizeof file_1061 - 1},
  {"schema/extensions-mx/contratacionesabiertas/paymentMethod/extension.json", file_1062, sizeof file_1062 - 1},
  {"schema/extensions-mx/contratacionesabiertas/paymentMethod/release-schema.json", file_1063, sizeof file_1063 - 1},
  {"schema/extensions-mx/contratacionesabiertas/procurementUnits/codelists/+partyRole.csv", file_1064, sizeof file_1064 - 1},
  {"schema/extensions-mx/contratacionesabiertas/procurementUnits/extension.json", file_1065, sizeof file_1065 - 1},
  {"schema/extensions-mx/contratacionesabiertas/procurementUnits/release-schema.json", file_1066, sizeof file_1066 - 1},
  {"schema/extensions-mx/contratacionesabiertas/publicNotices/codelists/+milestoneType.csv", file_1067, sizeof file_1067 - 1},
  {"schema/extensions-mx/contratacionesabiertas/publicNotices/extension.json", file_1068, sizeof file_1068 - 1},
  {"schema/extensions-mx/contratacionesabiertas/requestForQuotes/codelists/+partyRole.csv", file_1069, sizeof file_1069 - 1},
  {"schema/extensions-mx/contratacionesabiertas/requestForQuotes/extension.json", file_1070, sizeof file_1070 - 1},
  {"schema/extensions-mx/contratacionesabiertas/requestForQuotes/release-schema.json", file_1071, sizeof file_1071 - 1},
  {"schema/extensions-mx/contratacionesabiertas/surveillanceMechanisms/codelists/surveillanceMechanisms.csv", file_1072, sizeof file_1072 - 1},
  {"schema/extensions-mx/contratacionesabiertas/surveillanceMechanisms/extension.json", file_1073, sizeof file_1073 - 1},
  {"schema/extensions-mx/contratacionesabiertas/surveillanceMechanisms/release-schema.json", file_1074, sizeof file_1074 - 1},
  {"schema/extensions-mx/contratacionesabiertas/taxes/extension.json", file_1075, sizeof file_1075 - 1},
  {"schema/extensions-mx/contratacionesabiertas/taxes/release-schema.json", file_1076, sizeof file_1076 - 1},
  {"schema/extensions-mx/index.json", file_1077, sizeof file_1077 - 1},
  {"schema/extensions-mx/transpresupuestaria/contract_data/extension.json", file_1078, sizeof file_1078 - 1},
  {"schema/extensions-mx/transpresupuestaria/contract_data/release-schema.json", file_1079, sizeof file_1079 - 1},
  {"schema/extensions/additionalContactPoint/master/extension.json", file_1080, sizeof file_1080 - 1},
  {"schema/extensions/additionalContactPoint/master/release-schema.json", file_1081, sizeof file_1081 - 1},
  {"schema/extensions/amendment_rationale_classifications/master/codelists/+itemClassificationScheme.csv", file_1082, sizeof file_1082 - 1},
  {"schema/extensions/amendment_rationale_classifications/master/extension.json", file_1083, sizeof file_1083 - 1},
  {"schema/extensions/amendment_rationale_classifications/master/release-schema.json", file_1084, sizeof file_1084 - 1},
  {"schema/extensions/awardCriteria/master/codelists/awardCriterionFixed.csv", file_1085, sizeof file_1085 - 1},
  {"schema/extensions/awardCriteria/master/codelists/awardCriterionType.csv", file_1086, sizeof file_1086 - 1},
  {"schema/extensions/awardCriteria/master/codelists/criterionThreshold.csv", file_1087, sizeof file_1087 - 1},
  {"schema/extensions/awardCriteria/master/codelists/criterionWeight.csv", file_1088, sizeof file_1088 - 1},
  {"schema/extensions/awardCriteria/master/extension.json", file_1089, sizeof file_1089 - 1},
  {"schema/extensions/awardCriteria/master/release-schema.json", file_1090, sizeof file_1090 - 1},
  {"schema/extensions/beneficialOwners/master/codelists/country.csv", file_1091, sizeof file_1091 - 1},
  {"schema/extensions/beneficialOwners/master/extension.json", file_1092, sizeof file_1092 - 1},
  {"schema/extensions/beneficialOwners/master/release-schema.json", file_1093, sizeof file_1093 - 1},
  {"schema/extensions/bidOpening/master/extension.json", file_1094, sizeof file_1094 - 1},
  {"schema/extensions/bidOpening/master/release-schema.json", file_1095, sizeof file_1095 - 1},
  {"schema/extensions/bids/master/codelists/bidStatus.csv", file_1096, sizeof file_1096 - 1},
  {"schema/extensions/bids/master/codelists/country.csv", file_1097, sizeof file_1097 - 1},
  {"schema/extensions/bids/master/codelists/statistic.csv", file_1098, sizeof file_1098 - 1},
  {"schema/extensions/bids/master/codelists/submissionType.csv", file_1099, sizeof file_1099 - 1},
  {"schema/extensions/bids/master/extension.json", file_1100, sizeof file_1100 - 1},
  {"schema/extensions/bids/master/release-schema.json", file_1101, sizeof file_1101 - 1},
  {"schema/extensions/bids/v1.1.1/codelists/bidStatistics.csv", file_1102, sizeof file_1102 - 1},
  {"schema/extensions/bids/v1.1.1/codelists/bidStatus.csv", file_1103, sizeof file_1103 - 1},
  {"schema/extensions/bids/v1.1.1/extension.json", file_1104, sizeof file_1104 - 1},
  {"schema/extensions/bids/v1.1.1/release-schema.json", file_1105, sizeof file_1105 - 1},
  {"schema/extensions/bids/v1.1.3/codelists/bidStatistics.csv", file_1106, sizeof file_1106 - 1},
  {"schema/extensions/bids/v1.1.3/codelists/bidStatus.csv", file_1107, sizeof file_1107 - 1},
  {"schema/extensions/bids/v1.1.3/extension.json", file_1108, sizeof file_1108 - 1},
  {"schema/extensions/bids/v1.1.3/release-schema.json", file_1109, sizeof file_1109 - 1},
  {"schema/extensions/bids/v1.1.4/codelists/bidStatistics.csv", file_1110, sizeof file_1110 - 1},
  {"schema/extensions/bids/v1.1.4/codelists/bidStatus.csv", file_1111, sizeof file_1111 - 1},
  {"schema/extensions/bids/v1.1.4/extension.json", file_1112, sizeof file_1112 - 1},
  {"schema/extensions/bids/v1.1.4/release-schema.json", file_1113, sizeof file_1113 - 1},
  {"schema/extensions/bids/v1.1.5/codelists/bidStatistics.csv", file_1114, sizeof file_1114 - 1},
  {"schema/extensions/bids/v1.1.5/codelists/bidStatus.csv", file_1115, sizeof file_1115 - 1},
  {"schema/extensions/bids/v1.1.5/extension.json", file_1116, sizeof file_1116 - 1},
  {"schema/extensions/bids/v1.1.5/release-schema.json", file_1117, sizeof file_1117 - 1},
  {"schema/extensions/bids/v1.1/codelists/bidStatistics.csv", file_1118, sizeof file_1118 - 1},
  {"schema/extensions/bids/v1.1/codelists/bidStatus.csv", file_1119, sizeof file_1119 - 1},
  {"schema/extensions/bids/v1.1/extension.json", file_1120, sizeof file_1120 - 1},
  {"schema/extensions/bids/v1.1/release-schema.json", file_1121, sizeof file_1121 - 1},
  {"schema/extensions/budget/master/codelists/+partyRole.csv", file_1122, sizeof file_1122 - 1},
  {"schema/extensions/budget/master/extension.json", file_1123, sizeof file_1123 - 1},
  {"schema/extensions/budget/master/release-schema.json", file_1124, sizeof file_1124 - 1},
  {"schema/extensions/budget_and_spend/master/extension.json", file_1125, sizeof file_1125 - 1},
  {"schema/extensions/budget_and_spend/master/release-schema.json", file_1126, sizeof file_1126 - 1},
  {"schema/extensions/charges/master/codelists/chargePaidBy.csv", file_1127, sizeof file_1127 - 1},
  {"schema/extensions/charges/master/extension.json", file_1128, sizeof file_1128 - 1},
  {"schema/extensions/charges/master/release-schema.json", file_1129, sizeof file_1129 - 1},
  {"schema/extensions/charges/v1.1/extension.json", file_1130, sizeof file_1130 - 1},
  {"schema/extensions/charges/v1.1/release-schema.json", file_1131, sizeof file_1131 - 1},
  {"schema/extensions/codes.csv", file_1132, sizeof file_1132 - 1},
  {"schema/extensions/communication/master/extension.json", file_1133, sizeof file_1133 - 1},
  {"schema/extensions/communication/master/release-schema.json", file_1134, sizeof file_1134 - 1},
  {"schema/extensions/contractTerms/master/codelists/permission.csv", file_1135, sizeof file_1135 - 1},
  {"schema/extensions/contractTerms/master/extension.json", file_1136, sizeof file_1136 - 1},
  {"schema/extensions/contractTerms/master/release-schema.json", file_1137, sizeof file_1137 - 1},
  {"schema/extensions/contract_buyer/master/extension.json", file_1138, sizeof file_1138 - 1},
  {"schema/extensions/contract_buyer/master/release-schema.json", file_1139, sizeof file_1139 - 1},
  {"schema/extensions/contract_completion/master/extension.json", file_1140, sizeof file_1140 - 1},
  {"schema/extensions/contract_completion/master/release-schema.json", file_1141, sizeof file_1141 - 1},
  {"schema/extensions/contract_suppliers/master/extension.json", file_1142, sizeof file_1142 - 1},
  {"schema/extensions/contract_suppliers/master/release-schema.json", file_1143, sizeof file_1143 - 1},
  {"schema/extensions/countryCode/master/codelists/country.csv", file_1144, sizeof file_1144 - 1},
  {"schema/extensions/countryCode/master/extension.json", file_1145, sizeof file_1145 - 1},
  {"schema/extensions/countryCode/master/release-schema.json", file_1146, sizeof file_1146 - 1},
  {"schema/extensions/coveredBy/master/codelists/coveredBy.csv", file_1147, sizeof file_1147 - 1},
  {"schema/extensions/coveredBy/master/extension.json", file_1148, sizeof file_1148 - 1},
  {"schema/extensions/coveredBy/master/release-schema.json", file_1149, sizeof file_1149 - 1},
  {"schema/extensions/designContest/master/extension.json", file_1150, sizeof file_1150 - 1},
  {"schema/extensions/designContest/master/release-schema.json", file_1151, sizeof file_1151 - 1},
  {"schema/extensions/document_publisher/master/codelists/+partyRole.csv", file_1152, sizeof file_1152 - 1},
  {"schema/extensions/document_publisher/master/extension.json", file_1153, sizeof file_1153 - 1},
  {"schema/extensions/document_publisher/master/release-schema.json", file_1154, sizeof file_1154 - 1},
  {"schema/extensions/documentation_details/master/codelists/language.csv", file_1155, sizeof file_1155 - 1},
  {"schema/extensions/documentation_details/master/extension.json", file_1156, sizeof file_1156 - 1},
  {"schema/extensions/documentation_details/master/release-schema.json", file_1157, sizeof file_1157 - 1},
  {"schema/extensions/enquiries/master/extension.json", file_1158, sizeof file_1158 - 1},
  {"schema/extensions/enquiries/master/release-schema.json", file_1159, sizeof file_1159 - 1},
  {"schema/extensions/enquiries/v1.1.1/codelists/+partyRoles.csv", file_1160, sizeof file_1160 - 1},
  {"schema/extensions/enquiries/v1.1.1/extension.json", file_1161, sizeof file_1161 - 1},
  {"schema/extensions/enquiries/v1.1.1/release-schema.json", file_1162, sizeof file_1162 - 1},
  {"schema/extensions/enquiries/v1.1.3/codelists/+partyRole.csv", file_1163, sizeof file_1163 - 1},
  {"schema/extensions/enquiries/v1.1.3/extension.json", file_1164, sizeof file_1164 - 1},
  {"schema/extensions/enquiries/v1.1.3/release-schema.json", file_1165, sizeof file_1165 - 1},
  {"schema/extensions/enquiries/v1.1.4/codelists/+partyRole.csv", file_1166, sizeof file_1166 - 1},
  {"schema/extensions/enquiries/v1.1.4/extension.json", file_1167, sizeof file_1167 - 1},
  {"schema/extensions/enquiries/v1.1.4/release-schema.json", file_1168, sizeof file_1168 - 1},
  {"schema/extensions/enquiries/v1.1.5/codelists/+partyRole.csv", file_1169, sizeof file_1169 - 1},
  {"schema/extensions/enquiries/v1.1.5/extension.json", file_1170, sizeof file_1170 - 1},
  {"schema/extensions/enquiries/v1.1.5/release-schema.json", file_1171, sizeof file_1171 - 1},
  {"schema/extensions/enquiries/v1.1/codelists/+partyRoles.csv", file_1172, sizeof file_1172 - 1},
  {"schema/extensions/enquiries/v1.1/extension.json", file_1173, sizeof file_1173 - 1},
  {"schema/extensions/enquiries/v1.1/release-schema.json", file_1174, sizeof file_1174 - 1},
  {"schema/extensions/essentialAssets/master/extension.json", file_1175, sizeof file_1175 - 1},
  {"schema/extensions/essentialAssets/master/release-schema.json", file_1176, sizeof file_1176 - 1},
  {"schema/extensions/eu/1.1/codelists/+documentType.csv", file_1177, sizeof file_1177 - 1},
  {"schema/extensions/eu/1.1/codelists/+itemClassificationScheme.csv", file_1178, sizeof file_1178 - 1},
  {"schema/extensions/eu/1.1/codelists/+milestoneType.csv", file_1179, sizeof file_1179 - 1},
  {"schema/extensions/eu/1.1/codelists/+partyRole.csv", file_1180, sizeof file_1180 - 1},
  {"schema/extensions/eu/1.1/codelists/+relatedProcessScheme.csv", file_1181, sizeof file_1181 - 1},
  {"schema/extensions/eu/1.1/codelists/sources.csv", file_1182, sizeof file_1182 - 1},
  {"schema/extensions/eu/1.1/extension.json", file_1183, sizeof file_1183 - 1},
  {"schema/extensions/eu/1.1/release-schema.json", file_1184, sizeof file_1184 - 1},
  {"schema/extensions/exclusionGrounds/master/extension.json", file_1185, sizeof file_1185 - 1},
  {"schema/extensions/exclusionGrounds/master/release-schema.json", file_1186, sizeof file_1186 - 1},
  {"schema/extensions/extendsContractID/master/extension.json", file_1187, sizeof file_1187 - 1},
  {"schema/extensions/extendsContractID/master/release-schema.json", file_1188, sizeof file_1188 - 1},
  {"schema/extensions/finance/master/codelists/assetClass.csv", file_1189, sizeof file_1189 - 1},
  {"schema/extensions/finance/master/codelists/debtRepaymentPriority.csv", file_1190, sizeof file_1190 - 1},
  {"schema/extensions/finance/master/codelists/financingArrangementType.csv", file_1191, sizeof file_1191 - 1},
  {"schema/extensions/finance/master/codelists/financingPartyType.csv", file_1192, sizeof file_1192 - 1},
  {"schema/extensions/finance/master/extension.json", file_1193, sizeof file_1193 - 1},
  {"schema/extensions/finance/master/release-schema.json", file_1194, sizeof file_1194 - 1},
  {"schema/extensions/guarantees/master/codelists/+partyRole.csv", file_1195, sizeof file_1195 - 1},
  {"schema/extensions/guarantees/master/codelists/guaranteeType.csv", file_1196, sizeof file_1196 - 1},
  {"schema/extensions/guarantees/master/codelists/guaranteedObligations.csv", file_1197, sizeof file_1197 - 1},
  {"schema/extensions/guarantees/master/extension.json", file_1198, sizeof file_1198 - 1},
  {"schema/extensions/guarantees/master/release-schema.json", file_1199, sizeof file_1199 - 1},
  {"schema/extensions/implementationStatus/master/codelists/implementationStatus.csv", file_1200, sizeof file_1200 - 1},
  {"schema/extensions/implementationStatus/master/extension.json", file_1201, sizeof file_1201 - 1},
  {"schema/extensions/implementationStatus/master/release-schema.json", file_1202, sizeof file_1202 - 1},
  {"schema/extensions/index.json", file_1203, sizeof file_1203 - 1},
  {"schema/extensions/labels.csv", file_1204, sizeof file_1204 - 1},
  {"schema/extensions/legalBasis/1.1/codelists/+itemClassificationScheme.csv", file_1205, sizeof file_1205 - 1},
  {"schema/extensions/legalBasis/1.1/extension.json", file_1206, sizeof file_1206 - 1},
  {"schema/extensions/legalBasis/1.1/release-schema.json", file_1207, sizeof file_1207 - 1},
  {"schema/extensions/location/master/codelists/geometryType.csv", file_1208, sizeof file_1208 - 1},
  {"schema/extensions/location/master/codelists/locationGazetteers.csv", file_1209, sizeof file_1209 - 1},
  {"schema/extensions/location/master/extension.json", file_1210, sizeof file_1210 - 1},
  {"schema/extensions/location/master/release-schema.json", file_1211, sizeof file_1211 - 1},
  {"schema/extensions/location/v1.1.1/codelists/locationGazeteers.csv", file_1212, sizeof file_1212 - 1},
  {"schema/extensions/location/v1.1.1/extension.json", file_1213, sizeof file_1213 - 1},
  {"schema/extensions/location/v1.1.1/record-package-schema.json", file_1214, sizeof file_1214 - 1},
  {"schema/extensions/location/v1.1.1/release-package-schema.json", file_1215, sizeof file_1215 - 1},
  {"schema/extensions/location/v1.1.1/release-schema.json", file_1216, sizeof file_1216 - 1},
  {"schema/extensions/location/v1.1.3/codelists/geometryType.csv", file_1217, sizeof file_1217 - 1},
  {"schema/extensions/location/v1.1.3/codelists/locationGazetteers.csv", file_1218, sizeof file_1218 - 1},
  {"schema/extensions/location/v1.1.3/extension.json", file_1219, sizeof file_1219 - 1},
  {"schema/extensions/location/v1.1.3/release-schema.json", file_1220, sizeof file_1220 - 1},
  {"schema/extensions/location/v1.1.4/codelists/geometryType.csv", file_1221, sizeof file_1221 - 1},
  {"schema/extensions/location/v1.1.4/codelists/locationGazetteers.csv", file_1222, sizeof file_1222 - 1},
  {"schema/extensions/location/v1.1.4/extension.json", file_1223, sizeof file_1223 - 1},
  {"schema/extensions/location/v1.1.4/release-schema.json", file_1224, sizeof file_1224 - 1},
  {"schema/extensions/location/v1.1.5/codelists/geometryType.csv", file_1225, sizeof file_1225 - 1},
  {"schema/extensions/location/v1.1.5/codelists/locationGazetteers.csv", file_1226, sizeof file_1226 - 1},
  {"schema/extensions/location/v1.1.5/extension.json", file_1227, sizeof file_1227 - 1},
  {"schema/extensions/location/v1.1.5/release-schema.json", file_1228, sizeof file_1228 - 1},
  {"schema/extensions/location/v1.1/codelists/locationGazeteers.csv", file_1229, sizeof file_1229 - 1},
  {"schema/extensions/location/v1.1/extension.json", file_1230, sizeof file_1230 - 1},
  {"schema/extensions/location/v1.1/record-package-schema.json", file_1231, sizeof file_1231 - 1},
  {"schema/extensions/location/v1.1/release-package-schema.json", file_1232, sizeof file_1232 - 1},
  {"schema/extensions/location/v1.1/release-schema.json", file_1233, sizeof file_1233 - 1},
  {"schema/extensions/lots/master/extension.json", file_1234, sizeof file_1234 - 1},
  {"schema/extensions/lots/master/release-schema.json", file_1235, sizeof file_1235 - 1},
  {"schema/extensions/lots/v1.1.1/extension.json", file_1236, sizeof file_1236 - 1},
  {"schema/extensions/lots/v1.1.1/release-schema.json", file_1237, sizeof file_1237 - 1},
  {"schema/extensions/lots/v1.1.3/extension.json", file_1238, sizeof file_1238 - 1},
  {"schema/extensions/lots/v1.1.3/release-schema.json", file_1239, sizeof file_1239 - 1},
  {"schema/extensions/lots/v1.1.4/extension.json", file_1240, sizeof file_1240 - 1},
  {"schema/extensions/lots/v1.1.4/release-schema.json", file_1241, sizeof file_1241 - 1},
  {"schema/extensions/lots/v1.1.5/extension.json", file_1242, sizeof file_1242 - 1},
  {"schema/extensions/lots/v1.1.5/release-schema.json", file_1243, sizeof file_1243 - 1},
  {"schema/extensions/lots/v1.1/extension.json", file_1244, sizeof file_1244 - 1},
  {"schema/extensions/lots/v1.1/release-schema.json", file_1245, sizeof file_1245 - 1},
  {"schema/extensions/medicine/master/codelists/administrationRoute.csv", file_1246, sizeof file_1246 - 1},
  {"schema/extensions/medicine/master/codelists/dosageForm.csv", file_1247, sizeof file_1247 - 1},
  {"schema/extensions/medicine/master/codelists/immediateContainer.csv", file_1248, sizeof file_1248 - 1},
  {"schema/extensions/medicine/master/extension.json", file_1249, sizeof file_1249 - 1},
  {"schema/extensions/medicine/master/release-schema.json", file_1250, sizeof file_1250 - 1},
  {"schema/extensions/metrics/1.1/extension.json", file_1251, sizeof file_1251 - 1},
  {"schema/extensions/metrics/1.1/release-schema.json", file_1252, sizeof file_1252 - 1},
  {"schema/extensions/metrics/v1.1/extension.json", file_1253, sizeof file_1253 - 1},
  {"schema/extensions/metrics/v1.1/release-schema.json", file_1254, sizeof file_1254 - 1},
  {"schema/extensions/milestone_documents/master/extension.json", file_1255, sizeof file_1255 - 1},
  {"schema/extensions/milestone_documents/master/release-schema.json", file_1256, sizeof file_1256 - 1},
  {"schema/extensions/milestone_documents/v1.1.1/extension.json", file_1257, sizeof file_1257 - 1},
  {"schema/extensions/milestone_documents/v1.1.1/release-schema.json", file_1258, sizeof file_1258 - 1},
  {"schema/extensions/milestone_documents/v1.1.3/extension.json", file_1259, sizeof file_1259 - 1},
  {"schema/extensions/milestone_documents/v1.1.3/release-schema.json", file_1260, sizeof file_1260 - 1},
  {"schema/extensions/milestone_documents/v1.1.4/extension.json", file_1261, sizeof file_1261 - 1},
  {"schema/extensions/milestone_documents/v1.1.4/release-schema.json", file_1262, sizeof file_1262 - 1},
  {"schema/extensions/milestone_documents/v1.1.5/extension.json", file_1263, sizeof file_1263 - 1},
  {"schema/extensions/milestone_documents/v1.1.5/release-schema.json", file_1264, sizeof file_1264 - 1},
  {"schema/extensions/milestone_documents/v1.1/extension.json", file_1265, sizeof file_1265 - 1},
  {"schema/extensions/milestone_documents/v1.1/release-schema.json", file_1266, sizeof file_1266 - 1},
  {"schema/extensions/options/master/extension.json", file_1267, sizeof file_1267 - 1},
  {"schema/extensions/options/master/release-schema.json", file_1268, sizeof file_1268 - 1},
  {"schema/extensions/organizationClassification/master/codelists/+itemClassificationScheme.csv", file_1269, sizeof file_1269 - 1},
  {"schema/extensions/organizationClassification/master/extension.json", file_1270, sizeof file_1270 - 1},
  {"schema/extensions/organizationClassification/master/release-schema.json", file_1271, sizeof file_1271 - 1},
  {"schema/extensions/otherRequirements/master/codelists/reservedParticipation.csv", file_1272, sizeof file_1272 - 1},
  {"schema/extensions/otherRequirements/master/extension.json", file_1273, sizeof file_1273 - 1},
  {"schema/extensions/otherRequirements/master/release-schema.json", file_1274, sizeof file_1274 - 1},
  {"schema/extensions/pagination/master/extension.json", file_1275, sizeof file_1275 - 1},
  {"schema/extensions/pagination/master/record-package-schema.json", file_1276, sizeof file_1276 - 1},
  {"schema/extensions/pagination/master/release-package-schema.json", file_1277, sizeof file_1277 - 1},
  {"schema/extensions/participation_fee/master/codelists/methodOfPayment.csv", file_1278, sizeof file_1278 - 1},
  {"schema/extensions/participation_fee/master/codelists/monetaryValue.csv", file_1279, sizeof file_1279 - 1},
  {"schema/extensions/participation_fee/master/codelists/participationFeeType.csv", file_1280, sizeof file_1280 - 1},
  {"schema/extensions/participation_fee/master/extension.json", file_1281, sizeof file_1281 - 1},
  {"schema/extensions/participation_fee/master/release-schema.json", file_1282, sizeof file_1282 - 1},
  {"schema/extensions/participation_fee/v1.1.1/codelists/participationFeeType.csv", file_1283, sizeof file_1283 - 1},
  {"schema/extensions/participation_fee/v1.1.1/extension.json", file_1284, sizeof file_1284 - 1},
  {"schema/extensions/participation_fee/v1.1.1/release-schema.json", file_1285, sizeof file_1285 - 1},
  {"schema/extensions/participation_fee/v1.1.3/codelists/participationFeeType.csv", file_1286, sizeof file_1286 - 1},
  {"schema/extensions/participation_fee/v1.1.3/extension.json", file_1287, sizeof file_1287 - 1},
  {"schema/extensions/participation_fee/v1.1.3/release-schema.json", file_1288, sizeof file_1288 - 1},
  {"schema/extensions/participation_fee/v1.1.4/codelists/participationFeeType.csv", file_1289, sizeof file_1289 - 1},
  {"schema/extensions/participation_fee/v1.1.4/extension.json", file_1290, sizeof file_1290 - 1},
  {"schema/extensions/participation_fee/v1.1.4/release-schema.json", file_1291, sizeof file_1291 - 1},
  {"schema/extensions/participation_fee/v1.1.5/codelists/methodOfPayment.csv", file_1292, sizeof file_1292 - 1},
  {"schema/extensions/participation_fee/v1.1.5/codelists/participationFeeType.csv", file_1293, sizeof file_1293 - 1},
  {"schema/extensions/participation_fee/v1.1.5/extension.json", file_1294, sizeof file_1294 - 1},
  {"schema/extensions/participation_fee/v1.1.5/release-schema.json", file_1295, sizeof file_1295 - 1},
  {"schema/extensions/participation_fee/v1.1/codelists/participationFeeType.csv", file_1296, sizeof file_1296 - 1},
  {"schema/extensions/participation_fee/v1.1/extension.json", file_1297, sizeof file_1297 - 1},
  {"schema/extensions/participation_fee/v1.1/release-schema.json", file_1298, sizeof file_1298 - 1},
  {"schema/extensions/partyScale/master/codelists/partyScale.csv", file_1299, sizeof file_1299 - 1},
  {"schema/extensions/partyScale/master/extension.json", file_1300, sizeof file_1300 - 1},
  {"schema/extensions/partyScale/master/release-schema.json", file_1301, sizeof file_1301 - 1},
  {"schema/extensions/performance_failures/master/extension.json", file_1302, sizeof file_1302 - 1},
  {"schema/extensions/performance_failures/master/release-schema.json", file_1303, sizeof file_1303 - 1},
  {"schema/extensions/ppp/1.1/codelists/+documentType.csv", file_1304, sizeof file_1304 - 1},
  {"schema/extensions/ppp/1.1/codelists/+milestoneType.csv", file_1305, sizeof file_1305 - 1},
  {"schema/extensions/ppp/1.1/codelists/+partyRole.csv", file_1306, sizeof file_1306 - 1},
  {"schema/extensions/ppp/1.1/codelists/metricID.csv", file_1307, sizeof file_1307 - 1},
  {"schema/extensions/ppp/1.1/codelists/milestoneCode.csv", file_1308, sizeof file_1308 - 1},
  {"schema/extensions/ppp/1.1/extension.json", file_1309, sizeof file_1309 - 1},
  {"schema/extensions/ppp/1.1/release-schema.json", file_1310, sizeof file_1310 - 1},
  {"schema/extensions/procedure/master/extension.json", file_1311, sizeof file_1311 - 1},
  {"schema/extensions/procedure/master/release-schema.json", file_1312, sizeof file_1312 - 1},
  {"schema/extensions/process_title/master/extension.json", file_1313, sizeof file_1313 - 1},
  {"schema/extensions/process_title/master/release-schema.json", file_1314, sizeof file_1314 - 1},
  {"schema/extensions/process_title/v1.1.1/extension.json", file_1315, sizeof file_1315 - 1},
  {"schema/extensions/process_title/v1.1.1/release-schema.json", file_1316, sizeof file_1316 - 1},
  {"schema/extensions/process_title/v1.1.3/extension.json", file_1317, sizeof file_1317 - 1},
  {"schema/extensions/process_title/v1.1.3/release-schema.json", file_1318, sizeof file_1318 - 1},
  {"schema/extensions/process_title/v1.1.4/extension.json", file_1319, sizeof file_1319 - 1},
  {"schema/extensions/process_title/v1.1.4/release-schema.json", file_1320, sizeof file_1320 - 1},
  {"schema/extensions/process_title/v1.1.5/extension.json", file_1321, sizeof file_1321 - 1},
  {"schema/extensions/process_title/v1.1.5/release-schema.json", file_1322, sizeof file_1322 - 1},
  {"schema/extensions/process_title/v1.1/extension.json", file_1323, sizeof file_1323 - 1},
  {"schema/extensions/process_title/v1.1/release-schema.json", file_1324, sizeof file_1324 - 1},
  {"schema/extensions/procurementMethodRationaleClassifications/master/codelists/+itemClassificationScheme.csv", file_1325, sizeof file_1325 - 1},
  {"schema/extensions/procurementMethodRationaleClassifications/master/extension.json", file_1326, sizeof file_1326 - 1},
  {"schema/extensions/procurementMethodRationaleClassifications/master/release-schema.json", file_1327, sizeof file_1327 - 1},
  {"schema/extensions/profiles.json", file_1328, sizeof file_1328 - 1},
  {"schema/extensions/project/master/codelists/+itemClassificationScheme.csv", file_1329, sizeof file_1329 - 1},
  {"schema/extensions/project/master/extension.json", file_1330, sizeof file_1330 - 1},
  {"schema/extensions/project/master/release-schema.json", file_1331, sizeof file_1331 - 1},
  {"schema/extensions/recurrence/master/extension.json", file_1332, sizeof file_1332 - 1},
  {"schema/extensions/recurrence/master/release-schema.json", file_1333, sizeof file_1333 - 1},
  {"schema/extensions/releasePublisher/master/extension.json", file_1334, sizeof file_1334 - 1},
  {"schema/extensions/releasePublisher/master/release-schema.json", file_1335, sizeof file_1335 - 1},
  {"schema/extensions/renewal/master/extension.json", file_1336, sizeof file_1336 - 1},
  {"schema/extensions/renewal/master/release-schema.json", file_1337, sizeof file_1337 - 1},
  {"schema/extensions/repositories.csv", file_1338, sizeof file_1338 - 1},
  {"schema/extensions/requirements/master/codelists/dataType.csv", file_1339, sizeof file_1339 - 1},
  {"schema/extensions/requirements/master/extension.json", file_1340, sizeof file_1340 - 1},
  {"schema/extensions/requirements/master/release-schema.json", file_1341, sizeof file_1341 - 1},
  {"schema/extensions/risk_allocation/master/codelists/riskAllocation.csv", file_1342, sizeof file_1342 - 1},
  {"schema/extensions/risk_allocation/master/codelists/riskCategory.csv", file_1343, sizeof file_1343 - 1},
  {"schema/extensions/risk_allocation/master/extension.json", file_1344, sizeof file_1344 - 1},
  {"schema/extensions/risk_allocation/master/release-schema.json", file_1345, sizeof file_1345 - 1},
  {"schema/extensions/risk_allocation/v1.1/codelists/riskAllocation.csv", file_1346, sizeof file_1346 - 1},
  {"schema/extensions/risk_allocation/v1.1/codelists/riskCategory.csv", file_1347, sizeof file_1347 - 1},
  {"schema/extensions/risk_allocation/v1.1/extension.json", file_1348, sizeof file_1348 - 1},
  {"schema/extensions/risk_allocation/v1.1/record-package-schema.json", file_1349, sizeof file_1349 - 1},
  {"schema/extensions/risk_allocation/v1.1/release-package-schema.json", file_1350, sizeof file_1350 - 1},
  {"schema/extensions/risk_allocation/v1.1/release-schema.json", file_1351, sizeof file_1351 - 1},
  {"schema/extensions/risk_allocation/v1.1/versioned-release-validation-schema.json", file_1352, sizeof file_1352 - 1},
  {"schema/extensions/secondStageDescription/master/extension.json", file_1353, sizeof file_1353 - 1},
  {"schema/extensions/secondStageDescription/master/release-schema.json", file_1354, sizeof file_1354 - 1},
  {"schema/extensions/selectionCriteria/master/codelists/appliesTo.csv", file_1355, sizeof file_1355 - 1},
  {"schema/extensions/selectionCriteria/master/codelists/selectionCriterionType.csv", file_1356, sizeof file_1356 - 1},
  {"schema/extensions/selectionCriteria/master/extension.json", file_1357, sizeof file_1357 - 1},
  {"schema/extensions/selectionCriteria/master/release-schema.json", file_1358, sizeof file_1358 - 1},
  {"schema/extensions/shareholders/master/codelists/votingRights.csv", file_1359, sizeof file_1359 - 1},
  {"schema/extensions/shareholders/master/extension.json", file_1360, sizeof file_1360 - 1},
  {"schema/extensions/shareholders/master/release-schema.json", file_1361, sizeof file_1361 - 1},
  {"schema/extensions/shareholders/v1.1/codelists/votingRights.csv", file_1362, sizeof file_1362 - 1},
  {"schema/extensions/shareholders/v1.1/extension.json", file_1363, sizeof file_1363 - 1},
  {"schema/extensions/shareholders/v1.1/record-package-schema.json", file_1364, sizeof file_1364 - 1},
  {"schema/extensions/shareholders/v1.1/release-package-schema.json", file_1365, sizeof file_1365 - 1},
  {"schema/extensions/shareholders/v1.1/release-schema.json", file_1366, sizeof file_1366 - 1},
  {"schema/extensions/shareholders/v1.1/versioned-release-validation-schema.json", file_1367, sizeof file_1367 - 1},
  {"schema/extensions/signatories/master/extension.json", file_1368, sizeof file_1368 - 1},
  {"schema/extensions/signatories/master/release-schema.json", file_1369, sizeof file_1369 - 1},
  {"schema/extensions/statistics/master/codelists/+statistic.csv", file_1370, sizeof file_1370 - 1},
  {"schema/extensions/statistics/master/codelists/statisticScope.csv", file_1371, sizeof file_1371 - 1},
  {"schema/extensions/statistics/master/extension.json", file_1372, sizeof file_1372 - 1},
  {"schema/extensions/statistics/master/release-schema.json", file_1373, sizeof file_1373 - 1},
  {"schema/extensions/subcontracting/master/codelists/+partyRole.csv", file_1374, sizeof file_1374 - 1},
  {"schema/extensions/subcontracting/master/extension.json", file_1375, sizeof file_1375 - 1},
  {"schema/extensions/subcontracting/master/release-schema.json", file_1376, sizeof file_1376 - 1},
  {"schema/extensions/submissionTerms/master/codelists/permission.csv", file_1377, sizeof file_1377 - 1},
  {"schema/extensions/submissionTerms/master/extension.json", file_1378, sizeof file_1378 - 1},
  {"schema/extensions/submissionTerms/master/release-schema.json", file_1379, sizeof file_1379 - 1},
  {"schema/extensions/suitability/master/extension.json", file_1380, sizeof file_1380 - 1},
  {"schema/extensions/suitability/master/release-schema.json", file_1381, sizeof file_1381 - 1},
  {"schema/extensions/sustainability/master/codelists/sustainabilityGoal.csv", file_1382, sizeof file_1382 - 1},
  {"schema/extensions/sustainability/master/codelists/sustainabilityStrategy.csv", file_1383, sizeof file_1383 - 1},
  {"schema/extensions/sustainability/master/extension.json", file_1384, sizeof file_1384 - 1},
  {"schema/extensions/sustainability/master/release-schema.json", file_1385, sizeof file_1385 - 1},
  {"schema/extensions/tariffs/1.1/codelists/+documentType.csv", file_1386, sizeof file_1386 - 1},
  {"schema/extensions/tariffs/1.1/codelists/chargePaidBy.csv", file_1387, sizeof file_1387 - 1},
  {"schema/extensions/tariffs/1.1/extension.json", file_1388, sizeof file_1388 - 1},
  {"schema/extensions/tariffs/1.1/release-schema.json", file_1389, sizeof file_1389 - 1},
  {"schema/extensions/techniques/master/codelists/dynamicPurchasingSystemStatus.csv", file_1390, sizeof file_1390 - 1},
  {"schema/extensions/techniques/master/codelists/dynamicPurchasingSystemType.csv", file_1391, sizeof file_1391 - 1},
  {"schema/extensions/techniques/master/codelists/frameworkAgreementMethod.csv", file_1392, sizeof file_1392 - 1},
  {"schema/extensions/techniques/master/extension.json", file_1393, sizeof file_1393 - 1},
  {"schema/extensions/techniques/master/release-schema.json", file_1394, sizeof file_1394 - 1},
  {"schema/extensions/tenderClassification/master/codelists/+itemClassificationScheme.csv", file_1395, sizeof file_1395 - 1},
  {"schema/extensions/tenderClassification/master/extension.json", file_1396, sizeof file_1396 - 1},
  {"schema/extensions/tenderClassification/master/release-schema.json", file_1397, sizeof file_1397 - 1},
  {"schema/extensions/tender_datePublished/master/extension.json", file_1398, sizeof file_1398 - 1},
  {"schema/extensions/tender_datePublished/master/release-schema.json", file_1399, sizeof file_1399 - 1},
  {"schema/extensions/transaction_milestones/master/extension.json", file_1400, sizeof file_1400 - 1},
  {"schema/extensions/transaction_milestones/master/release-schema.json", file_1401, sizeof file_1401 - 1},
  {"schema/extensions/transaction_milestones/v1.1/extension.json", file_1402, sizeof file_1402 - 1},
  {"schema/extensions/transaction_milestones/v1.1/record-package-schema.json", file_1403, sizeof file_1403 - 1},
  {"schema/extensions/transaction_milestones/v1.1/release-package-schema.json", file_1404, sizeof file_1404 - 1},
  {"schema/extensions/transaction_milestones/v1.1/release-schema.json", file_1405, sizeof file_1405 - 1},
  {"schema/extensions/transaction_milestones/v1.1/versioned-release-validation-schema.json", file_1406, sizeof file_1406 - 1},
  {"schema/extensions/unstructuredChanges/master/extension.json", file_1407, sizeof file_1407 - 1},
  {"schema/extensions/unstructuredChanges/master/release-schema.json", file_1408, sizeof file_1408 - 1},
  {"schema/extensions/withheldInformation/master/codelists/+itemClassificationScheme.csv", file_1409, sizeof file_1409 - 1},
  {"schema/extensions/withheldInformation/master/extension.json", file_1410, sizeof file_1410 - 1},
  {"schema/extensions/withheldInformation/master/release-schema.json", file_1411, sizeof file_1411 - 1},
  {"schema/headings.csv", file_1412, sizeof file_1412 - 1},
  {"schema/json-schema-draft-04.json", file_1413, sizeof file_1413 - 1},
  {"schema/labels.csv", file_1414, sizeof file_1414 - 1},
  {"schema/profiles/base.yaml", file_1415, sizeof file_1415 - 1},
  {"schema/profiles/co-secop.yaml", file_1416, sizeof file_1416 - 1},
  {"schema/profiles/edca-mx.yaml", file_1417, sizeof file_1417 - 1},
  {"schema/profiles/sustainable-procurement.yaml", file_1418, sizeof file_1418 - 1},
};

size_t pliego_embedded_file_count(void) { return sizeof files / sizeof files[0]; }

pliego_embedded_file pliego_embedded_file_at(size_t index) {
  static const pliego_embedded_file none = {"", (const uint8_t *)"", 0};
  return index < pliego_embedded_file_count() ? files[index] : none;
}
