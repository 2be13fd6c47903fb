#ifndef C_PROGRAM_LIMITS_H
#define C_PROGRAM_LIMITS_H

#include <spawn.h>
#include <sys/types.h>

/// Has the program that is spawned with these actions begin in the root folder. Returns 0, or the number of an error.
int startInRoot(posix_spawn_file_actions_t *actions);

/// Limits the memory and the processor time of a running program, and lets it write no file. Does nothing where the system
/// cannot limit a program that runs.
void limitProgram(pid_t process, unsigned long long bytes, unsigned long long seconds);

#endif
