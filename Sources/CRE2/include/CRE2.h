#pragma once
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

/// A compiled pattern. RE2 matches in time linear in the text, whatever the pattern.
typedef struct pliego_pattern pliego_pattern;

/// Compiles `count` bytes of pattern; NULL when it is malformed, with the reason copied to `reason` (NUL-terminated).
pliego_pattern *_Nullable pliego_pattern_make(
  const uint8_t *_Nonnull bytes, size_t count, char *_Nonnull reason, size_t reasonCapacity);
void pliego_pattern_free(pliego_pattern *_Nullable pattern);
/// How many capturing groups the pattern has.
int pliego_pattern_groups(const pliego_pattern *_Nonnull pattern);
/// 1 when the pattern matches somewhere in the text. `start` and `length` (each `groups` long) receive the groups,
/// group 0 being the whole match; a group that took no part has start -1.
int pliego_pattern_match(
  const pliego_pattern *_Nonnull pattern, const uint8_t *_Nonnull text, size_t count, int groups,
  intptr_t *_Nullable start, intptr_t *_Nullable length);

#ifdef __cplusplus
}
#endif
