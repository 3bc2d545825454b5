// Search on a web server: Pagefind's index of all that the pages say, read piece by piece.
(() => {
  "use strict";

  const { home, order } = dossier;

  const RANKING = {
    // A name counts for more than a title, and a title for more than a text.
    metaWeights: { names: 8, title: 5, about: 1 },
  };

  const FACTS = "facts"; // where `search/gather.py` puts title, names and date

  /** Pagefind's excerpt is HTML with <mark>: read in a document where nothing runs, kept as text. */
  function pieces(excerpt) {
    const found = [""];
    for (const node of new DOMParser().parseFromString(excerpt, "text/html").body.childNodes) {
      const marked = node.nodeName === "MARK";
      if ((found.length % 2 === 0) !== marked) found.push("");
      found[found.length - 1] += node.textContent;
    }
    return found;
  }

  /** The paragraph in which the words stand closest together; '' where it has no address. */
  function anchor(data) {
    const places = data.weighted_locations ?? [];
    if (!places.length) return "";
    const best = places.reduce((left, right) =>
      right.balanced_score > left.balanced_score ? right : left,
    );
    const above = (data.anchors ?? []).filter((one) => one.location <= best.location);
    const { id } = above.at(-1) ?? {};
    return id && id !== FACTS ? `#${id}` : "";
  }

  async function asHit(result) {
    const data = await result.data();
    const path = data.raw_url.split("/").filter(Boolean).map(encodeURIComponent).join("/");
    const kind = data.filters.kind[0];
    return {
      href: new URL(path, home).href + (order.isSource(kind) ? anchor(data) : ""),
      kind,
      title: data.meta.title ?? path, // of signs only, which the index leaves out
      names: (data.meta.names ?? "").split(" · ").filter(Boolean),
      about: data.meta.about ?? "",
      date: data.meta.date ?? "",
      weight: Number(data.meta.weight),
      excerpt: order.isSource(kind) ? pieces(data.excerpt) : [],
    };
  }

  /** Searches once above articles and once in them; the second costs no request. */
  async function ranked(pagefind, text, { kind, ...chosen }) {
    const groups = kind ? [[kind]] : [0, 1].map((of) => order.KINDS.filter((one) => +order.isSource(one) === of));
    const filters = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value));
    const found = [];
    for (const group of groups) {
      const { results } = await pagefind.search(text || null, {
        filters: { ...filters, kind: { any: group } },
      });
      found.push(...results);
    }
    return found;
  }

  /** Opens the index. `find` gives the number of pages found and the first `limit` of them, for
      the words and the chosen kind, source and year; `choices` what may be chosen. Throws where
      there is no index. */
  dossier.searchText = async () => {
    const pagefind = await import(new URL("pagefind/pagefind.js", home).href);
    // Without a worker: that would be 41 KB more before the first hit, to save some milliseconds.
    await pagefind.options({ noWorker: true, excerptLength: 24, ranking: RANKING });
    await pagefind.init();

    return {
      readsTexts: true,
      async choices() {
        const { kind = {}, source = {}, year = {} } = await pagefind.filters();
        return { kind: Object.keys(kind), source: Object.keys(source), year: Object.keys(year) };
      },
      async find(text, chosen, limit) {
        const words = order.wordsOf(text);
        const results = await ranked(pagefind, text, chosen);
        // A spelling that nobody uses: the list of names knows those that come near.
        if (!results.length) return (await dossier.searchNames()).find(text, chosen, limit);
        const hits = await Promise.all(results.slice(0, limit).map(asHit));
        const fitting = hits.map((hit) => ({ ...hit, fit: order.isSource(hit.kind) ? 0 : order.fit(words, hit) }));
        // Articles stay in the order of the index, which has read them.
        const entities = fitting.filter((hit) => !order.isSource(hit.kind)).sort(order.compare);
        const texts = fitting.filter((hit) => order.isSource(hit.kind));
        return { total: results.length, hits: [...entities, ...texts] };
      },
    };
  };
})();
