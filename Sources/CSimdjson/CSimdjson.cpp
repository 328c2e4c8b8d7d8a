#include "CSimdjson.h"
#include <simdjson.h>

extern "C" int pliego_utf8_is_valid(const uint8_t *bytes, size_t count) {
  return simdjson::validate_utf8(reinterpret_cast<const char *>(bytes), count) ? 1 : 0;
}

// Only reached once a text is known to be bad, so a plain loop will do.
extern "C" size_t pliego_utf8_valid_prefix(const uint8_t *bytes, size_t count) {
  size_t i = 0;
  while (i < count) {
    uint8_t lead = bytes[i];
    size_t length = lead < 0x80 ? 1 : lead >= 0xC2 && lead <= 0xDF ? 2 : (lead & 0xF0) == 0xE0 ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    if (length == 0 || i + length > count) return i;
    for (size_t k = 1; k < length; k++)
      if ((bytes[i + k] & 0xC0) != 0x80) return i;
    if (length == 3 && ((lead == 0xE0 && bytes[i + 1] < 0xA0) || (lead == 0xED && bytes[i + 1] > 0x9F))) return i;
    if (length == 4 && ((lead == 0xF0 && bytes[i + 1] < 0x90) || (lead == 0xF4 && bytes[i + 1] > 0x8F))) return i;
    i += length;
  }
  return count;
}
