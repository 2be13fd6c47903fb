// Where the words of a query stand together, and which hit comes first.
(function () {
  "use strict";

  const { manifest, words, forEachSection, forEachItem } = scopebook.places;
  const { pieces, tokensOf, nearMeanings } = scopebook.search;
  const perPage = 65536;
  const sum = numbers => numbers.reduce((a, b) => a + b, 0);
  const raise = (map, key, weight) => { if (!(map.get(key) >= weight)) map.set(key, weight); };

  // Where the meanings of one word of the query stand, and how much that weighs.
  function places(token, found, index, isLast) {
    const place = { sections: new Map(), titles: new Map(), pages: new Map(), items: new Map(), releases: new Set() };
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

  // The release that the reader is in: that of the page, else the leading one.
  function currentRelease(index) {
    const folder = location.href.startsWith(scopebook.index.root)
      ? location.href.slice(scopebook.index.root.length).split("/")[0] : "";
    const found = index.releases.findIndex(release => release[0] === folder);
    return found < 0 ? index.leading : found;
  }

  // What a query finds: { items, pages, headings, words, isNear }, best first; nothing where it has no words.
  scopebook.search.search = async function (query) {
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
  };
})();
