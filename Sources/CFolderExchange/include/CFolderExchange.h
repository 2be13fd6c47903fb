#ifndef C_FOLDER_EXCHANGE_H
#define C_FOLDER_EXCHANGE_H

/// Exchanges two paths of one file system in a single step, so that each is always there.
/// Returns 0, or the `errno` of the refusal; `ENOSYS` where the system cannot do it.
int exchangeFolders(const char *first, const char *second);

#endif
