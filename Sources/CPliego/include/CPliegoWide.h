#pragma once
// The same as in CPliegoStream.h, 32 bytes at a time, for processors that have AVX2 and carry-less multiplication. Asked
// once whether this one has; the tests hold these functions and those for every processor together.
#include <stddef.h>
#include <stdint.h>

/// Whether the functions below may be called.
int pliego_is_wide(void);

/// How far a JSON array or object was looked at that may go on in bytes to come.
typedef struct {
  int64_t place;
  int64_t depth;
  /// All ones inside a string.
  uint64_t in_string;
  /// 1 when the next byte is escaped by a backslash.
  uint64_t escaped;
} pliego_container_scan_t;

/// Looks at whole blocks of 64 bytes that begin before `limit`; the offset behind the container, -1 when it does not end
/// there. `bytes` must be readable to the end of the last block.
int64_t pliego_container_end_wide(const uint8_t *_Nonnull bytes, int64_t limit, pliego_container_scan_t *_Nonnull scan);

/// `pliego_count_unbroken`.
size_t pliego_count_unbroken_wide(const uint8_t *_Nonnull p, size_t count, size_t *_Nonnull scalars);
