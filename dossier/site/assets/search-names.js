// Search where nothing but scripts can be loaded, as from a disk: by names, meetings and titles.
(() => {
  "use strict";

  const { home, load, order } = dossier;

  /** A row of `assets/names.js`, with what it leaves out where there is none. */
  const asHit = (row, sources) => ({
    href: new URL(`${row.page}.html`, home).href,
    kind: row.kind,
    title: row.title,
    names: row.names ?? [],
    about: row.about ?? "",
    date: row.date ?? "",
    sources: (row.sources ?? []).map((number) => sources[number]),
    years: (row.years ?? []).map(String),
    weight: row.weight ?? 0,
    excerpt: [],
  });

  const fits = (hit, chosen) =>
    (!chosen.kind || hit.kind === chosen.kind) &&
    (!chosen.source || hit.sources.includes(chosen.source)) &&
    (!chosen.year || hit.years.includes(chosen.year));

  async function open() {
    let data;
    dossier.names = (told) => (data = told);
    await load("assets/names.js");
    const hits = data.pages.map((row) => asHit(row, data.sources));
    const all = (key) => [...new Set(hits.flatMap((hit) => hit[key]))];

    return {
      readsTexts: false,
      choices: async () => ({ kind: all("kind"), source: all("sources"), year: all("years") }),
      async find(text, chosen, limit) {
        const words = order.wordsOf(text);
        if (text && !words.length) return { total: 0, hits: [] }; // signs only
        const left = hits
          .filter((hit) => fits(hit, chosen))
          .map((hit) => ({ ...hit, fit: words.length ? order.fit(words, hit) : 1 }));
        const exact = left.filter((hit) => hit.fit > 0);
        // A spelling that no source uses: names that differ from it in a letter or two.
        const found = exact.length ? exact : left.filter((hit) => order.isNear(words, hit));
        found.sort(order.compare);
        return { total: found.length, near: !exact.length && found.length > 0, hits: found.slice(0, limit) };
      },
    };
  }

  let opened;

  /** Opens the list of names, once; as `dossier.searchText`, for which see there. */
  dossier.searchNames = () => (opened ??= open());
})();
