#include "cncurses.h"
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <langinfo.h>
#include <string.h>

cncurses_opening cncurses_open(WINDOW **window) {
  setlocale(LC_CTYPE, "");
  // What people type comes as UTF-8 even where the locale is not set so; without this ncurses would
  // swallow it. What is drawn there is ASCII.
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CNCURSES_NOT_A_TERMINAL;
  cncurses_remember_modes();
  SCREEN *screen = newterm(NULL, stdout, stdin);
  if (screen == NULL) return CNCURSES_UNKNOWN_TERMINAL;
  set_term(screen);
  if (tigetstr("cup") == NULL) {
    endwin();
    delscreen(screen);
    return CNCURSES_CANNOT_MOVE_CURSOR;
  }
  *window = stdscr;
  return CNCURSES_READY;
}

const char *cncurses_terminal_name(void) { return getenv("TERM"); }

bool cncurses_wants_no_colour(void) {
  const char *wish = getenv("NO_COLOR");
  return wish != NULL && *wish != 0;
}

static bool understands_xterm(void) {
  const char *name = getenv("TERM");
  if (name == NULL) return false;
  const char *families[] = {"xterm", "tmux", "screen", "rxvt", "alacritty", "foot",
                            "konsole", "gnome", "vte", "kitty", "wezterm", "st-"};
  for (size_t i = 0; i < sizeof families / sizeof *families; i++)
    if (strncmp(name, families[i], strlen(families[i])) == 0) return true;
  return false;
}

// Past the buffers of ncurses, which does not know these sequences.
static void send(const char *sequence) {
  if (!understands_xterm()) return;
  ssize_t sent = write(STDOUT_FILENO, sequence, strlen(sequence));
  (void)sent;
}

void cncurses_greet(void) { send("\033[?2004h\033[8l"); }

void cncurses_part(void) { send("\033[?2004l\033[8h"); }

bool cncurses_system_size(int *columns, int *rows) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0)
    return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

void cncurses_wait(const int *watched, int count, int milliseconds, bool *is_gone) {
  enum { most = 16 };
  struct pollfd polled[most + 1] = {{.fd = STDIN_FILENO, .events = POLLIN}};
  if (count > most) count = most;
  for (int i = 0; i < count; i++) polled[i + 1] = (struct pollfd){.fd = watched[i], .events = POLLIN};
  int ready = poll(polled, (nfds_t)count + 1, milliseconds);
  *is_gone = ready > 0 && (polled[0].revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
}
