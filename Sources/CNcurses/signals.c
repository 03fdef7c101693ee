#include "cncurses.h"
#include <signal.h>
#include <termios.h>
#include <unistd.h>

static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE};
static const int requests[] = {SIGTERM, SIGHUP, SIGINT};
enum { crash_count = sizeof crashes / sizeof *crashes,
       request_count = sizeof requests / sizeof *requests };

static struct sigaction before_crash[crash_count];
static struct sigaction before_request[request_count];
static struct termios usual_modes;
static bool has_usual_modes;
static volatile sig_atomic_t times_asked;
static volatile sig_atomic_t is_leaving;
// A crash of too deep a recursion has no stack left to handle it on.
static char spare_stack[64 * 1024];

// endwin is not meant for handlers and may wait for a lock that the crash left taken, so the modes
// are set first and an alarm ends the wait.
static void leave_terminal(void) {
  if (is_leaving) return;
  is_leaving = 1;
  signal(SIGALRM, SIG_DFL);
  alarm(2);
  if (has_usual_modes) tcsetattr(STDIN_FILENO, TCSANOW, &usual_modes);
  cncurses_part();
  endwin();
  alarm(0);
}

// To whoever handled it before us: the system, or Swift's own report of a crash.
static void pass_on(int number) {
  cncurses_release_signals();
  raise(number);
}

static void on_crash(int number) {
  leave_terminal();
  pass_on(number);
}

// Once is a request, so that drafts can be kept; twice is an order.
static void on_request(int number) {
  times_asked = times_asked + 1;
  if (times_asked < 2) return;
  leave_terminal();
  pass_on(number);
}

void cncurses_catch_signals(void) {
  is_leaving = 0;
  stack_t spare = {.ss_sp = spare_stack, .ss_size = sizeof spare_stack};
  sigaltstack(&spare, NULL);
  struct sigaction crash = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK | SA_NODEFER};
  struct sigaction request = {.sa_handler = on_request, .sa_flags = SA_ONSTACK};
  sigemptyset(&crash.sa_mask);
  sigemptyset(&request.sa_mask);
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &crash, &before_crash[i]);
  for (int i = 0; i < request_count; i++) sigaction(requests[i], &request, &before_request[i]);
  // Some programs start others with signals blocked; then the loss of the terminal would go unseen.
  sigset_t unblocked;
  sigemptyset(&unblocked);
  for (int i = 0; i < request_count; i++) sigaddset(&unblocked, requests[i]);
  sigprocmask(SIG_UNBLOCK, &unblocked, NULL);
}

void cncurses_release_signals(void) {
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &before_crash[i], NULL);
  for (int i = 0; i < request_count; i++) sigaction(requests[i], &before_request[i], NULL);
}

void cncurses_remember_modes(void) { has_usual_modes = tcgetattr(STDIN_FILENO, &usual_modes) == 0; }

int cncurses_times_asked_to_end(void) { return times_asked; }

void cncurses_stop(void) {
  struct sigaction usual = {.sa_handler = SIG_DFL}, before;
  sigemptyset(&usual.sa_mask);
  sigaction(SIGTSTP, &usual, &before);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &before, NULL);
}
