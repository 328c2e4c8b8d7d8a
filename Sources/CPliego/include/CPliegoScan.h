#pragma once
// Scanning of delimited text, 16 bytes at a time where SSE2 is there, byte by byte where it is not. Every function may
// read up to 64 bytes behind the text it is given; what it reads there never changes its answer.
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#ifdef __SSE2__
/// The bytes from `low` to `high`: all ones.
static inline __m128i pliego_bytes_between(__m128i block, uint8_t low, uint8_t high) {
  __m128i above = _mm_sub_epi8(block, _mm_set1_epi8((char)low));
  return _mm_cmpeq_epi8(_mm_min_epu8(above, _mm_set1_epi8((char)(high - low))), above);
}
#endif

/// How many of the `count` bytes at `p`, in whole blocks of 16, are letters, digits, `-` or `.` before the first other.
/// Reads nothing behind them.
static inline size_t pliego_host_run(const uint8_t *_Nonnull p, size_t count) {
  size_t i = 0;
#ifdef __SSE2__
  for (; i + 16 <= count; i += 16) {
    __m128i block = _mm_loadu_si128((const __m128i *)(p + i));
    __m128i letters = pliego_bytes_between(_mm_or_si128(block, _mm_set1_epi8(0x20)), 'a', 'z');
    __m128i others = _mm_or_si128(pliego_bytes_between(block, '-', '.'), pliego_bytes_between(block, '0', '9'));
    uint32_t stops = (uint32_t)_mm_movemask_epi8(_mm_or_si128(letters, others)) ^ 0xFFFF;
    if (stops) return i + (size_t)__builtin_ctz(stops);
  }
#endif
  return i;
}

/// How many of the `count` bytes at `p`, in whole blocks of 16, are characters that a URI has nearly always: letters,
/// digits and `&'()*+,-./:;?@_=`. Reads nothing behind them.
static inline size_t pliego_uri_run(const uint8_t *_Nonnull p, size_t count) {
  size_t i = 0;
#ifdef __SSE2__
  for (; i + 16 <= count; i += 16) {
    __m128i block = _mm_loadu_si128((const __m128i *)(p + i));
    __m128i signs = _mm_or_si128(pliego_bytes_between(block, '&', ';'), pliego_bytes_between(block, '?', 'Z'));
    __m128i lone = _mm_or_si128(
        _mm_cmpeq_epi8(block, _mm_set1_epi8('_')), _mm_cmpeq_epi8(block, _mm_set1_epi8('=')));
    __m128i known = _mm_or_si128(_mm_or_si128(signs, lone), pliego_bytes_between(block, 'a', 'z'));
    if (_mm_movemask_epi8(known) != 0xFFFF) return i;
  }
#endif
  return i;
}

/// One bit for each of the 64 bytes at `p`, the lowest for the first: set where the byte ends an unquoted cell.
static inline uint64_t pliego_cell_ends(const uint8_t *_Nonnull p, uint8_t delimiter) {
  uint64_t mask = 0;
#ifdef __SSE2__
  const __m128i d = _mm_set1_epi8((char)delimiter), n = _mm_set1_epi8('\n'), r = _mm_set1_epi8('\r');
  for (int k = 0; k < 4; k++) {
    __m128i v = _mm_loadu_si128((const __m128i *)(p + 16 * k));
    __m128i m = _mm_or_si128(_mm_cmpeq_epi8(v, d), _mm_or_si128(_mm_cmpeq_epi8(v, n), _mm_cmpeq_epi8(v, r)));
    mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(m) << (16 * k);
  }
#else
  for (int k = 0; k < 64; k++) mask |= (uint64_t)(p[k] == delimiter || p[k] == '\n' || p[k] == '\r') << k;
#endif
  return mask;
}

/// How many bytes stand before the first `byte` among the `count` at `p`; `count` when there is none.
static inline size_t pliego_find_byte(const uint8_t *_Nonnull p, size_t count, uint8_t byte) {
  size_t i = 0;
#ifdef __SSE2__
  const __m128i b = _mm_set1_epi8((char)byte);
  for (; i < count; i += 16) {
    uint32_t m = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(p + i)), b));
    if (m) {
      i += (size_t)__builtin_ctz(m);
      return i < count ? i : count;
    }
  }
  return count;
#else
  while (i < count && p[i] != byte) i++;
  return i;
#endif
}

/// How many line breaks stand in the `count` bytes at `p`: LF, CR, or CR LF taken as one.
static inline size_t pliego_count_line_breaks(const uint8_t *_Nonnull p, size_t count) {
  size_t breaks = 0, i = 0;
#ifdef __SSE2__
  const __m128i n = _mm_set1_epi8('\n'), r = _mm_set1_epi8('\r');
  for (; i + 16 <= count; i += 16) {
    __m128i v = _mm_loadu_si128((const __m128i *)(p + i));
    uint32_t m = (uint32_t)_mm_movemask_epi8(_mm_or_si128(_mm_cmpeq_epi8(v, n), _mm_cmpeq_epi8(v, r)));
    for (; m; m &= m - 1) {
      size_t at = i + (size_t)__builtin_ctz(m);
      breaks += p[at] == '\n' || at + 1 >= count || p[at + 1] != '\n';
    }
  }
#endif
  for (; i < count; i++) breaks += p[i] == '\n' || (p[i] == '\r' && (i + 1 >= count || p[i + 1] != '\n'));
  return breaks;
}

/// 1 when none of the `count` bytes at `p` has its highest bit set.
static inline int pliego_is_ascii(const uint8_t *_Nonnull p, size_t count) {
  size_t i = 0;
#ifdef __SSE2__
  for (; i + 16 <= count; i += 16)
    if (_mm_movemask_epi8(_mm_loadu_si128((const __m128i *)(p + i)))) return 0;
  if (i == count) return 1;
  uint32_t m = (uint32_t)_mm_movemask_epi8(_mm_loadu_si128((const __m128i *)(p + i)));
  return (m & ((1u << (count - i)) - 1)) == 0;
#else
  for (; i < count; i++)
    if (p[i] & 0x80) return 0;
  return 1;
#endif
}

/// Whether all of the `count` bytes at `p` are below `limit`, which is not 0; reads up to fifteen bytes more.
static inline int pliego_all_below(const uint8_t *_Nonnull p, size_t count, uint8_t limit) {
  size_t i = 0;
#ifdef __SSE2__
  const __m128i l = _mm_set1_epi8((char)limit);
  for (; i + 16 <= count; i += 16) {
    __m128i v = _mm_loadu_si128((const __m128i *)(p + i));
    if (_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_max_epu8(v, l), v))) return 0;
  }
  if (i == count) return 1;
  __m128i v = _mm_loadu_si128((const __m128i *)(p + i));
  uint32_t m = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_max_epu8(v, l), v));
  return (m & ((1u << (count - i)) - 1)) == 0;
#else
  for (; i < count; i++)
    if (p[i] >= limit) return 0;
  return 1;
#endif
}

/// How many bytes stand before the first with its highest bit set among the `count` at `p`.
static inline size_t pliego_ascii_run(const uint8_t *_Nonnull p, size_t count) {
  size_t i = 0;
#ifdef __SSE2__
  for (; i + 16 <= count; i += 16) {
    uint32_t m = (uint32_t)_mm_movemask_epi8(_mm_loadu_si128((const __m128i *)(p + i)));
    if (m) return i + (size_t)__builtin_ctz(m);
  }
#endif
  while (i < count && p[i] < 0x80) i++;
  return i;
}
