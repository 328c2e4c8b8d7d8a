#include "CPliegoWide.h"

#include "CPliegoStream.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define WIDE __attribute__((target("avx2,pclmul,popcnt")))

int pliego_is_wide(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("popcnt");
}

/// One bit for each of 64 bytes whose highest bit is set.
WIDE static inline uint64_t tops(__m256i low, __m256i high) {
  return (uint32_t)_mm256_movemask_epi8(low) | (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
}

/// A bit for each byte that a backslash escapes; as `ValueScan.escapedBytes`.
static inline uint64_t escaped_bytes(uint64_t backslashes, uint64_t *carried) {
  const uint64_t odd = 0xAAAAAAAAAAAAAAAA;
  uint64_t starts = backslashes & ~*carried;
  uint64_t codes = ((starts << 1 | odd) - starts) ^ odd;
  uint64_t escaped = codes ^ (backslashes | *carried);
  *carried = (codes & backslashes) >> 63;
  return escaped;
}

/// Walks the brackets of one block; the bit of the one that brings the depth to 0, or -1.
WIDE static int last_closing(uint64_t open, uint64_t close, int64_t *depth) {
  while (close) {
    int bit = __builtin_ctzll(close);
    uint64_t below = ((uint64_t)1 << bit) - 1;
    *depth += __builtin_popcountll(open & below) - 1;
    if (*depth == 0) return bit;
    open &= ~below;
    close &= close - 1;
  }
  *depth += __builtin_popcountll(open);
  return -1;
}

WIDE int64_t pliego_container_end_wide(const uint8_t *bytes, int64_t limit, pliego_container_scan_t *scan) {
  pliego_container_scan_t now = *scan;
  int64_t end = -1;
  const __m256i quote = _mm256_set1_epi8('"'), backslash = _mm256_set1_epi8('\\');
  // Brackets have all the bits of 0x59, and of 0x26 some. Outside of strings of JSON nothing else has.
  const __m256i some = _mm256_set1_epi8(0x26), all = _mm256_set1_epi8(0x7F);
  for (; now.place < limit; now.place += 64) {
    __m256i low = _mm256_loadu_si256((const __m256i *)(bytes + now.place));
    __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + now.place + 32));
    uint64_t quotes = tops(_mm256_cmpeq_epi8(low, quote), _mm256_cmpeq_epi8(high, quote));
    __m256i low_escapes = _mm256_cmpeq_epi8(low, backslash), high_escapes = _mm256_cmpeq_epi8(high, backslash);
    int has_escapes = _mm256_movemask_epi8(_mm256_or_si256(low_escapes, high_escapes)) != 0 || now.escaped;
    if (__builtin_expect(has_escapes, 0)) quotes &= ~escaped_bytes(tops(low_escapes, high_escapes), &now.escaped);
    // Each bit the exclusive or of all quotes up to it: multiplied by all ones, without carrying.
    __m128i product = _mm_clmulepi64_si128(_mm_cvtsi64_si128((int64_t)quotes), _mm_set1_epi8(-1), 0);
    uint64_t strings = (uint64_t)_mm_cvtsi128_si64(product) ^ now.in_string;
    now.in_string = 0 - (strings >> 63);
    uint64_t brackets = tops(
        _mm256_cmpeq_epi8(_mm256_or_si256(low, some), all), _mm256_cmpeq_epi8(_mm256_or_si256(high, some), all));
    brackets &= ~strings;
    if (!brackets) continue;
    // What opens has the bit 2 and not the bit 4, what closes the other way round; shifted to the top of each byte.
    __m256i low_two = _mm256_slli_epi16(low, 6), low_four = _mm256_slli_epi16(low, 5);
    __m256i high_two = _mm256_slli_epi16(high, 6), high_four = _mm256_slli_epi16(high, 5);
    uint64_t twos = tops(low_two, high_two), fours = tops(low_four, high_four);
    uint64_t open = brackets & twos & ~fours, close = brackets & fours & ~twos;
    int closings = __builtin_popcountll(close);
    if (__builtin_expect(closings < now.depth, 1)) {
      now.depth += __builtin_popcountll(open) - closings;
      continue;
    }
    int bit = last_closing(open, close, &now.depth);
    if (bit >= 0) {
      end = now.place + bit + 1;
      break;
    }
  }
  *scan = now;
  return end;
}

WIDE size_t pliego_count_unbroken_wide(const uint8_t *p, size_t count, size_t *scalars) {
  size_t found = 0, i = 0;
  const __m256i least = _mm256_set1_epi8(-65), line = _mm256_set1_epi8('\n'), carriage = _mm256_set1_epi8('\r');
  while (i + 32 <= count) {
    // Each lane counts up to 255, then all are added up.
    size_t rounds = (count - i) / 32 < 255 ? (count - i) / 32 : 255, k = 0;
    __m256i lanes = _mm256_setzero_si256();
    for (; k < rounds; k++, i += 32) {
      __m256i block = _mm256_loadu_si256((const __m256i *)(p + i));
      __m256i breaks = _mm256_or_si256(_mm256_cmpeq_epi8(block, line), _mm256_cmpeq_epi8(block, carriage));
      if (!_mm256_testz_si256(breaks, breaks)) break;
      lanes = _mm256_sub_epi8(lanes, _mm256_cmpgt_epi8(block, least));
    }
    __m256i sums = _mm256_sad_epu8(lanes, _mm256_setzero_si256());
    __m128i half = _mm_add_epi64(_mm256_castsi256_si128(sums), _mm256_extracti128_si256(sums, 1));
    found += (size_t)_mm_cvtsi128_si64(half) + (size_t)_mm_cvtsi128_si64(_mm_srli_si128(half, 8));
    if (k < rounds) break;
  }
  for (; i < count && p[i] != '\n' && p[i] != '\r'; i++) found += (p[i] & 0xC0) != 0x80;
  *scalars = found;
  return i;
}

#else

int pliego_is_wide(void) { return 0; }

int64_t pliego_container_end_wide(const uint8_t *bytes, int64_t limit, pliego_container_scan_t *scan) { return -1; }

size_t pliego_count_unbroken_wide(const uint8_t *p, size_t count, size_t *scalars) {
  return pliego_count_unbroken(p, count, scalars);
}
#endif
