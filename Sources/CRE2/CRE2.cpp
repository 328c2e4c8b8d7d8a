#include "CRE2.h"
#include <cstring>
#include <re2/re2.h>
#include <vector>

struct pliego_pattern { re2::RE2 expression; explicit pliego_pattern(re2::StringPiece text, const re2::RE2::Options &o) : expression(text, o) {} };

extern "C" pliego_pattern *pliego_pattern_make(const uint8_t *bytes, size_t count, char *reason, size_t capacity) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(8 << 20);
  auto *pattern = new pliego_pattern(re2::StringPiece(reinterpret_cast<const char *>(bytes), count), options);
  if (pattern->expression.ok()) return pattern;
  std::strncpy(reason, pattern->expression.error().c_str(), capacity - 1);
  reason[capacity - 1] = 0;
  delete pattern;
  return nullptr;
}

extern "C" void pliego_pattern_free(pliego_pattern *pattern) { delete pattern; }

extern "C" int pliego_pattern_groups(const pliego_pattern *pattern) { return pattern->expression.NumberOfCapturingGroups(); }

extern "C" int pliego_pattern_match(
    const pliego_pattern *pattern, const uint8_t *text, size_t count, int groups, intptr_t *start, intptr_t *length) {
  re2::StringPiece piece(reinterpret_cast<const char *>(text), count);
  std::vector<re2::StringPiece> found(groups > 0 ? groups : 1);
  if (!pattern->expression.Match(piece, 0, count, re2::RE2::UNANCHORED, found.data(), groups)) return 0;
  for (int i = 0; i < groups; i++) {
    start[i] = found[i].data() ? found[i].data() - piece.data() : -1;
    length[i] = static_cast<intptr_t>(found[i].size());
  }
  return 1;
}
