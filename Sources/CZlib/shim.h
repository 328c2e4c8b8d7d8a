#include <zlib.h>

// inflateInit2 is a macro, which Swift cannot call. 15 + 32: the largest window, and zlib or gzip by its header.
static inline int pliego_inflate_init(z_stream *stream) { return inflateInit2(stream, 15 + 32); }
