#ifndef CASEBOOK_EMBEDDED_H
#define CASEBOOK_EMBEDDED_H
#include <stddef.h>

/// A data file compiled into the program, so that it runs without its build folder.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} embedded_file;

/// All of them; the last has a null name.
const embedded_file *embedded_files(void);

#endif
