// Finds what a query means: its words, where they stand, and which hit comes first.
(function () {
  "use strict";

  const { manifest, words, backwards, forEachSection, forEachItem } = scopebook.places;
  // How many files of words a query may load for words that begin alike.
  const mostFiles = 4;
  const perPage = 65536;
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

  // Where the meanings of one word of the query stand, and how much that weighs.
  function places(token, found, index, isLast) {
    const place = { sections: new Map(), titles: new Map(), pages: new Map(), items: new Map(), releases: new Set() };
    const raise = (map, key, weight) => { if (!(map.get(key) >= weight)) map.set(key, weight); };
    for (const { places, weight } of found) {
      const [texts, headings, , fields, itemTexts, itemNames] = places.split(".");
      forEachSection(texts, (page, section) => {
        raise(place.sections, page * perPage + section, weight);
        raise(place.pages, page, weight);
      });
      forEachSection(headings || "", (page, section) => {
        raise(place.sections, page * perPage + section, 4 * weight);
        raise(place.pages, page, weight);
        if (section === 0) raise(place.titles, page, weight);
      });
      forEachItem(fields || "", item => raise(place.items, item, 1.5 * weight));
      forEachItem(itemTexts || "", item => raise(place.items, item, 4 * weight));
      forEachItem(itemNames || "", item => raise(place.items, item, 6 * weight));
    }
    index.releases.forEach((release, number) => {
      const isNamed = pieces(release[1]).some(({ whole }) => whole === token || isLast && whole.startsWith(token));
      if (isNamed) place.releases.add(number);
    });
    return place;
  }

  // Hits whose name is the whole query, or begins with it: by section and by item, what that adds.
  async function names(query) {
    const named = { sections: new Map(), items: new Map() };
    const raise = (map, key, weight) => { if (!(map.get(key) >= weight)) map.set(key, weight); };
    for (const [word, places] of await words(query, 1)) {
      const weight = word === query ? 300 : 100 + 80 * query.length / word.length;
      const lists = places.split(".");
      forEachSection(lists[2] || "", (page, section) => raise(named.sections, page * perPage + section, weight));
      forEachItem(lists[5] || "", item => raise(named.items, item, word === query ? weight + 700 : weight));
    }
    return named;
  }

  function releaseOf(page, index) {
    return index.releases.findIndex(release => page >= release[2] && page < release[2] + release[3]);
  }

  // Among equals the release that is being read comes first, then the project's own pages, then later releases before earlier.
  function rank(release, index) {
    if (release === index.current) return 0;
    return release < 0 ? 1 : 2 + index.releases.length - release;
  }

  // Pages about the tool itself say words such as "metric" and "requirement" at every turn.
  const worth = (page, name, index) => page < index.toolPages || name >= 300 ? 1 : 0.01;

  const byScore = (a, b) => b.score - a.score || a.rank - b.rank || a.number - b.number;

  function itemHits(tokens, named, index) {
    const hits = [];
    for (const item of new Set([named.items, ...tokens.map(token => token.items)].flatMap(map => [...map.keys()]))) {
      const release = index.itemReleases[item] - 1;
      const weights = tokens.map(token => token.items.get(item) || (token.releases.has(release) ? 0.5 : 0));
      const name = named.items.get(item) || 0;
      if (!name && weights.includes(0)) continue;
      hits.push({ item, number: item, score: name + sum(weights), rank: rank(release, index) });
    }
    return hits.sort(byScore);
  }

  function sectionHits(tokens, named, index) {
    const hits = { pages: new Map(), headings: [] };
    const keys = [named.sections, ...tokens.map(token => token.sections)].flatMap(map => [...map.keys()]);
    for (const number of new Set(keys)) {
      const page = Math.floor(number / perPage), section = number % perPage;
      const release = releaseOf(page, index);
      const weights = tokens.map(token => token.sections.get(number)
        || 0.5 * (token.titles.get(page) || 0) || (token.releases.has(release) ? 0.3 : 0));
      const name = named.sections.get(number) || 0;
      if (!name && weights.includes(0)) continue;
      const isText = !name && Math.max(...weights) < 4;
      const hit = { page, section, number, release, isText, score: worth(page, name, index) * (name + sum(weights)), rank: rank(release, index) };
      if (section === 0) hits.pages.set(page, hit); else hits.headings.push(hit);
    }
    return hits;
  }

  // Adds pages that have all the words, but in no section together.
  function addSpreadPages(tokens, hits, index) {
    const known = new Set(hits.headings.map(hit => hit.page));
    const rarest = tokens.reduce((a, b) => a.pages.size < b.pages.size ? a : b).pages;
    for (const page of rarest.keys()) {
      if (hits.pages.has(page) || known.has(page)) continue;
      const release = releaseOf(page, index);
      const weights = tokens.map(token => token.pages.get(page) || (token.releases.has(release) ? 0.3 : 0));
      if (weights.includes(0)) continue;
      const hit = { page, section: 0, number: page * perPage, release, score: 0.5 * sum(weights), rank: rank(release, index) };
      hits.pages.set(page, hit);
    }
  }

  const sum = numbers => numbers.reduce((a, b) => a + b, 0);

  function hits(tokens, named, index) {
    const found = sectionHits(tokens, named, index);
    if (tokens.length > 1) addSpreadPages(tokens, found, index);
    return {
      items: itemHits(tokens, named, index), pages: Array.from(found.pages.values()).sort(byScore),
      headings: found.headings.sort(byScore)
    };
  }

  const isEmpty = found => !found.items.length && !found.pages.length && !found.headings.length;

  // The groups: items, pages, headings; one in which nothing is called like the query comes behind the others.
  function order(found, count) {
    const isCalled = name => found[name].length > 0 && found[name][0].score >= 2 * count;
    return ["items", "pages", "headings"].sort((a, b) => isCalled(b) - isCalled(a));
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

  // The release that the reader is in: that of the page, else the leading one.
  function currentRelease(index) {
    const folder = location.href.startsWith(scopebook.index.root)
      ? location.href.slice(scopebook.index.root.length).split("/")[0] : "";
    const found = index.releases.findIndex(release => release[0] === folder);
    return found < 0 ? index.leading : found;
  }

  // What a query finds: { items, pages, headings, words, isNear }, best first; nothing where it has no words.
  async function search(query) {
    const index = await manifest();
    index.current = currentRelease(index);
    const { tokens, name } = await tokensOf(query);
    if (!tokens.length) return undefined;
    const named = await names(name);
    const combined = () => hits(tokens.map(({ token, found, isLast }) => places(token, found, index, isLast)), named, index);
    let result = combined();
    let isNear = false;
    if (isEmpty(result)) {
      isNear = true;
      const unknown = tokens.filter(token => !token.found.length);
      for (const token of unknown.length ? unknown : tokens) {
        token.found = token.found.concat(await nearMeanings(token.token, token.isLast));
      }
      result = combined();
    }
    const meant = new Set(tokens.flatMap(({ found }) => found.map(({ word }) => word)));
    return { ...result, order: order(result, tokens.length), index, isNear, words: meant };
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

  scopebook.search = { search, marked };
})();
