#ifndef C_MARK_ARENA_H
#define C_MARK_ARENA_H

#include <cmark-gfm.h>

/// Memory for the trees that cmark-gfm makes, of the calling thread alone: it is handed out piece behind piece, and taken back
/// all at once when the last tree is done. A tree of a thousand nodes costs a few calls of the system's allocator instead of
/// thousands.
///
/// cmark-gfm refuses a node in a tree whose memory is another.
cmark_mem *arenaMemory(void);

/// Begins a tree; each call needs one of `closeArena` in the same thread, after which the tree is gone.
void openArena(void);

void closeArena(void);

#endif
