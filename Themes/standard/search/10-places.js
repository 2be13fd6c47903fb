// Reads the files of the search index: where words stand, and what is shown of pages and items.
(function () {
  "use strict";

  const { load, lastUpTo, renew, itemFile } = scopebook.index;
  const digits = {};
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".split("").forEach((sign, digit) => { digits[sign] = digit; });

  // Calls `number()` for one packed number after the other; see PackedNumbers.
  function reader(text) {
    let at = 0;
    return {
      get more() { return at < text.length; },
      digit: () => digits[text[at++]],
      number() {
        let number = 0, weight = 1, digit;
        do { digit = digits[text[at++]]; number += (digit & 31) * weight; weight *= 32; } while (digit > 31);
        return number;
      }
    };
  }

  function numbers(text) {
    const all = [];
    for (const packed = reader(text); packed.more;) all.push(packed.number());
    return all;
  }

  // Calls `body` with each page and section of a packed list.
  function forEachSection(text, body) {
    let page = 0;
    for (const packed = reader(text); packed.more;) {
      page += packed.number();
      let section = packed.number(), digit;
      do {
        digit = packed.digit();
        for (let bit = 0; bit < 5; bit++) if (digit >> bit & 1) body(page, section + bit);
        section += 5;
      } while (digit > 31);
    }
  }

  function forEachItem(text, body) {
    let item = 0;
    for (const packed = reader(text); packed.more;) body(item += packed.number());
  }

  async function manifest() {
    const index = await scopebook.index.manifest();
    if (!index.pages) {
      index.words = index.words.split(" ");
      index.backwards = index.backwards.split(" ");
      index.itemReleases = numbers(index.itemReleases);
      const steps = numbers(index.texts);
      let page = 0;
      index.pages = steps.filter((_, at) => at % 2 === 0).map((step, file) => [page += step, steps[file * 2 + 1]]);
    }
    return index;
  }

  // The files that may hold words that begin so: at most `most`.
  function files(firsts, beginning, most) {
    const start = Math.max(0, lastUpTo(firsts, first => first > beginning));
    const found = [];
    for (let file = start; file < firsts.length && found.length < most; file++) {
      if (file > start && !firsts[file].startsWith(beginning)) break;
      found.push(file);
    }
    return found;
  }

  // The words that begin so and where they stand: [[word, places], …].
  async function words(beginning, most) {
    const index = await manifest();
    const shards = await Promise.all(files(index.words, beginning, most).map(async file => {
      const shard = await load("words-" + file, index.version);
      if (typeof shard !== "string") return shard;
      const parts = shard.split(" ");
      if (parts[0] !== index.version) return renew(parts[0]);
      const entries = [];
      for (let at = 1; at < parts.length; at += 2) entries.push([parts[at], parts[at + 1]]);
      return entries;
    }));
    return shards.flatMap(entries => {
      const found = [];
      for (let at = lastUpTo(entries, entry => entry[0] >= beginning) + 1; at < entries.length; at++) {
        if (!entries[at][0].startsWith(beginning)) break;
        found.push(entries[at]);
      }
      return found;
    });
  }

  // Words that begin so when they are spelt backwards.
  async function backwards(beginning, most) {
    const index = await manifest();
    const shards = await Promise.all(files(index.backwards, beginning, most).map(
      file => load("backwards-" + file, index.version)));
    return shards.flatMap(shard => shard.split(" ").filter(word => word.startsWith(beginning)));
  }

  // A section and its page: { page: [address, title], section: [title, anchor, text] }.
  async function section(page, number) {
    const index = await manifest();
    const file = lastUpTo(index.pages, first => first[0] > page || first[0] === page && first[1] > number);
    const pages = await load("texts-" + file, index.version);
    const first = index.pages[file];
    const held = pages[page - first[0]];
    return { page: held, section: held && held[2][number - (page === first[0] ? first[1] : 0)] };
  }

  // An item by its number: [address, id, text, kind, badge's class, badge's words, release, (link's heading, label, address)…].
  async function item(number) {
    const files = (await manifest()).items;
    const file = lastUpTo(files, first => first[0] > number);
    return (await itemFile(file))[number - files[file][0]];
  }

  scopebook.places = { manifest, words, backwards, section, item, forEachSection, forEachItem };
})();
