#include "CPliego.h"
