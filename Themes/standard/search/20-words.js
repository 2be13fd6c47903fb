// The words of a query, and which words of the site they may mean.
(function () {
  "use strict";

  const { words, backwards } = scopebook.places;
  // How many files of words a query may load for words that begin alike.
  const mostFiles = 4;
  const whole = { "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ς": "σ" };

  // Words in small letters and without accents, as SearchWords writes them.
  function fold(text) {
    return text.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "").replace(/[ßøłđæœıς]/g, sign => whole[sign]);
  }

  // The words of a text, those that a sign joins together: { start, end, whole, parts }.
  function pieces(text) {
    return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[-_.'’‑][\p{L}\p{N}\p{M}]+)*/gu), match => ({
      start: match.index, end: match.index + match[0].length, whole: fold(match[0]),
      parts: match[0].split(/[-_.'’‑]/).map(fold)
    })).filter(piece => piece.whole);
  }

  // Whether one letter more, less or other, or two that changed places, make one word of the other.
  function isNear(a, b) {
    let start = 0, endA = a.length, endB = b.length;
    while (start < endA && a[start] === b[start]) start++;
    while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) { endA--; endB--; }
    const [restA, restB] = [endA - start, endB - start];
    return Math.max(restA, restB) <= 1
      || restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
  }

  function beginsNear(word, token) {
    return [-1, 0, 1].some(more => isNear(word.slice(0, token.length + more), token));
  }

  // Words of the site that a word of the query may mean: { word, places, weight }.
  async function meanings(token, isLast) {
    const found = await words(token, isLast ? mostFiles : 1);
    return found.filter(([word]) => isLast || word === token).map(([word, places]) => (
      { word, places, weight: word === token ? 1 : 0.6 + 0.2 * token.length / word.length }));
  }

  // Words that are one letter off. One half of the word has no mistake: it is looked up from its beginning or from its end.
  async function nearMeanings(token, isLast) {
    if (token.length < 3 || /\p{N}/u.test(token)) return [];
    const half = (token.length - 1) >> 1;
    const near = new Map();
    for (const [word, places] of await words(token.slice(0, half), mostFiles)) {
      if (/\p{N}/u.test(word)) continue;
      if (isNear(token, word)) near.set(word, { word, places, weight: 0.4 });
      else if (isLast && beginsNear(word, token)) near.set(word, { word, places, weight: 0.3 });
    }
    const turned = text => Array.from(text).reverse().join("");
    for (const reversed of await backwards(turned(token).slice(0, half), mostFiles)) {
      const word = turned(reversed);
      if (near.has(word) || !isNear(token, word)) continue;
      const entry = (await words(word, 1)).find(entry => entry[0] === word);
      if (entry) near.set(word, { word, places: entry[1], weight: 0.4 });
    }
    return Array.from(near.values());
  }

  // The words of a query with what they may mean; joined ones in parts where nobody joins them so.
  async function tokensOf(query) {
    const read = pieces(query);
    const tokens = [];
    for (const [number, piece] of read.entries()) {
      const isLast = number === read.length - 1 && query.endsWith(query.slice(piece.start, piece.end));
      const found = await meanings(piece.whole, isLast);
      if (found.length || piece.parts.length < 2) {
        tokens.push({ token: piece.whole, found, isLast });
        continue;
      }
      for (const [place, part] of piece.parts.entries()) {
        const isEnd = isLast && place === piece.parts.length - 1;
        tokens.push({ token: part, found: await meanings(part, isEnd), isLast: isEnd });
      }
    }
    return { tokens, name: read.map(piece => piece.whole).join("") };
  }

  // Parts of a text for showing it: [[text, whether the query means it], …].
  function marked(text, meant) {
    const parts = [];
    let done = 0;
    const add = (end, isMeant) => {
      if (end > done) parts.push([text.slice(done, end), isMeant]);
      done = end;
    };
    for (const piece of pieces(text)) {
      const isMeant = meant.has(piece.whole) || piece.parts.some(part => meant.has(part));
      if (isMeant) { add(piece.start, false); add(piece.end, true); }
    }
    add(text.length, false);
    return parts;
  }

  scopebook.search = { pieces, tokensOf, nearMeanings, marked };
})();
