#pragma once
// iconv as Swift can call it: its handle is an invalid pointer on failure, which an optional expresses better.
#include <errno.h>
#include <iconv.h>
#include <stddef.h>
#include <stdint.h>

/// A converter to UTF-8, or NULL when the C library does not know `from`.
static inline void *_Nullable pliego_iconv_open(const char *_Nonnull from) {
  iconv_t handle = iconv_open("UTF-8", from);
  return handle == (iconv_t)-1 ? NULL : (void *)handle;
}

static inline void pliego_iconv_close(void *_Nonnull handle) { iconv_close((iconv_t)handle); }

/// Converts what fits. 0: all of it; 1: the output is full; 2: a byte sequence that the encoding does not have, or that
/// breaks off. `*used` and `*written` tell how far it came.
static inline int pliego_iconv(
    void *_Nonnull handle, const uint8_t *_Nonnull in, size_t inCount, uint8_t *_Nonnull out, size_t outCount,
    size_t *_Nonnull used, size_t *_Nonnull written) {
  char *from = (char *)in, *to = (char *)out;
  size_t left = inCount, room = outCount;
  size_t result = iconv((iconv_t)handle, &from, &left, &to, &room);
  *used = inCount - left;
  *written = outCount - room;
  if (result != (size_t)-1) return 0;
  return errno == E2BIG ? 1 : 2;
}
