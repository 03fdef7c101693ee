#include "embedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char outcome_types[] = {
#embed "../Tables/outcome-types.tsv"
};
static const unsigned char behaviours[] = {
#embed "../Tables/behaviours.tsv"
};
static const unsigned char channels[] = {
#embed "../Tables/channels.tsv"
};
static const unsigned char changes[] = {
#embed "../Tables/changes.tsv"
};
static const unsigned char areas[] = {
#embed "../Tables/areas.tsv"
};

#define FILE_ENTRY(path, array) {path, array, sizeof(array)}

static const embedded_file files[] = {
    FILE_ENTRY("Tables/outcome-types.tsv", outcome_types),
    FILE_ENTRY("Tables/behaviours.tsv", behaviours),
    FILE_ENTRY("Tables/channels.tsv", channels),
    FILE_ENTRY("Tables/changes.tsv", changes),
    FILE_ENTRY("Tables/areas.tsv", areas),
    {0, 0, 0},
};

const embedded_file *embedded_files(void) { return files; }
