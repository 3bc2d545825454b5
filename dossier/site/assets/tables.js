// Tables that sort, filter and lead to a letter. Without JavaScript they are plain tables, sorted
// already.
(() => {
  "use strict";

  const { element, fold } = dossier;

  const ROWS_WORTH_A_FILTER = 8;
  const ROWS_WORTH_LETTERS = 20;
  const collator = new Intl.Collator("en", { numeric: true });

  const valueOf = (cell) => cell.dataset.sort ?? cell.textContent.trim();

  // --- sorting -------------------------------------------------------------------------------
  /** Order by the column; a second press turns it round. What is empty stays at the end. */
  function sortBy(state, heading, column) {
    const descending = heading.getAttribute("aria-sort") === "ascending";
    const rows = state.order.map((row) => ({ row, value: valueOf(row.cells[column]) }));
    rows.sort((left, right) => {
      if (!left.value || !right.value) return Number(!left.value) - Number(!right.value);
      const order = collator.compare(left.value, right.value);
      return descending ? -order : order;
    });
    for (const other of state.table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
    state.order = rows.map(({ row }) => row);
    state.letter = "";
    show(state);
  }

  function makeSortable(state) {
    [...state.table.tHead.rows[0].cells].forEach((heading, column) => {
      const button = element("button", { type: "button", class: "d-sort" }, ...heading.childNodes);
      button.addEventListener("click", () => sortBy(state, heading, column));
      heading.append(button);
    });
  }

  /** The same for narrow screens, where a row is a list and has no headings above it. */
  function makeSortList(state) {
    const headings = [...state.table.tHead.rows[0].cells];
    const options = headings.map((heading, column) =>
      element("option", { value: column }, heading.textContent.trim()),
    );
    const select = element("select", {}, element("option", { value: "" }, "as it is"), ...options);
    select.addEventListener("change", () => {
      if (select.value) sortBy(state, headings[select.value], Number(select.value));
    });
    return element("label", { class: "d-sort-list" }, "Sort by ", select);
  }

  // --- letters -------------------------------------------------------------------------------
  /** The words of a name that somebody may look under: not the "of" of a ministry. */
  function headwords(name) {
    const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    return words.filter((word, index) => index === 0 || !/^\p{Ll}/u.test(word)).map(fold);
  }

  const letterOf = (word) => (/^\p{N}/u.test(word) ? "0–9" : word[0].toUpperCase());

  /** The rows under a letter, by the word that begins with it: given or family name, first or last. */
  function underLetter(state) {
    const found = [];
    for (const row of state.order) {
      const word = state.words.get(row).find((one) => letterOf(one) === state.letter);
      if (word) found.push({ row, word });
    }
    return found.sort((left, right) => collator.compare(left.word, right.word)).map(({ row }) => row);
  }

  function makeLetters(state) {
    state.words = new Map(state.order.map((row) => [row, headwords(row.cells[0].textContent)]));
    const letters = new Set([...state.words.values()].flat().map(letterOf));
    const line = element("div", { class: "d-letters", role: "group", "aria-label": "Names by letter" });
    state.buttons = ["", ...[...letters].sort(collator.compare)].map((letter) => {
      const button = element("button", { type: "button" }, letter || "All");
      button.addEventListener("click", () => {
        state.letter = letter;
        show(state);
      });
      return { letter, button };
    });
    line.append(...state.buttons.map(({ button }) => button));
    return line;
  }

  function press(state) {
    for (const { letter, button } of state.buttons) {
      button.setAttribute("aria-pressed", String(letter === state.letter));
    }
  }

  // --- filtering -----------------------------------------------------------------------------
  function makeFilter(state) {
    state.input = element("input", { type: "search" });
    state.input.addEventListener("input", () => show(state));
    const label = element("label", {}, "Filter ", state.input);
    return element("div", { class: "d-filter" }, label, makeSortList(state), state.told);
  }

  /** Brings the table to what was chosen. */
  function show(state) {
    const wanted = fold(state.input?.value ?? "");
    const rows = state.letter ? underLetter(state) : state.order;
    // Read when somebody filters: a table can have thousands of rows.
    if (wanted) state.texts ??= new Map(state.order.map((row) => [row, fold(row.textContent)]));
    const shown = wanted ? rows.filter((row) => state.texts.get(row).includes(wanted)) : rows;
    const visible = new Set(shown);
    for (const row of state.order) row.hidden = !visible.has(row);
    state.table.tBodies[0].append(...rows);
    press(state);
    state.told.textContent = wanted || state.letter ? `${shown.length} of ${state.order.length}` : "";
  }

  // --- start ---------------------------------------------------------------------------------
  function start() {
    for (const table of document.querySelectorAll(".md-content table:not([class])")) {
      if (!table.tHead || !table.tBodies.length) continue;
      const order = [...table.tBodies[0].rows];
      const told = element("span", { role: "status" });
      const state = { table, order, told, letter: "", buttons: [] };
      const place = table.closest(".md-typeset__scrollwrap") ?? table;
      if (order.length >= ROWS_WORTH_A_FILTER) place.before(makeFilter(state));
      const isIndex = table.closest(".d-index") !== null;
      if (isIndex && order.length >= ROWS_WORTH_LETTERS) place.before(makeLetters(state));
      makeSortable(state);
      press(state);
    }
  }

  // The theme wraps tables for scrolling as soon as the page is read.
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
