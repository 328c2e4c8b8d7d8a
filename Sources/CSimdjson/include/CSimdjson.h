#pragma once
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

/// 1 when the `count` bytes at `bytes` are well-formed UTF-8 (RFC 3629), else 0.
int pliego_utf8_is_valid(const uint8_t *_Nonnull bytes, size_t count);

/// The number of leading bytes that are well-formed UTF-8; `count` when all are.
size_t pliego_utf8_valid_prefix(const uint8_t *_Nonnull bytes, size_t count);

#ifdef __cplusplus
}
#endif
