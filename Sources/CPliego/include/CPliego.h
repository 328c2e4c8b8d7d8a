#pragma once
// Small byte-scanning functions, inlined into the Swift that calls them. Each has a scalar twin (`…_scalar`) that says
// what it does in a plain loop; machines without SSE2 run the twin, and the tests hold both together.
//
// "Padded" bytes are followed by at least 64 readable bytes, the first of them NUL.
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

/// The eight bytes at `bytes` as a little-endian word, whatever their alignment.
static inline uint64_t pliego_load64(const uint8_t *_Nonnull bytes) {
  uint64_t word;
  memcpy(&word, bytes, 8);
  return word;
}

/// The four bytes at `bytes` as a little-endian word, whatever their alignment.
static inline uint32_t pliego_load32(const uint8_t *_Nonnull bytes) {
  uint32_t word;
  memcpy(&word, bytes, 4);
  return word;
}

/// Whether the `count` bytes at `a` and `b` are the same. Of a number and text known to the compiler, a few words are
/// compared.
static inline int pliego_has_same_bytes(const uint8_t *_Nonnull a, const uint8_t *_Nonnull b, size_t count) {
  return memcmp(a, b, count) == 0;
}

static inline int pliego_needs_escape(uint8_t byte) { return byte < 0x20 || byte == '"' || byte == '\\'; }

// --- The body of a JSON string -------------------------------------------------------------------------------------

static inline const uint8_t *_Nonnull pliego_scan_string_scalar(
    const uint8_t *_Nonnull bytes, uint32_t *_Nonnull non_ascii) {
  uint32_t seen = 0;
  while (!pliego_needs_escape(*bytes)) seen |= *bytes++ & 0x80;
  *non_ascii |= seen;
  return bytes;
}

#ifdef __SSE2__
/// One bit for each of 16 bytes that cannot stand unescaped in a JSON string.
static inline uint32_t pliego_escape_mask(__m128i block) {
  __m128i quote = _mm_cmpeq_epi8(block, _mm_set1_epi8('"'));
  __m128i backslash = _mm_cmpeq_epi8(block, _mm_set1_epi8('\\'));
  __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(block, _mm_set1_epi8(0x1F)), block);
  return (uint32_t)_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(quote, backslash), control));
}
#endif

/// The first byte from `bytes` on that is a quote, a backslash or below 0x20. `bytes` must be padded: the NUL stops it.
/// `non_ascii` becomes other than 0 when a byte of 0x80 or more was passed.
static inline const uint8_t *_Nonnull pliego_scan_string(
    const uint8_t *_Nonnull bytes, uint32_t *_Nonnull non_ascii) {
#ifdef __SSE2__
  uint32_t seen = 0;
  for (;; bytes += 16) {
    __m128i block = _mm_loadu_si128((const __m128i *)bytes);
    uint32_t stops = pliego_escape_mask(block);
    uint32_t high = (uint32_t)_mm_movemask_epi8(block);
    if (stops) {
      // stops & -stops is the first stop; minus one, a mask of the bytes before it.
      *non_ascii |= seen | (high & ((stops & -stops) - 1));
      return bytes + __builtin_ctz(stops);
    }
    seen |= high;
  }
#else
  return pliego_scan_string_scalar(bytes, non_ascii);
#endif
}

// --- White space ---------------------------------------------------------------------------------------------------

static inline const uint8_t *_Nonnull pliego_skip_space_scalar(const uint8_t *_Nonnull bytes) {
  while (*bytes == ' ' || *bytes == '\n' || *bytes == '\r' || *bytes == '\t') bytes++;
  return bytes;
}

/// The first byte from `bytes` on that is not JSON white space (RFC 8259, section 2). `bytes` must be padded.
static inline const uint8_t *_Nonnull pliego_skip_space(const uint8_t *_Nonnull bytes) {
#ifdef __SSE2__
  for (;; bytes += 16) {
    __m128i block = _mm_loadu_si128((const __m128i *)bytes);
    __m128i blank = _mm_cmpeq_epi8(block, _mm_set1_epi8(' '));
    __m128i tab = _mm_cmpeq_epi8(block, _mm_set1_epi8('\t'));
    __m128i line = _mm_cmpeq_epi8(block, _mm_set1_epi8('\n'));
    __m128i carriage = _mm_cmpeq_epi8(block, _mm_set1_epi8('\r'));
    __m128i space = _mm_or_si128(_mm_or_si128(blank, tab), _mm_or_si128(line, carriage));
    uint32_t other = (uint32_t)_mm_movemask_epi8(space) ^ 0xFFFF;
    if (other) return bytes + __builtin_ctz(other);
  }
#else
  return pliego_skip_space_scalar(bytes);
#endif
}

// --- Writing a JSON string -----------------------------------------------------------------------------------------

static inline size_t pliego_copy_plain_scalar(
    const uint8_t *_Nonnull from, size_t count, uint8_t *_Nonnull to) {
  size_t i = 0;
  while (i < count && !pliego_needs_escape(from[i])) {
    to[i] = from[i];
    i++;
  }
  return i;
}

#ifdef __SSE2__
/// Copies 4 to 15 bytes in two words that overlap, or returns 0 and leaves it to the caller: a byte needs an escape.
static inline int pliego_copy_plain_short(const uint8_t *_Nonnull from, size_t count, uint8_t *_Nonnull to) {
  size_t width = count >= 8 ? 8 : 4;
  uint64_t head = width == 8 ? pliego_load64(from) : pliego_load32(from);
  uint64_t tail = width == 8 ? pliego_load64(from + count - 8) : pliego_load32(from + count - 4);
  // The upper half of four-byte words is filled with spaces, which never need an escape.
  uint64_t fill = width == 8 ? 0 : 0x2020202000000000ull;
  if (pliego_escape_mask(_mm_set_epi64x((long long)(tail | fill), (long long)(head | fill)))) return 0;
  memcpy(to, &head, 8);
  if (width == 8) memcpy(to + count - 8, &tail, 8);
  else memcpy(to + count - 4, &tail, 4);
  return 1;
}
#endif

/// Copies the leading bytes that need no escape in a JSON string and returns how many they were.
/// Reads only `count` bytes at `from`; may write up to 16 bytes more than it returns at `to`.
static inline size_t pliego_copy_plain(const uint8_t *_Nonnull from, size_t count, uint8_t *_Nonnull to) {
#ifdef __SSE2__
  size_t i = 0;
  for (; i + 16 <= count; i += 16) {
    __m128i block = _mm_loadu_si128((const __m128i *)(from + i));
    _mm_storeu_si128((__m128i *)(to + i), block);
    uint32_t stops = pliego_escape_mask(block);
    if (stops) return i + (size_t)__builtin_ctz(stops);
  }
  size_t rest = count - i;
  if (rest >= 4 && pliego_copy_plain_short(from + i, rest, to + i)) return count;
  return i + pliego_copy_plain_scalar(from + i, rest, to + i);
#else
  return pliego_copy_plain_scalar(from, count, to);
#endif
}

/// Copies `count` bytes in blocks of sixteen: reads and writes up to fifteen bytes more, and sixteen when there are none.
static inline void pliego_copy_blocks(const uint8_t *_Nonnull from, size_t count, uint8_t *_Nonnull to) {
  size_t i = 0;
  do {
    memcpy(to + i, from + i, 16);
    i += 16;
  } while (i < count);
}

#include "CPliegoScan.h"
#include "CPliegoIconv.h"
#include "CPliegoStream.h"
#include "CPliegoFiles.h"
#include "CPliegoWide.h"
