// Tables that sort and filter. Without JavaScript they are plain tables, sorted already.
(() => {
  "use strict";

  const ROWS_WORTH_A_FILTER = 8;
  const collator = new Intl.Collator("en", { numeric: true });

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const valueOf = (cell) => cell.dataset.sort ?? cell.textContent.trim();

  /** Order by the column; a second press turns it round. What is empty stays at the end. */
  function sortBy(table, heading, column) {
    const descending = heading.getAttribute("aria-sort") === "ascending";
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => ({ row, value: valueOf(row.cells[column]) }));
    rows.sort((left, right) => {
      if (!left.value || !right.value) return Number(!left.value) - Number(!right.value);
      const order = collator.compare(left.value, right.value);
      return descending ? -order : order;
    });
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
    body.append(...rows.map(({ row }) => row));
  }

  function makeSortable(table) {
    [...table.tHead.rows[0].cells].forEach((heading, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "d-sort";
      button.append(...heading.childNodes);
      button.addEventListener("click", () => sortBy(table, heading, column));
      heading.append(button);
    });
  }

  function makeFilterable(table) {
    const rows = [...table.tBodies[0].rows];
    if (rows.length < ROWS_WORTH_A_FILTER) return;
    const words = rows.map((row) => fold(row.textContent));
    const label = document.createElement("label");
    label.textContent = "Filter ";
    const input = document.createElement("input");
    input.type = "search";
    label.append(input);
    const told = document.createElement("span");
    told.setAttribute("role", "status");
    const line = document.createElement("div");
    line.className = "d-filter";
    line.append(label, told);
    input.addEventListener("input", () => {
      const wanted = fold(input.value.trim());
      let shown = 0;
      rows.forEach((row, index) => {
        row.hidden = !words[index].includes(wanted);
        shown += row.hidden ? 0 : 1;
      });
      told.textContent = wanted ? `${shown} of ${rows.length}` : "";
    });
    (table.closest(".md-typeset__scrollwrap") ?? table).before(line);
  }

  function start() {
    for (const table of document.querySelectorAll(".md-content table")) {
      if (!table.tHead || !table.tBodies.length) continue;
      makeFilterable(table);
      makeSortable(table);
    }
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
