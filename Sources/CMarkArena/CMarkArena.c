#include "CMarkArena.h"

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// A stretch of memory; what is handed out of it lies behind the struct.
struct chunk {
  struct chunk *below;
  size_t size;
  size_t used;
  size_t unused_;
};

/// What stands before each piece: its size, rounded up.
struct piece {
  size_t size;
  size_t unused_;
};

enum { alignment = 16, usualSize = 1 << 20 };

static _Thread_local struct chunk *top;
static _Thread_local int openTrees;

// MARK: Chunks

static pthread_key_t key;
static pthread_once_t isKeyMade = PTHREAD_ONCE_INIT;

static void makeKey(void) {
  if (pthread_key_create(&key, free) != 0) abort();
}

static char *bytes(struct chunk *chunk) { return (char *)(chunk + 1); }

static void addChunk(size_t least) {
  size_t size = least > usualSize ? least : usualSize;
  struct chunk *chunk = malloc(sizeof(struct chunk) + size);
  if (!chunk) abort();
  *chunk = (struct chunk){.below = top, .size = size};
  top = chunk;
}

/// Keeps the lowest chunk, for the thread's next tree and until the thread ends.
static void empty(void) {
  while (top && top->below) {
    struct chunk *below = top->below;
    free(top);
    top = below;
  }
  if (!top) return;
  top->used = 0;
  pthread_once(&isKeyMade, makeKey);
  pthread_setspecific(key, top);
}

// MARK: Pieces

static struct piece *header(void *pointer) { return (struct piece *)pointer - 1; }

/// Whether nothing was handed out behind a piece.
static int isLast(void *pointer) {
  return (char *)pointer + header(pointer)->size == bytes(top) + top->used;
}

static size_t rounded(size_t size) {
  // As cmark-gfm's own allocators do where no memory is left.
  if (size > SIZE_MAX / 2) abort();
  return (size + alignment - 1) / alignment * alignment;
}

static void *allocate(size_t size) {
  size_t needed = rounded(size) + sizeof(struct piece);
  if (!top || top->size - top->used < needed) addChunk(needed);
  struct piece *piece = (struct piece *)(bytes(top) + top->used);
  top->used += needed;
  piece->size = needed - sizeof(struct piece);
  return piece + 1;
}

static void *arenaCalloc(size_t count, size_t size) {
  if (size != 0 && count > SIZE_MAX / 2 / size) abort();
  return memset(allocate(count * size), 0, count * size);
}

static void arenaFree(void *pointer) {
  // The last piece can be used again at once; buffers that grow and go are such pieces.
  if (pointer && isLast(pointer)) top->used -= header(pointer)->size + sizeof(struct piece);
}

static void *arenaRealloc(void *pointer, size_t size) {
  if (!pointer) return allocate(size);
  size_t old = header(pointer)->size;
  if (size <= old) return pointer;
  size_t more = rounded(size) - old;
  if (isLast(pointer) && top->size - top->used >= more) {
    top->used += more;
    header(pointer)->size += more;
    return pointer;
  }
  return memcpy(allocate(size), pointer, old);
}

static cmark_mem arena = {arenaCalloc, arenaRealloc, arenaFree};

cmark_mem *arenaMemory(void) { return &arena; }

void openArena(void) { openTrees++; }

void closeArena(void) {
  if (--openTrees == 0) empty();
}
