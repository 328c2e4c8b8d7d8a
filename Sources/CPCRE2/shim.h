#pragma once
// PCRE2 is one header for three widths of characters, chosen by a macro that Swift cannot set. The options make it read
// patterns as ECMA 262 writes them, which is what JSON Schema asks for.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <pthread.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

/// Compiles a pattern, or returns NULL and says where and why. A pattern may match anywhere in a text.
static inline pcre2_code_8 *_Nullable pliego_regex_compile(
    const uint8_t *_Nonnull pattern, size_t length, char *_Nonnull reason, size_t room) {
  pcre2_compile_context_8 *context = pcre2_compile_context_create_8(NULL);
  pcre2_set_compile_extra_options_8(context, PCRE2_EXTRA_ALT_BSUX);
  // Deep nesting would use the stack.
  pcre2_set_parens_nest_limit_8(context, 100);
  int number = 0;
  PCRE2_SIZE offset = 0;
  uint32_t options = PCRE2_UTF | PCRE2_NEVER_BACKSLASH_C | PCRE2_DOLLAR_ENDONLY | PCRE2_ALT_BSUX |
                     PCRE2_MATCH_UNSET_BACKREF | PCRE2_ALLOW_EMPTY_CLASS;
  pcre2_code_8 *code = pcre2_compile_8(pattern, length, options, &number, &offset, context);
  pcre2_compile_context_free_8(context);
  if (!code) {
    pcre2_get_error_message_8(number, (PCRE2_UCHAR8 *)reason, room);
    return NULL;
  }
  return code;
}

/// Whether a pattern was made quick to match, which happens before its first match: most are never matched.
typedef struct {
  pthread_mutex_t lock;
  int is_quick;
} pliego_regex_state_t;

static inline pliego_regex_state_t *_Nonnull pliego_regex_state(void) {
  pliego_regex_state_t *state = malloc(sizeof *state);
  if (!state) abort();
  pthread_mutex_init(&state->lock, NULL);
  state->is_quick = 0;
  return state;
}

static inline void pliego_regex_state_free(pliego_regex_state_t *_Nonnull state) {
  pthread_mutex_destroy(&state->lock);
  free(state);
}

/// To be called before each match. Without it, matching is slower and otherwise the same.
static inline void pliego_regex_quicken(pcre2_code_8 *_Nonnull code, pliego_regex_state_t *_Nonnull state) {
  if (__atomic_load_n(&state->is_quick, __ATOMIC_ACQUIRE)) return;
  pthread_mutex_lock(&state->lock);
  if (!__atomic_load_n(&state->is_quick, __ATOMIC_RELAXED)) {
    pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE);
    __atomic_store_n(&state->is_quick, 1, __ATOMIC_RELEASE);
  }
  pthread_mutex_unlock(&state->lock);
}

/// What one thread needs for matching: 1 for a match, 0 for none, -1 when the limit was reached.
static inline int pliego_regex_match(
    const pcre2_code_8 *_Nonnull code, pcre2_match_data_8 *_Nonnull data, pcre2_match_context_8 *_Nonnull context,
    const uint8_t *_Nonnull text, size_t length) {
  int status = pcre2_match_8(code, text, length, 0, PCRE2_NO_UTF_CHECK, data, context);
  // Compiled patterns keep their place on a small stack, which a group repeated over a long text fills. The interpreter
  // keeps it on the heap; the limits of the context hold for both.
  if (status == PCRE2_ERROR_JIT_STACKLIMIT)
    status = pcre2_match_8(code, text, length, 0, PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT, data, context);
  return status >= 0 ? 1 : status == PCRE2_ERROR_NOMATCH ? 0 : -1;
}

static inline pcre2_match_context_8 *_Nonnull pliego_regex_context(uint32_t limit) {
  pcre2_match_context_8 *context = pcre2_match_context_create_8(NULL);
  pcre2_set_match_limit_8(context, limit);
  pcre2_set_depth_limit_8(context, limit);
  pcre2_set_heap_limit_8(context, 16384);
  return context;
}
