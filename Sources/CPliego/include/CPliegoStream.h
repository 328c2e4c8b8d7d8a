#pragma once
// What cuts a stream of JSON into values looks at 64 bytes at a time, and what counts lines and columns at 16; machines
// without SSE2 run the scalar twins, and the tests hold both together.
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

/// Memory for `size` bytes that begins with those at `old`, which is gone then; NULL when there is none.
/// Large blocks grow without a copy. Freed by `free`.
static inline uint8_t *_Nullable pliego_grown(uint8_t *_Nullable old, size_t size) { return realloc(old, size); }

static inline void pliego_free(uint8_t *_Nullable memory) { free(memory); }

/// One bit for each of 64 bytes, the lowest for the first.
typedef struct {
  uint64_t quote;
  uint64_t backslash;
  /// `{` and `[`.
  uint64_t open;
  /// `}` and `]`.
  uint64_t close;
} pliego_json_masks_t;

static inline pliego_json_masks_t pliego_json_masks_scalar(const uint8_t *_Nonnull p) {
  pliego_json_masks_t masks = {0, 0, 0, 0};
  for (int k = 0; k < 64; k++) {
    masks.quote |= (uint64_t)(p[k] == '"') << k;
    masks.backslash |= (uint64_t)(p[k] == '\\') << k;
    masks.open |= (uint64_t)(p[k] == '{' || p[k] == '[') << k;
    masks.close |= (uint64_t)(p[k] == '}' || p[k] == ']') << k;
  }
  return masks;
}

/// Where the 64 bytes at `p` have what decides on the nesting of JSON text.
static inline pliego_json_masks_t pliego_json_masks(const uint8_t *_Nonnull p) {
#ifdef __SSE2__
  pliego_json_masks_t masks = {0, 0, 0, 0};
  const __m128i quote = _mm_set1_epi8('"'), backslash = _mm_set1_epi8('\\');
  // Square brackets and braces differ in one bit, which no other byte pair shares with them.
  const __m128i open = _mm_set1_epi8('{'), close = _mm_set1_epi8('}'), bit = _mm_set1_epi8(0x20);
  for (int k = 0; k < 4; k++) {
    __m128i block = _mm_loadu_si128((const __m128i *)(p + 16 * k));
    __m128i brace = _mm_or_si128(block, bit);
    masks.quote |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(block, quote)) << (16 * k);
    masks.backslash |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(block, backslash)) << (16 * k);
    masks.open |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(brace, open)) << (16 * k);
    masks.close |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(brace, close)) << (16 * k);
  }
  return masks;
#else
  return pliego_json_masks_scalar(p);
#endif
}

/// What a first look at 64 bytes shows: most have no bracket outside of strings and no backslash.
typedef struct {
  uint64_t quote;
  /// Brackets, and perhaps some bytes that stand for nothing outside of strings: `Y`, `y`, `_`, DEL.
  uint64_t bracket;
  int has_backslash;
} pliego_json_glance_t;

static inline pliego_json_glance_t pliego_json_glance(const uint8_t *_Nonnull p) {
#ifdef __SSE2__
  pliego_json_glance_t glance = {0, 0, 0};
  const __m128i quote = _mm_set1_epi8('"'), backslash = _mm_set1_epi8('\\');
  // Brackets have all the bits of 0x59, and of 0x26 some.
  const __m128i some = _mm_set1_epi8(0x26), all = _mm_set1_epi8(0x7F);
  __m128i escapes = _mm_setzero_si128();
  for (int k = 0; k < 4; k++) {
    __m128i block = _mm_loadu_si128((const __m128i *)(p + 16 * k));
    __m128i brackets = _mm_cmpeq_epi8(_mm_or_si128(block, some), all);
    escapes = _mm_or_si128(escapes, _mm_cmpeq_epi8(block, backslash));
    glance.quote |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(block, quote)) << (16 * k);
    glance.bracket |= (uint64_t)(uint32_t)_mm_movemask_epi8(brackets) << (16 * k);
  }
  glance.has_backslash = _mm_movemask_epi8(escapes) != 0;
  return glance;
#else
  pliego_json_masks_t masks = pliego_json_masks_scalar(p);
  pliego_json_glance_t glance = {masks.quote, masks.open | masks.close, masks.backslash != 0};
  return glance;
#endif
}

/// Of the brackets that a glance at the 64 bytes at `p` showed, those that open something: `{` and `[`.
static inline uint64_t pliego_json_opening(const uint8_t *_Nonnull p) {
#ifdef __SSE2__
  // They alone have the bit 2 and not the bit 4; the shifts bring these bits to the top of each byte.
  uint64_t opening = 0;
  for (int k = 0; k < 4; k++) {
    __m128i block = _mm_loadu_si128((const __m128i *)(p + 16 * k));
    __m128i found = _mm_andnot_si128(_mm_slli_epi16(block, 5), _mm_slli_epi16(block, 6));
    opening |= (uint64_t)(uint32_t)_mm_movemask_epi8(found) << (16 * k);
  }
  return opening;
#else
  return pliego_json_masks_scalar(p).open;
#endif
}

/// The same for those that close something: `}` and `]`.
static inline uint64_t pliego_json_closing(const uint8_t *_Nonnull p) {
#ifdef __SSE2__
  uint64_t closing = 0;
  for (int k = 0; k < 4; k++) {
    __m128i block = _mm_loadu_si128((const __m128i *)(p + 16 * k));
    __m128i found = _mm_andnot_si128(_mm_slli_epi16(block, 6), _mm_slli_epi16(block, 5));
    closing |= (uint64_t)(uint32_t)_mm_movemask_epi8(found) << (16 * k);
  }
  return closing;
#else
  return pliego_json_masks_scalar(p).close;
#endif
}

static inline size_t pliego_count_scalars_scalar(const uint8_t *_Nonnull p, size_t count) {
  size_t scalars = 0;
  for (size_t i = 0; i < count; i++) scalars += (p[i] & 0xC0) != 0x80;
  return scalars;
}

/// How many of the `count` bytes at `p` begin a character of UTF-8: all but those of the form 10xxxxxx.
static inline size_t pliego_count_scalars(const uint8_t *_Nonnull p, size_t count) {
#ifdef __SSE2__
  size_t scalars = 0, i = 0;
  const __m128i least = _mm_set1_epi8(-65);
  while (i + 16 <= count) {
    // Each lane counts up to 255, then all are added up.
    size_t rounds = (count - i) / 16 < 255 ? (count - i) / 16 : 255;
    __m128i lanes = _mm_setzero_si128();
    for (size_t k = 0; k < rounds; k++, i += 16)
      lanes = _mm_sub_epi8(lanes, _mm_cmpgt_epi8(_mm_loadu_si128((const __m128i *)(p + i)), least));
    __m128i sums = _mm_sad_epu8(lanes, _mm_setzero_si128());
    scalars += (size_t)_mm_cvtsi128_si64(sums) + (size_t)_mm_cvtsi128_si64(_mm_srli_si128(sums, 8));
  }
  return scalars + pliego_count_scalars_scalar(p + i, count - i);
#else
  return pliego_count_scalars_scalar(p, count);
#endif
}

/// How many of the `count` bytes at `p` stand before the first line break; `scalars` becomes the number of characters
/// that begin in them.
static inline size_t pliego_count_unbroken(const uint8_t *_Nonnull p, size_t count, size_t *_Nonnull scalars) {
  size_t found = 0, i = 0;
#ifdef __SSE2__
  const __m128i least = _mm_set1_epi8(-65), line = _mm_set1_epi8('\n'), carriage = _mm_set1_epi8('\r');
  while (i + 16 <= count) {
    // Each lane counts up to 255, then all are added up.
    size_t rounds = (count - i) / 16 < 255 ? (count - i) / 16 : 255, k = 0;
    __m128i lanes = _mm_setzero_si128();
    for (; k < rounds; k++, i += 16) {
      __m128i block = _mm_loadu_si128((const __m128i *)(p + i));
      if (_mm_movemask_epi8(_mm_or_si128(_mm_cmpeq_epi8(block, line), _mm_cmpeq_epi8(block, carriage)))) break;
      lanes = _mm_sub_epi8(lanes, _mm_cmpgt_epi8(block, least));
    }
    __m128i sums = _mm_sad_epu8(lanes, _mm_setzero_si128());
    found += (size_t)_mm_cvtsi128_si64(sums) + (size_t)_mm_cvtsi128_si64(_mm_srli_si128(sums, 8));
    if (k < rounds) break;
  }
#endif
  for (; i < count && p[i] != '\n' && p[i] != '\r'; i++) found += (p[i] & 0xC0) != 0x80;
  *scalars = found;
  return i;
}

static inline size_t pliego_count_lines_scalar(const uint8_t *_Nonnull p, size_t count) {
  size_t breaks = 0;
  for (size_t i = 0; i < count; i++)
    breaks += p[i] == '\n' || (p[i] == '\r' && (i + 1 >= count || p[i + 1] != '\n'));
  return breaks;
}

/// How many line breaks stand in the `count` bytes at `p`: LF, CR, or CR LF taken as one. Reads nothing behind them.
///
/// `pliego_count_line_breaks` says the same and is quicker where breaks are few; this one does not mind many.
static inline size_t pliego_count_lines(const uint8_t *_Nonnull p, size_t count) {
#ifdef __SSE2__
  size_t breaks = 0, i = 0;
  const __m128i line = _mm_set1_epi8('\n'), carriage = _mm_set1_epi8('\r');
  // One byte more is read than is counted, to see whether LF follows a CR.
  while (i + 17 <= count) {
    size_t left = (count - i - 1) / 16, rounds = left < 255 ? left : 255;
    __m128i lanes = _mm_setzero_si128();
    for (size_t k = 0; k < rounds; k++, i += 16) {
      __m128i block = _mm_loadu_si128((const __m128i *)(p + i));
      __m128i next = _mm_loadu_si128((const __m128i *)(p + i + 1));
      __m128i lone = _mm_andnot_si128(_mm_cmpeq_epi8(next, line), _mm_cmpeq_epi8(block, carriage));
      lanes = _mm_sub_epi8(lanes, _mm_or_si128(_mm_cmpeq_epi8(block, line), lone));
    }
    __m128i sums = _mm_sad_epu8(lanes, _mm_setzero_si128());
    breaks += (size_t)_mm_cvtsi128_si64(sums) + (size_t)_mm_cvtsi128_si64(_mm_srli_si128(sums, 8));
  }
  return breaks + pliego_count_lines_scalar(p + i, count - i);
#else
  return pliego_count_lines_scalar(p, count);
#endif
}
