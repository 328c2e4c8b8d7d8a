#include "CZones.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t table[] __attribute__((aligned(8))) = {
#embed "zones.bin"
};

const uint8_t *pliego_zones_bytes(void) { return table; }
size_t pliego_zones_count(void) { return sizeof table; }
