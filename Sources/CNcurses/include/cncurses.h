#ifndef CASEBOOK_CNCURSES_H
#define CASEBOOK_CNCURSES_H
// SwiftPM drops the defines that pkg-config supplies, so they stand here.
#define _DEFAULT_SOURCE 1
#define _XOPEN_SOURCE 700
#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <wchar.h>
#include <ncurses.h>
#endif
