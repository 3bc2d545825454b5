// What makes reading and citing easier. Without JavaScript every word, address and source is there.
(() => {
  "use strict";

  const MARKS = "dossier-marks";

  /** Put `text` on the clipboard; browsers without one, and pages that may not, get a detour. */
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = document.createElement("textarea");
      field.value = text;
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
  }

  const status = document.createElement("span");
  status.className = "d-heard";
  status.setAttribute("role", "status");

  /** Say on `button` for a moment that it did its work, and to a screen reader once. */
  function tell(button, words) {
    const before = button.textContent;
    button.textContent = words;
    status.textContent = words;
    setTimeout(() => {
      button.textContent = before;
      status.textContent = "";
    }, 1500);
  }

  function makeButton(words) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "d-press";
    button.textContent = words;
    return button;
  }

  const addressOf = (link) => new URL(link.getAttribute("href"), location.href).href;

  /** Under each excerpt: its words, its source and its address, for somebody's own text. */
  function addCitations() {
    for (const excerpt of document.querySelectorAll(".d-excerpt[data-cite]")) {
      const where = excerpt.querySelector(".d-where");
      const words = excerpt.querySelector("p").textContent.trim();
      const button = makeButton("Cite");
      button.setAttribute("aria-label", `Copy a citation: ${excerpt.dataset.cite}`);
      button.addEventListener("click", async () => {
        await copy(`“${words}” ${excerpt.dataset.cite}. ${addressOf(where)}`);
        tell(button, "Copied");
      });
      where.after(button);
    }
  }

  /** A paragraph's sign leads to it, and puts its address on the clipboard. */
  function copyAddresses() {
    for (const anchor of document.querySelectorAll(".d-anchor")) {
      anchor.addEventListener("click", async () => {
        await copy(addressOf(anchor));
        status.textContent = "Address copied";
      });
    }
  }

  function hidden() {
    try {
      return localStorage.getItem(MARKS) === "off";
    } catch {
      return false;
    }
  }

  function remember(off) {
    try {
      localStorage.setItem(MARKS, off ? "off" : "on");
    } catch {
      // Then the next page begins anew.
    }
  }

  /** A switch for those who want to read the text as it was printed. */
  function addSwitch(article) {
    const title = article.querySelector("h1");
    const button = makeButton("Hide marks");
    const set = (off) => {
      article.classList.toggle("d-plain", off);
      button.textContent = off ? "Show marks" : "Hide marks";
    };
    button.addEventListener("click", () => {
      const off = !article.classList.contains("d-plain");
      set(off);
      remember(off);
    });
    set(hidden());
    (article.querySelector(".d-dateline") ?? title).append(button);
  }

  function start() {
    const article = document.querySelector("article");
    if (article === null) return;
    if (article.querySelector(".d-anchor, .d-excerpt")) article.append(status);
    if (article.querySelector(".d-mention")) addSwitch(article);
    copyAddresses();
    addCitations();
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
