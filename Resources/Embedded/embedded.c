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
static const unsigned char sample_first_names[] = {
#embed "../Sample/first-names.tsv"
};
static const unsigned char sample_surnames[] = {
#embed "../Sample/surnames.tsv"
};
static const unsigned char sample_places[] = {
#embed "../Sample/places.tsv"
};
static const unsigned char sample_further_areas[] = {
#embed "../Sample/further-areas.tsv"
};
static const unsigned char sample_incidents[] = {
#embed "../Sample/incidents.tsv"
};
static const unsigned char sample_phrases[] = {
#embed "../Sample/phrases.tsv"
};

#define FILE_ENTRY(path, array) {path, array, sizeof(array)}

static const embedded_file files[] = {
    FILE_ENTRY("Tables/outcome-types.tsv", outcome_types),
    FILE_ENTRY("Tables/behaviours.tsv", behaviours),
    FILE_ENTRY("Tables/channels.tsv", channels),
    FILE_ENTRY("Tables/changes.tsv", changes),
    FILE_ENTRY("Tables/areas.tsv", areas),
    FILE_ENTRY("Sample/first-names.tsv", sample_first_names),
    FILE_ENTRY("Sample/surnames.tsv", sample_surnames),
    FILE_ENTRY("Sample/places.tsv", sample_places),
    FILE_ENTRY("Sample/further-areas.tsv", sample_further_areas),
    FILE_ENTRY("Sample/incidents.tsv", sample_incidents),
    FILE_ENTRY("Sample/phrases.tsv", sample_phrases),
    {0, 0, 0},
};

const embedded_file *embedded_files(void) { return files; }
