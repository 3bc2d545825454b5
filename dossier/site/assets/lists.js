// The list of meetings by year and month, narrowed by words. Without JavaScript it is the list.
(() => {
  "use strict";

  const { element, fold } = dossier;

  const ROWS_WORTH_A_FILTER = 8;

  /** Puts the box at its place, for the rows of all lists below it. */
  function start(place) {
    const below = [];
    for (let next = place.nextElementSibling; next; next = next.nextElementSibling) below.push(next);
    const rows = below.flatMap((part) => [...part.querySelectorAll("li")]);
    if (rows.length < ROWS_WORTH_A_FILTER) return;
    const texts = new Map(rows.map((row) => [row, fold(row.textContent)]));
    const input = element("input", { type: "search" });
    const told = element("span", { role: "status" });
    place.append(element("label", {}, "Filter ", input), told);
    input.addEventListener("input", () => {
      const words = fold(input.value).split(" ");
      for (const row of rows) row.hidden = !words.every((word) => texts.get(row).includes(word));
      hideEmpty(below);
      const shown = rows.filter((row) => !row.hidden).length;
      told.textContent = input.value.trim() ? `${shown} of ${rows.length}` : "";
    });
  }

  /** Headings with nothing left under them go, from the last one up. */
  function hideEmpty(parts) {
    const under = { H2: false, H3: false };
    for (const part of [...parts].reverse()) {
      if (part.tagName in under) {
        part.hidden = !under[part.tagName];
        under[part.tagName] = false;
      } else if (part.querySelector("li")) {
        part.hidden = !part.querySelector("li:not([hidden])");
        if (!part.hidden) under.H2 = under.H3 = true;
      }
    }
  }

  const place = document.querySelector(".d-narrowed");
  if (place) start(place);
})();
