#define _GNU_SOURCE
#include "CFolderExchange.h"

#include <errno.h>

#if defined(__linux__)

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

// Value of the kernel's interface; C libraries declare it only in recent versions.
#ifndef RENAME_EXCHANGE
#define RENAME_EXCHANGE (1 << 1)
#endif

int exchangeFolders(const char *first, const char *second) {
#ifdef SYS_renameat2
  return syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
#else
  return ENOSYS;
#endif
}

#elif defined(__APPLE__)

#include <stdio.h>

int exchangeFolders(const char *first, const char *second) {
  return renamex_np(first, second, RENAME_SWAP) == 0 ? 0 : errno;
}

#else

int exchangeFolders(const char *first, const char *second) { return ENOSYS; }

#endif
