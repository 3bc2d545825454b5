// The network, live: it moves, is narrowed by kind and time, and opens a page. It is read from the
// picture that the build drew, which stays, with its links, until a mouse or a control is used; without
// JavaScript that picture and the list below it are all there is.
(() => {
  "use strict";

  const { element, load } = globalThis.dossier;
  const LIBRARY = "assets/cytoscape/cytoscape.min.js";
  // Cytoscape adds a style sheet unless there is one of this name; ours has what it would add.
  const THEIR_STYLES = "__________cytoscape_stylesheet";
  // Below it, as on a phone, names are too small to be read: then a part is shown, to be moved.
  const READABLE = 0.75;
  const KINDS = { person: "People", organisation: "Organisations" };
  const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

  const inWords = (unit) => (unit.includes("-") ? MONTH.format(new Date(`${unit}-01`)) : unit);

  /** What the picture shows: points and lines with their numbers. */
  function read(picture) {
    const nodes = [...picture.querySelectorAll("[data-node]")].map((link) => {
      const shape = link.querySelector("circle, rect").getBBox();
      return {
        data: {
          id: `n${link.dataset.node}`,
          kind: link.dataset.kind,
          label: link.querySelector("text").textContent,
          size: shape.width,
          href: link.getAttribute("href"),
        },
        position: { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 },
      };
    });
    const ties = [...picture.querySelectorAll("[data-from]")].map((line, index) => ({
      data: {
        id: `t${index}`,
        source: `n${line.dataset.from}`,
        target: `n${line.dataset.to}`,
        weight: Number(line.dataset.weight),
        when: new Map(
          line.dataset.when
            .split(" ")
            .filter(Boolean)
            .map((part) => part.split(":"))
            .map(([unit, times]) => [unit, Number(times)]),
        ),
      },
    }));
    return { nodes, ties };
  }

  /** The look of the page, as its colours are now. */
  function look() {
    const styles = getComputedStyle(document.body);
    const colour = (name) => styles.getPropertyValue(name).trim();
    return [
      {
        selector: "node",
        style: {
          label: "data(label)",
          width: "data(size)",
          height: "data(size)",
          "background-color": colour("--d-person"),
          color: colour("--md-default-fg-color"),
          "font-size": 13,
          "text-valign": "bottom",
          "text-margin-y": 3,
          "text-background-color": colour("--md-default-bg-color"),
          "text-background-opacity": 0.8,
        },
      },
      {
        selector: "node[kind = 'organisation']",
        style: { shape: "rectangle", "background-color": colour("--d-organisation") },
      },
      {
        selector: "edge",
        style: {
          width: "mapData(now, 1, 12, 1, 7)",
          "line-color": colour("--d-tie"),
          "curve-style": "straight",
        },
      },
      { selector: ".gone", style: { display: "none" } },
      { selector: ".faint", style: { opacity: 0.15 } },
    ];
  }

  function choice(label, units, chosen) {
    const select = element("select", {}, ...units.map((unit) => element("option", { value: unit }, inWords(unit))));
    select.value = chosen;
    return { select, label: element("label", {}, `${label} `, select) };
  }

  /** Boxes for the kinds, the first and the last unit of time, and what they left. */
  function controls(units, refresh, zoom) {
    const kinds = Object.entries(KINDS).map(([kind, name]) => {
      const box = element("input", { type: "checkbox", value: kind });
      box.checked = true;
      return { box, label: element("label", {}, box, ` ${name}`) };
    });
    const from = choice("From", units, units[0]);
    const until = choice("until", units, units.at(-1));
    const told = element("span", { role: "status" });
    const buttons = [
      ["Nearer", 1.25],
      ["Farther", 0.8],
      ["All", 0],
    ].map(([name, factor]) => {
      const button = element("button", { type: "button", class: "d-button" }, name);
      button.addEventListener("click", () => zoom(factor));
      return button;
    });
    const times = units.length > 1 ? [from.label, until.label] : [];
    const line = element("div", { class: "d-filter" }, ...kinds.map(({ label }) => label), ...times, ...buttons, told);
    line.addEventListener("change", refresh);
    return {
      line,
      chosen: () => ({
        kinds: new Set(kinds.filter(({ box }) => box.checked).map(({ box }) => box.value)),
        from: from.select.value,
        until: until.select.value,
        always: from.select.value === units[0] && until.select.value === units.at(-1),
      }),
      tell: (text) => told.replaceChildren(text),
    };
  }

  /** Paragraphs in the time that is chosen; all of them, those of unknown time too, where all is. */
  function weightIn(tie, { from, until, always }) {
    if (always) return tie.data("weight");
    let total = 0;
    for (const [unit, times] of tie.data("when")) if (unit >= from && unit <= until) total += times;
    return total;
  }

  /** Show the points of the chosen kinds that a line of the chosen time joins. */
  function narrow(graph, wanted) {
    graph.batch(() => {
      graph.edges().forEach((tie) => {
        const now = weightIn(tie, wanted);
        tie.data("now", now);
        const ends = tie.connectedNodes().every((node) => wanted.kinds.has(node.data("kind")));
        tie.toggleClass("gone", !(ends && now > 0));
      });
      graph.nodes().forEach((node) => {
        const joined = node.connectedEdges().some((tie) => !tie.hasClass("gone"));
        node.toggleClass("gone", !joined);
      });
    });
    return graph.nodes().not(".gone").length;
  }

  function listen(graph) {
    graph.on("tap", "node", ({ target }) => window.location.assign(target.data("href")));
    graph.on("mouseover", "node", ({ target }) => {
      graph.elements().difference(target.closedNeighborhood()).addClass("faint");
      graph.container().classList.add("d-pointing");
    });
    graph.on("mouseout", "node", () => {
      graph.elements().removeClass("faint");
      graph.container().classList.remove("d-pointing");
    });
    new MutationObserver(() => graph.style(look())).observe(document.body, {
      attributeFilter: ["data-md-color-scheme"],
    });
  }

  /** Put the live picture in the place of the drawn one, which is in `box`. */
  async function enliven(box, { nodes, ties }) {
    document.head.append(element("meta", { id: THEIR_STYLES }));
    await load(LIBRARY);
    const canvas = element("div", {
      class: "d-canvas",
      role: "img",
      "aria-label": `${box.querySelector("title").textContent}. The list below says the same.`,
    });
    box.hidden = true;
    box.after(canvas);
    const graph = globalThis.cytoscape({
      container: canvas,
      elements: { nodes, edges: ties },
      style: look(),
      layout: { name: "preset", fit: true, padding: 12 },
      userZoomingEnabled: false,
      minZoom: 0.2,
      maxZoom: 4,
    });
    if (graph.zoom() < READABLE) {
      graph.zoom(READABLE);
      graph.center(graph.nodes().max((node) => node.data("size")).ele);
    }
    listen(graph);
    return graph;
  }

  function zoom(graph, factor) {
    if (factor === 0) return graph.fit(graph.nodes().not(".gone"), 12);
    const middle = { x: graph.width() / 2, y: graph.height() / 2 };
    return graph.zoom({ level: graph.zoom() * factor, renderedPosition: middle });
  }

  function start() {
    const box = document.querySelector(".d-network .d-scroll");
    const picture = box?.querySelector("svg");
    if (!picture) return;
    const drawn = read(picture);
    const units = [...new Set(drawn.ties.flatMap(({ data }) => [...data.when.keys()]))].sort();
    let coming = null;
    // The library weighs more than the page, so it comes when somebody reaches for the picture.
    const live = () => (coming ??= enliven(box, drawn));
    const refresh = async () => {
      const shown = narrow(await live(), panel.chosen());
      panel.tell(`${shown} of ${drawn.nodes.length} shown`);
      // For whoever wants to do more with it, and for the tests.
      globalThis.dossier.network = await live();
    };
    const panel = controls(units, refresh, async (factor) => {
      await refresh();
      zoom(await live(), factor);
    });
    box.before(panel.line);
    box.addEventListener("pointerenter", ({ pointerType }) => pointerType === "mouse" && refresh());
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
