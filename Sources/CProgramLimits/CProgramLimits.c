// Two calls that Glibc's Swift module does not show.
#define _GNU_SOURCE
#include "CProgramLimits.h"

#include <stddef.h>
#include <sys/resource.h>

int startInRoot(posix_spawn_file_actions_t *actions) {
  return posix_spawn_file_actions_addchdir_np(actions, "/");
}

#ifdef __linux__
static void set(pid_t process, int resource, unsigned long long value) {
  struct rlimit limit = {.rlim_cur = (rlim_t)value, .rlim_max = (rlim_t)value};
  prlimit(process, resource, &limit, NULL);
}
#endif

void limitProgram(pid_t process, unsigned long long bytes, unsigned long long seconds) {
#ifdef __linux__
  set(process, RLIMIT_AS, bytes);
  set(process, RLIMIT_CPU, seconds);
  set(process, RLIMIT_FSIZE, 0);
  set(process, RLIMIT_CORE, 0);
#else
  (void)process;
  (void)bytes;
  (void)seconds;
#endif
}
