#include "embedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const embedded_file files[] = {
    {0, 0, 0},
};

const embedded_file *embedded_files(void) { return files; }
