// The search box: a button in the header that opens a dialog. It searches texts where the site is
// served, and names where it is read from a disk; the dialog says so.
(() => {
  "use strict";

  const { element, fold, takesText } = dossier;

  const A_PAGE_OF_HITS = 10;
  const TYPING_PAUSE = 120; // milliseconds: shorter than between two keys of a slow typist
  const OTHER_NAMES = 3;
  const LABELS = { kind: "Kind", source: "Source", year: "Year" };
  const ONLY_NAMES_FROM_DISK =
    "These pages are read from a disk: only names, meetings and titles are searched here. On a web server the texts are searched too.";
  const ONLY_NAMES =
    "Only names, meetings and titles are searched here: this site has no index of its texts.";

  // Material's magnifying glass.
  const GLASS =
    "M9.5 3A6.5 6.5 0 0 1 16 9.5c0 1.61-.59 3.09-1.56 4.23l.27.27h.79l5 5-1.5 1.5-5-5v-.79l-.27-.27A6.516 6.516 0 0 1 9.5 16 6.5 6.5 0 0 1 3 9.5 6.5 6.5 0 0 1 9.5 3m0 2C7 5 5 7 5 9.5S7 14 9.5 14 14 12 14 9.5 12 5 9.5 5";

  function icon(path) {
    const space = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(space, "svg");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    const drawn = svg.appendChild(document.createElementNS(space, "path"));
    drawn.setAttribute("d", path);
    return svg;
  }

  // --- the engine ----------------------------------------------------------------------------
  let opening;

  /** The index of texts, else the list of names; opened once. */
  function engine() {
    opening ??= /^https?:$/.test(location.protocol)
      ? dossier.searchText().catch(() => dossier.searchNames())
      : dossier.searchNames();
    return opening;
  }

  // --- the dialog ----------------------------------------------------------------------------
  let box;

  function makeBox() {
    const input = element("input", {
      class: "d-search__input", type: "search", "aria-label": "Search", placeholder: "Search",
      autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "go",
    });
    const close = element("button", { class: "d-search__close", type: "button" }, "Close");
    const narrow = element("div", { class: "d-search__narrow", hidden: "" });
    const status = element("p", { class: "d-search__status", role: "status" });
    const limits = element("p", { class: "d-search__limits", hidden: "" });
    const hits = element("ol", { class: "d-search__hits" });
    const more = element("button", { class: "d-search__more", type: "button", hidden: "" }, "Show more");
    const form = element(
      "form", { class: "d-search__form", role: "search" },
      element("div", { class: "d-search__field" }, icon(GLASS), input, close), narrow,
    );
    const results = element("div", { class: "d-search__results" }, limits, status, hits, more);
    const dialog = element("dialog", { class: "d-search", "aria-label": "Search" }, form, results);
    document.body.append(dialog);
    return { dialog, form, input, close, narrow, status, limits, hits, more, choices: {}, shown: 0, turn: 0 };
  }

  function listen() {
    let typing;
    box.input.addEventListener("input", () => {
      clearTimeout(typing);
      typing = setTimeout(() => find(A_PAGE_OF_HITS), TYPING_PAUSE);
    });
    box.form.addEventListener("submit", async (event) => {
      event.preventDefault();
      clearTimeout(typing);
      await find(A_PAGE_OF_HITS);
      box.hits.querySelector("a")?.click();
    });
    box.narrow.addEventListener("change", () => find(A_PAGE_OF_HITS));
    box.more.addEventListener("click", async () => {
      const first = box.shown;
      await find(first + A_PAGE_OF_HITS);
      links()[first]?.focus();
    });
    box.close.addEventListener("click", close);
    box.dialog.addEventListener("click", (event) => {
      if (event.target === box.dialog) close(); // beside it
    });
    box.dialog.addEventListener("keydown", walk);
  }

  const links = () => [...box.hits.querySelectorAll("a")];

  /** Up and down lead from the box through the hits and back; Escape closes at once, where some
      browsers would only empty the box. No key reaches the theme. */
  function walk(event) {
    event.stopPropagation();
    if (event.key === "Escape") {
      event.preventDefault();
      close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.target.tagName === "SELECT") return;
    const stops = [box.input, ...links()];
    const next = stops[stops.indexOf(event.target) + step];
    event.preventDefault();
    next?.focus();
  }

  function close() {
    box.dialog.close();
    // Opened by a key with nothing focused, it would keep the focus, and the next keys with it.
    if (box.dialog.contains(document.activeElement)) document.activeElement.blur();
  }

  /** Opens the dialog, with `text` in the box. */
  async function open(text = "") {
    if (!box) {
      box = makeBox();
      listen();
    }
    if (!box.dialog.open) box.dialog.showModal();
    if (text) box.input.value = text;
    box.input.select();
    const { readsTexts } = await engine();
    box.limits.hidden = readsTexts;
    box.limits.textContent = location.protocol === "file:" ? ONLY_NAMES_FROM_DISK : ONLY_NAMES;
    await find(A_PAGE_OF_HITS);
  }

  // --- searching -----------------------------------------------------------------------------
  async function find(limit) {
    const turn = ++box.turn;
    const text = box.input.value.trim();
    const chosen = Object.fromEntries(
      Object.entries(box.choices).map(([key, select]) => [key, select.value]),
    );
    const opened = await engine();
    const asked = fold(text) || Object.values(chosen).some(Boolean);
    const found = asked ? await opened.find(text, chosen, limit) : { total: 0, hits: [] };
    if (turn !== box.turn) return; // something else was typed meanwhile
    box.shown = found.hits.length;
    const focused = links().indexOf(document.activeElement);
    box.hits.replaceChildren(...found.hits.map((hit) => hitItem(hit, text)));
    // Whoever walked down the list while it changed stays at the same place in it.
    if (focused >= 0) (links()[focused] ?? box.input).focus();
    box.more.hidden = found.total <= found.hits.length;
    box.status.textContent = asked ? told(found, text) : "Type a name, or words of a text.";
    if (asked) await offer(opened);
  }

  function told({ total, near }, text) {
    const number = total.toLocaleString("en");
    if (near) return `Nothing is written “${text}”. These come near it:`;
    if (total) return total === 1 ? "1 page" : `${number} pages`;
    return text ? `Nothing found for “${text}”. Fewer or shorter words find more.` : "Nothing found.";
  }

  /** Shows what the hits can be narrowed by, once there is something to narrow. */
  async function offer(opened) {
    if (!box.narrow.hidden) return;
    box.narrow.hidden = false;
    const choices = await opened.choices();
    const sorted = {
      kind: dossier.order.KINDS.filter((kind) => choices.kind.includes(kind)),
      source: choices.source.sort((left, right) => left.localeCompare(right, "en")),
      year: choices.year.sort().reverse(),
    };
    for (const [key, values] of Object.entries(sorted)) {
      if (values.length < 2) continue;
      const select = element(
        "select", {}, element("option", { value: "" }, "any"),
        ...values.map((value) => element("option", { value }, value)),
      );
      box.choices[key] = select;
      box.narrow.append(element("label", {}, `${LABELS[key]} `, select));
    }
  }

  // --- a hit ---------------------------------------------------------------------------------
  function hitItem(hit, text) {
    const dated = hit.date && !dossier.order.isSource(hit.kind) ? `newest ${hit.date}` : hit.date;
    const facts = [hit.kind, dated, hit.about].filter(Boolean);
    const others = namesBeside(hit, text);
    return element(
      "li", { class: "d-hit" },
      element("a", { class: "d-hit__title", href: hit.href }, hit.title),
      element("p", { class: "d-hit__facts" }, ...facts.map((fact) => element("span", {}, fact))),
      others.length ? element("p", { class: "d-hit__names" }, `Also written ${others.join(", ")}`) : null,
      hit.excerpt.length ? element("p", { class: "d-hit__text" }, ...dossier.highlighted(hit.excerpt)) : null,
    );
  }

  /** The other spellings: those that were typed first, so that it is seen why this was found. */
  function namesBeside(hit, text) {
    const { wordsOf } = dossier.order;
    const typed = wordsOf(text);
    const fits = (name) => typed.some((word) => wordsOf(name).some((one) => one.startsWith(word)));
    const seen = new Set([fold(hit.title)]);
    const others = hit.names.filter((name) => !seen.has(fold(name)) && seen.add(fold(name)));
    return [...others.filter(fits), ...others.filter((name) => !fits(name))].slice(0, OTHER_NAMES);
  }

  // --- start ---------------------------------------------------------------------------------
  function start() {
    const header = document.querySelector(".md-header__inner");
    if (!header) return;
    const button = element(
      "button", { class: "d-search-button", type: "button", "aria-keyshortcuts": "/", "aria-haspopup": "dialog" },
      icon(GLASS), element("span", { class: "d-search-button__word" }, "Search"),
      element("kbd", { "aria-hidden": "true" }, "/"),
    );
    button.addEventListener("click", () => open());
    // Zensical leaves an empty place where a repository would be named.
    const source = header.querySelector(":scope > .md-header__source");
    if (source && !source.childElementCount) source.replaceWith(button);
    else header.insertBefore(button, source);

    document.addEventListener("keydown", (event) => {
      const command = (event.ctrlKey || event.metaKey) && event.key === "k";
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      const letter = plain && ["/", "s", "f"].includes(event.key) && !takesText(event.target);
      if (box?.dialog.open || !(command || letter)) return;
      event.preventDefault();
      open();
    });

    const asked = new URLSearchParams(location.search).get("q");
    if (asked) open(asked);
  }

  start();
})();
