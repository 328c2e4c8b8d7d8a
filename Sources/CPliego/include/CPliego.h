#pragma once
// Small byte-scanning functions, inlined into the Swift that calls them. Scalar twins stand beside the SSE2 ones.
#include <stddef.h>
#include <stdint.h>
#include "CPliegoScan.h"
#include "CPliegoIconv.h"
