/* The index as a finder. Without this script the facets are links to their pages and the list is whole; with it the links
   become checkboxes that narrow the list in place, words filter it, it can be sorted, and the address remembers all of it. */
(() => {
  "use strict";
  const finder = document.querySelector(".finder");
  if (!finder || !finder.toggleAttribute) return;

  const first = (selector) => finder.querySelector(selector);
  const all = (selector) => Array.from(finder.querySelectorAll(selector));
  const [filters, tools, words, order, count, chosen, empty, done] = [
    "filters", "tools", "words", "order", "count", "chosen", "empty", "done",
  ].map((name) => first(`.finder-${name}`));

  /* Words: letters and marks are taken apart, so that a letter typed bare finds every marked form of it, and a mark that
     was typed must be there. "đ" is a letter of its own, found by "d" too. "hoà" and "hòa" are the same word. */
  const MARKS = "\u0300-\u036f";
  const BETWEEN = `[^a-z0-9đ${MARKS}]`;
  const TONE_INSIDE = /([\u0300\u0301\u0303\u0309\u0323])([aeiouy\u0302\u0306\u031b]+)/g;
  const apart = (text) => text.toLowerCase().normalize("NFD");
  const toneLast = (text) => text.replace(TONE_INSIDE, "$2$1");
  const bothSpellings = (text) => `${apart(text)} ${toneLast(apart(text))}`;
  const loosely = (word) => Array.from(word, (c) => `${c === "d" ? "[dđ]" : c}[${MARKS}]*`).join("");
  const pattern = (words) =>
    RegExp(`(?:^|${BETWEEN})${words.map((word) => `(?:${loosely(word)}|${loosely(toneLast(word))})`).join(`${BETWEEN}+`)}`);

  /* Facets: the address of a facet's page, …/<name>/<value>/, names its parameter in the address of this page. */
  const facets = all(".facets a").map((link) => {
    const [name, value] = link.pathname.split("/").slice(-3);
    const text = link.firstChild.textContent.trim();
    const box = Object.assign(document.createElement("input"), { type: "checkbox", autocomplete: "off" });
    const label = document.createElement("label");
    label.append(box, ...link.childNodes);
    link.replaceWith(label);
    return { name, value, text, box, label, number: label.querySelector(".count") };
  });
  const names = Array.from(new Set(facets.map((facet) => facet.name)));

  const rows = all(".records > li").map((item, place) => ({
    item,
    places: { "": place, ...item.dataset },
    facets: item.dataset.facets.split(" ").map((number) => facets[number]),
  }));
  const told = (row) => [row.item.firstElementChild.textContent, ...row.facets.map((facet) => facet.text)].join(" ");
  const says = (row, words) => words.test(row.text || (row.text = bothSpellings(told(row))));

  /* Words that stand together somewhere are meant together, the last may be unfinished; else each may stand anywhere. */
  function wanted(text) {
    const typed = apart(text).split(RegExp(`${BETWEEN}+`)).filter(Boolean);
    if (!typed.length) return [];
    const together = pattern(typed);
    return rows.some((row) => says(row, together)) ? [together] : typed.map((word) => pattern([word]));
  }

  const ticked = () => facets.filter((facet) => facet.box.checked);
  const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ".");

  /* A row is shown if it has all words and, of each aspect with ticked facets, one of them. A facet counts the rows that
     would be shown if it alone were ticked in its aspect. */
  function narrow() {
    const patterns = wanted(words.value);
    const ticks = ticked();
    const asked = names.filter((name) => ticks.some((facet) => facet.name === name));
    let shown = 0;
    facets.forEach((facet) => { facet.rows = 0; });
    rows.forEach((row) => {
      const said = patterns.every((one) => says(row, one));
      const missed = asked.filter((name) => !row.facets.some((facet) => facet.name === name && facet.box.checked));
      row.item.hidden = !said || missed.length > 0;
      shown += !row.item.hidden;
      if (said) {
        row.facets.forEach((facet) => { facet.rows += missed.every((name) => name === facet.name); });
      }
    });
    return shown;
  }

  let sorted = "";
  function sort() {
    if (order.value === sorted) return;
    sorted = order.value;
    const place = (row) => Number(row.places[sorted]);
    first(".records").append(...rows.slice().sort((a, b) => place(a) - place(b)).map((row) => row.item));
  }

  function tell(shown) {
    const narrowed = words.value.trim() !== "" || ticked().length > 0;
    const some = shown ? count.dataset.some.replace("{}", grouped(shown)) : count.dataset.none;
    const by = order.selectedOptions[0].text;
    const text = `${narrowed ? some : count.dataset.all}${shown ? `, ${by[0].toLowerCase()}${by.slice(1)}` : ""}.`;
    if (count.textContent !== text) count.textContent = text;
    done.textContent = done.dataset.some.replace("{}", grouped(shown));
    empty.hidden = shown > 0;
    empty.querySelector("a").search = new URLSearchParams({ q: words.value.trim() });
    chosen.hidden = !narrowed;
    chosen.querySelector(".finder-reset").hidden = !shown;
    facets.forEach((facet) => {
      facet.number.textContent = `(${grouped(facet.rows)})`;
      facet.label.toggleAttribute("data-none", !facet.rows);
    });
  }

  function drawChosen() {
    const list = chosen.querySelector("ul");
    list.textContent = "";
    ticked().forEach((facet) => {
      const item = chosen.querySelector("template").content.cloneNode(true);
      const button = item.querySelector("button");
      button.lastChild.textContent = facet.text;
      button.addEventListener("click", () => {
        const place = ticked().indexOf(facet);
        facet.box.checked = false;
        change();
        const left = list.querySelectorAll("button");
        (left[Math.min(place, left.length - 1)] || words).focus();
      });
      list.append(item);
    });
  }

  function show() {
    const shown = narrow();
    sort();
    drawChosen();
    tell(shown);
  }

  /* The address: a choice is a step that "back" takes back; of what is typed only the last state is kept. */
  function read() {
    clearTimeout(waiting);
    const asked = new URLSearchParams(location.search);
    words.value = (asked.get("q") || "").slice(0, words.maxLength);
    order.value = asked.get("xep") || "";
    if (order.selectedIndex < 0) order.value = "";
    facets.forEach((facet) => { facet.box.checked = asked.getAll(facet.name).includes(facet.value); });
    show();
  }

  function write(typing) {
    const said = new URLSearchParams();
    if (words.value.trim()) said.append("q", words.value.trim());
    ticked().forEach((facet) => said.append(facet.name, facet.value));
    if (order.value) said.append("xep", order.value);
    const query = String(said) && `?${said}`;
    if (query === location.search || location.protocol === "file:") return;
    const further = typing && history.state && history.state.typing;
    history[further ? "replaceState" : "pushState"]({ typing }, "", location.pathname + query + location.hash);
  }

  function change(typing = false) {
    clearTimeout(waiting);
    show();
    write(typing);
  }

  let waiting;
  words.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(change, 150, true);
  });
  order.addEventListener("change", () => change());
  facets.forEach((facet) => facet.box.addEventListener("change", () => change()));
  all(".finder-reset").forEach((button) => button.addEventListener("click", () => {
    words.value = "";
    facets.forEach((facet) => { facet.box.checked = false; });
    change();
    words.focus();
  }));
  done.addEventListener("click", () => {
    filters.open = false;
    count.scrollIntoView();
    filters.querySelector("summary").focus({ preventScroll: true });
  });
  addEventListener("popstate", read);

  tools.hidden = done.hidden = false;
  filters.open = matchMedia("(min-width: 64em)").matches;
  read();
})();
