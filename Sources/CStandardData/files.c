#include "CStandardData.h"

size_t pliego_embedded_file_count(void) { return 0; }
pliego_embedded_file pliego_embedded_file_at(size_t index) {
  (void)index;
  pliego_embedded_file none = {"", (const uint8_t *)"", 0};
  return none;
}
