// Previews: resting on a link to somebody, or focusing it, shows who that is and the newest words on
// them. Escape puts the preview away, the pointer may move onto it, and it stays until it is left
// (WCAG 2.2, 1.4.13). By touch, the first tap on a name in a text shows it and the second follows the
// link. What it shows is a local script beside the site's others, so it works from a disk as well.
(() => {
  "use strict";

  const { home, element, highlighted, load } = dossier;

  const WITH_CARDS = /^(people|organisations|places|meetings|topics)\/(?!index$)[^/]+$/;
  const REST = 350; // milliseconds: a pointer that passes over a link opens nothing
  const GRACE = 250; // milliseconds to move the pointer from the link to the preview
  const GAP = 8; // pixels
  const ID = "d-card";

  const told = new Map();
  dossier.card = (page, card) => told.set(page, card);

  let shown = null; // { link, card, title }
  let wanted = null; // the link whose preview is awaited
  let timer;

  /** The page that a link leads to, as previews know it: 'people/x'; null for all others. */
  function pageOf(link) {
    const target = new URL(link.getAttribute("href"), document.baseURI);
    const here = location.href.split("#")[0];
    if (!target.href.startsWith(home.href) || target.href.split("#")[0] === here) return null;
    const page = target.pathname.slice(home.pathname.length).replace(/\.html$/, "");
    return WITH_CARDS.test(page) ? page : null;
  }

  const linkAt = (target) => {
    const link = target instanceof Element ? target.closest(".md-content a[href]") : null;
    return link && pageOf(link) ? link : null;
  };

  // --- showing and putting away ----------------------------------------------------------------
  async function show(link, byTouch = false) {
    wanted = link;
    const page = pageOf(link);
    await load(`assets/cards/${page}.js`).catch(() => {});
    if (wanted !== link || !told.has(page) || shown?.link === link) return;
    hide();
    wanted = link;
    const card = draw(told.get(page), byTouch ? link.href : null);
    document.body.append(card);
    place(card, link);
    shown = { link, card, title: link.getAttribute("title") };
    link.removeAttribute("title"); // the browser would show it over the preview
    link.setAttribute("aria-describedby", ID);
  }

  function hide() {
    clearTimeout(timer);
    wanted = null;
    if (!shown) return;
    shown.card.remove();
    shown.link.removeAttribute("aria-describedby");
    if (shown.title !== null) shown.link.setAttribute("title", shown.title);
    shown = null;
  }

  function later(action, pause) {
    clearTimeout(timer);
    timer = setTimeout(action, pause);
  }

  // --- what it looks like ----------------------------------------------------------------------
  const line = (name, ...content) => element("p", { class: `d-card__${name}` }, ...content);

  function draw(card, href) {
    return element(
      "div",
      href
        ? { id: ID, class: "d-card d-card--sheet", role: "region", "aria-label": card.title }
        : { id: ID, class: "d-card", role: "tooltip" },
      line("kind", card.kind),
      line("title", card.title),
      card.about ? line("about", card.about) : null,
      line("counts", card.counts),
      card.excerpt.length ? element("blockquote", {}, ...highlighted(card.excerpt)) : null,
      card.source ? line("source", card.source) : null,
      href ? element("a", { class: "d-card__open", href }, "Open the page") : null,
    );
  }

  /** Under the link, or above it where there is more room; never beyond the edge of the window. */
  function place(card, link) {
    if (card.classList.contains("d-card--sheet")) return;
    const [first] = link.getClientRects();
    const { width, height } = card.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const below = clientHeight - first.bottom >= height + GAP || first.top < height + GAP;
    const left = Math.max(GAP, Math.min(first.left, clientWidth - width - GAP));
    const top = below ? first.bottom + GAP : first.top - height - GAP;
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${top + scrollY}px`;
  }

  // --- pointer, keyboard, touch ----------------------------------------------------------------
  const isTouch = (event) => event.pointerType === "touch";
  const keeps = (target) => shown && (shown.card.contains(target) || shown.link.contains(target));

  document.addEventListener("pointerover", (event) => {
    if (isTouch(event)) return;
    const link = linkAt(event.target);
    if (keeps(event.target)) clearTimeout(timer);
    else if (link) later(() => show(link), REST);
    else later(hide, GRACE);
  });

  document.addEventListener("focusin", (event) => {
    const link = linkAt(event.target);
    if (link?.matches(":focus-visible")) later(() => show(link), REST);
    else if (!keeps(event.target)) hide();
  });
  document.addEventListener("focusout", () => later(hide, GRACE));

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });

  let touched = false;
  document.addEventListener("pointerdown", (event) => {
    touched = isTouch(event);
    if (!keeps(event.target)) hide();
  });
  document.addEventListener("click", (event) => {
    const link = linkAt(event.target)?.closest(".d-mention");
    if (!touched || !link || shown?.link === link) return;
    event.preventDefault();
    show(link, true);
  });
})();
