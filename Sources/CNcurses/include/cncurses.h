// The one place where ncurses is included: its switches, its macros as functions, and the few
// calls that a Swift program cannot make safely itself.
#ifndef CASEBOOK_CNCURSES_H
#define CASEBOOK_CNCURSES_H
// SwiftPM drops the defines that pkg-config supplies, so they stand here.
#define _DEFAULT_SOURCE 1
#define _XOPEN_SOURCE 700
#define NCURSES_WIDECHAR 1
#include <langinfo.h>
#include <locale.h>
#include <stdbool.h>
#include <wchar.h>
#include <ncurses.h>

static inline attr_t cncurses_normal(void) { return A_NORMAL; }
static inline attr_t cncurses_bold(void) { return A_BOLD; }
static inline attr_t cncurses_dim(void) { return A_DIM; }
static inline attr_t cncurses_reverse(void) { return A_REVERSE; }
static inline attr_t cncurses_underline(void) { return A_UNDERLINE; }
static inline int cncurses_function_key(int number) { return KEY_F(number); }
static inline const char *cncurses_codeset(void) { return nl_langinfo(CODESET); }

typedef enum {
  CNCURSES_READY,
  CNCURSES_NOT_A_TERMINAL,
  CNCURSES_UNKNOWN_TERMINAL,
  CNCURSES_CANNOT_MOVE_CURSOR,
} cncurses_opening;

// Opens the terminal on standard input and output. Unlike initscr it does not end the program when
// the terminal is not known.
cncurses_opening cncurses_open(WINDOW **window);

// TERM, or null.
const char *cncurses_terminal_name(void);

// Whether NO_COLOR asks for none.
bool cncurses_wants_no_colour(void);

// Asks an xterm-like terminal to say where pasted text begins and ends, and to leave the order of
// characters alone: reordered text could carry two names into each other's columns.
void cncurses_greet(void);
// Takes that back.
void cncurses_part(void);

// The size that the system reports; false when it does not know.
bool cncurses_system_size(int *columns, int *rows);

// Waits until a key, a watched descriptor, a signal or the end of the time. Descriptor 0 is the
// keyboard. Sets whether the keyboard is gone.
void cncurses_wait(const int *watched, int count, int milliseconds, bool *is_gone);

// Leaves the terminal usable when the program is killed or crashes.
void cncurses_catch_signals(void);
void cncurses_release_signals(void);

// Keeps how the terminal was set before it was opened, to set it so again after a crash.
void cncurses_remember_modes(void);

// How often the program was asked to end by SIGTERM, SIGHUP or SIGINT.
int cncurses_times_asked_to_end(void);

// Stops the program as Ctrl-Z does and returns when it goes on.
void cncurses_stop(void);
#endif
