// What the other scripts share, under the one global name of this site: `dossier`.
// Plain scripts, not modules: from a disk, browsers load no modules.
(() => {
  "use strict";

  /** The address of the site's first page, wherever the site is hosted. */
  const home = new URL("../", document.currentScript.src);

  // Letters that Unicode does not take apart; as `dossier/text.py` has them.
  const WHOLE = {
    ı: "i", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ß: "ss", ħ: "h",
    "’": "'", "‘": "'", "ʼ": "'", "‑": "-",
  };
  const WHOLE_LETTERS = new RegExp(`[${Object.keys(WHOLE).join("")}]`, "g");

  /** The form in which two spellings compare equal: no case, no diacritics, single spaces. */
  const fold = (text) =>
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(WHOLE_LETTERS, (letter) => WHOLE[letter])
      .replace(/\s+/g, " ")
      .trim();

  /** A new element. Texts become text nodes: nothing that a stranger wrote is ever read as HTML. */
  function element(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined) made.setAttribute(name, value);
    }
    made.append(...children.filter((child) => child !== null && child !== ""));
    return made;
  }

  /** Texts of which every second one is highlighted, as nodes. */
  const highlighted = (pieces) =>
    pieces.map((piece, index) => (index % 2 ? element("mark", {}, piece) : piece));

  const loading = new Map();

  /** Run a script of the site, once; its address counts from the first page. */
  function load(path) {
    if (!loading.has(path)) {
      loading.set(
        path,
        new Promise((resolve, reject) => {
          const script = element("script", { src: new URL(path, home).href });
          script.addEventListener("load", resolve);
          script.addEventListener("error", () => reject(new Error(`${path} cannot be loaded`)));
          document.head.append(script);
        }),
      );
    }
    return loading.get(path);
  }

  /** Whether a key is typed into something that takes text. */
  const takesText = (target) =>
    target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;

  globalThis.dossier = { home, fold, element, highlighted, load, takesText };
})();
