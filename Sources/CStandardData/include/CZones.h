#pragma once
#include <stddef.h>
#include <stdint.h>

/// The table of time zones, `zones.bin`, which Scripts/make-zones.py describes and makes. It begins at a multiple of 8.
const uint8_t *_Nonnull pliego_zones_bytes(void);
/// How many bytes the table has.
size_t pliego_zones_count(void);
