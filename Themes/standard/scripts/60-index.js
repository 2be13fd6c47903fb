// The search index: scripts that are loaded when they are needed, from the disk as well as from a server.
(function () {
  "use strict";

  const root = new URL("../", document.currentScript.src).href;
  let loads = new Map();
  // What the page asks of the server when a browser has kept a list of files that is older than the files.
  let freshness = "";
  let isRenewed = false;

  scopebook.shard = value => { document.currentScript.shard = value; };

  function load(name, query) {
    if (!loads.has(name)) {
      loads.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        const fail = () => { loads.delete(name); reject(new Error(name)); };
        script.src = root + "search/" + name + ".js" + (query ? "?" + query : "");
        script.onload = () => {
          script.remove();
          if (script.shard === undefined) fail(); else resolve(script.shard);
        };
        script.onerror = fail;
        document.head.append(script);
      }));
    }
    return loads.get(name);
  }

  // The place of the last entry that is not behind what is wanted; -1 where all are.
  function lastUpTo(entries, isBehind) {
    let low = 0, high = entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBehind(entries[middle])) high = middle; else low = middle + 1;
    }
    return low - 1;
  }

  // Which file holds what; see SearchManifest.
  const manifest = () => load("index", freshness);

  // Begins anew, once, with the list of files that goes with the files.
  function renew(version) {
    if (isRenewed) return [];
    isRenewed = true;
    freshness = version;
    loads = new Map();
    throw new Error("renewed");
  }

  async function itemFile(file) { return load("items-" + file, (await manifest()).version); }

  // The item whose page lies at an address; nothing where no item's does.
  async function itemAt(address) {
    const file = lastUpTo((await manifest()).items, first => first[1] > address);
    return file < 0 ? undefined : (await itemFile(file)).find(item => item[0] === address);
  }

  scopebook.index = { root, load, lastUpTo, manifest, renew, itemFile, itemAt };
})();
