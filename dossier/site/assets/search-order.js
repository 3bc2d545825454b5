// In which order hits are shown: the same for the index of texts and for the list of names.
(() => {
  "use strict";

  const { fold } = dossier;

  /** What is looked for first, above; what only tells of it, below. */
  const KINDS = ["Person", "Organisation", "Place", "Meeting", "Topic", "Article", "Page"];
  const SOURCES_OF_ALL = ["Article", "Page"];

  const wordsOf = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

  /** Whether each of the words begins one of the text's. */
  const begins = (words, text) => {
    const present = wordsOf(text);
    return words.every((word) => present.some((one) => one.startsWith(word)));
  };

  /** How well a hit fits: 4 it has this very name, 3 a name begins so, 2 it names all the words,
      1 it tells them of itself, 0 none of these. */
  function fit(words, hit) {
    const wanted = words.join(" ");
    const names = [hit.title, ...hit.names];
    const folded = names.map((name) => wordsOf(name).join(" "));
    if (folded.includes(wanted)) return 4;
    if (folded.some((name) => name.startsWith(wanted))) return 3;
    if (names.some((name) => begins(words, name))) return 2;
    return begins(words, [...names, hit.about].join(" ")) ? 1 : 0;
  }

  /** In how many letters two words differ: the Levenshtein distance. */
  function distance(left, right) {
    let row = Array.from({ length: right.length + 1 }, (_, index) => index);
    for (const [index, letter] of [...left].entries()) {
      const next = [index + 1];
      for (let at = 1; at < row.length; at++) {
        const changed = row[at - 1] + (letter === right[at - 1] ? 0 : 1);
        next.push(Math.min(changed, row[at] + 1, next[at - 1] + 1));
      }
      row = next;
    }
    return row.at(-1);
  }

  /** Letters in which another spelling may differ: one in four, so none in a word of three. */
  const tolerance = (word) => Math.floor(word.length / 4);

  /** Whether each of the words is nearly one of the hit's names. */
  const isNear = (words, hit) => {
    const present = wordsOf([hit.title, ...hit.names].join(" "));
    return words.every((word) => present.some((one) => distance(word, one) <= tolerance(word)));
  };

  const isSource = (kind) => SOURCES_OF_ALL.includes(kind);

  /** Entities above articles; then how well the name fits, the kind, how often it is named. */
  function compare(left, right) {
    return (
      isSource(left.kind) - isSource(right.kind) ||
      right.fit - left.fit ||
      KINDS.indexOf(left.kind) - KINDS.indexOf(right.kind) ||
      right.weight - left.weight ||
      left.title.localeCompare(right.title, "en")
    );
  }

  dossier.order = { KINDS, isSource, wordsOf, fit, isNear, compare };
})();
