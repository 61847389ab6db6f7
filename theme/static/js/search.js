/* Full text search with Pagefind's own API; the page around it is whole without this script. */
(() => {
  "use strict";
  const PAGE = 10;
  const PAUSE = 250; // milliseconds without a key before a search begins
  const PLAIN_SPACE = /\s+/g;

  const part = (id) => document.getElementById(id);
  const root = part("tim_kiem");
  const form = root.querySelector("form");
  const field = form.elements.q;
  const list = part("danh_sach_tim");
  const more = part("xem_them");
  const kinds = Object.entries(JSON.parse(root.dataset.kinds));
  const titled = document.title;
  const place = new URL(root.dataset.engine, document.baseURI);
  const site = new URL("..", place);

  /* Pagefind folds marks but takes đ for a letter of its own; the index holds ḏ in its place, which folds to d. */
  const asIndexed = (text) => text.normalize("NFC").replaceAll("đ", "ḏ").replaceAll("Đ", "Ḏ");
  const asWritten = (text) => text.replaceAll("ḏ", "đ").replaceAll("Ḏ", "Đ");
  const isMarked = (text) => /[^\p{ASCII}]/u.test(text);

  let engine;
  const loaded = () => {
    engine ??= import(place.href).then(async (pagefind) => {
      await pagefind.options({ baseUrl: site.pathname, excerptLength: 24, noWorker: true, ranking: { diacriticSimilarity: 0 } });
      await pagefind.init();
      return pagefind;
    });
    return engine;
  };

  /* From strict to lenient, each page where it first comes up: with exactly the marks that were typed, if any were; and
     the words side by side, for most Vietnamese words are several syllables. Last come words that only begin as typed.
     Within a step, Pagefind's ranking of the lenient search holds. Words in quotes are only sought side by side. */
  const search = async (text) => {
    const pagefind = await loaded();
    const words = asIndexed(text.replace(/["“”]/g, "").trim());
    const phrase = `"${words}"`;
    const ask = async (query, exactDiacritics) => {
      await pagefind.options({ exactDiacritics });
      return (await pagefind.search(query)).results;
    };
    const lenient = await ask(words, false);
    const steps = isMarked(words) ? [await ask(phrase, true), await ask(words, true), await ask(phrase, false)] : [await ask(phrase, false)];
    const quoted = /^["“].+["”]$/.test(text);
    const wanted = quoted ? steps.filter((_, at) => at % 2 === 0) : [...steps, lenient];
    const rank = new Map(lenient.map((one, at) => [one.id, at]));
    const best = new Map();
    for (const step of wanted) {
      for (const one of step.toSorted((a, b) => rank.get(a.id) - rank.get(b.id))) if (!best.has(one.id)) best.set(one.id, one);
    }
    return [...best.values()];
  };

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };

  /* An excerpt is text in which < and > are escaped, with <mark> around what was found; it never becomes markup. */
  const marked = (excerpt) => {
    const text = (escaped) => asWritten(escaped).replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return excerpt.split(/<mark>(.*?)<\/mark>/s).map((piece, at) => (at % 2 ? element("mark", "", text(piece)) : text(piece)));
  };

  const kindOf = (url, meta) => {
    const path = url.slice(site.pathname.length);
    const [, kind] = kinds.find(([beginning]) => path.startsWith(beginning));
    return meta.caption ? asWritten(meta.caption) : kind;
  };

  const record = ({ url, meta, excerpt }) => {
    const link = element("a", "", asWritten(meta.title));
    link.href = url;
    const title = element("h2", "record-title", link);
    return element("li", "record", title, element("p", "quiet", kindOf(url, meta)), element("p", "", ...marked(excerpt)));
  };

  let found = [];
  let asked = 0;
  let shown = 0;

  /* The first result is shown before the others are asked for. */
  const extend = async (count) => {
    const mine = asked;
    for (const few of [found.slice(shown, 1), found.slice(Math.max(shown, 1), count)]) {
      const records = await Promise.all(few.map((result) => result.data()));
      if (mine !== asked) return;
      list.append(...records.map(record));
      shown += few.length;
    }
    more.hidden = shown >= found.length;
  };

  const say = (text) => (part("ket_qua_tim").textContent = text);
  const show = (id, visible) => part(id) && (part(id).hidden = !visible);
  const clear = () => {
    found = [];
    shown = 0;
    list.replaceChildren();
    more.hidden = true;
    show("khong_thay", false);
    show("khong_tim_duoc", false);
  };

  const fail = () => {
    engine = undefined;
    clear();
    say("Chưa tìm được.");
    show("khong_tim_duoc", true);
    show("goi_y_tim", true);
  };

  const run = async (text, count = PAGE) => {
    const mine = ++asked;
    document.title = text ? `${text} – ${titled}` : titled;
    if (!text) {
      clear();
      say("");
      show("goi_y_tim", true);
      return;
    }
    try {
      const results = await search(text);
      if (mine !== asked) return;
      clear();
      found = results;
      say(found.length ? `${found.length} kết quả cho “${text}”` : `Không có trang nào hợp với “${text}”.`);
      show("khong_thay", !found.length);
      show("goi_y_tim", !found.length);
      await extend(count);
    } catch {
      if (mine === asked) fail();
    }
  };

  /* The address keeps the query and how many results are shown, so that going back finds both again. */
  const typed = () => field.value.trim().replace(PLAIN_SPACE, " ");
  const queryOf = (address) => new URL(address).searchParams.get("q")?.trim() ?? "";
  const address = (text) => (text ? `?${new URLSearchParams({ q: text })}` : location.pathname);

  let waiting;
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (typed() === queryOf(location.href)) return;
      history.replaceState(null, "", address(typed()));
      run(typed());
    }, PAUSE);
  };

  const restore = () => {
    clearTimeout(waiting);
    field.value = queryOf(location.href);
    run(typed(), history.state?.shown ?? PAGE);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    if (typed() !== queryOf(location.href)) history.pushState(null, "", address(typed()));
    run(typed());
  });
  field.addEventListener("input", later);
  field.addEventListener("focus", () => loaded().catch(() => {}), { once: true });
  window.addEventListener("popstate", restore);
  more.addEventListener("click", async () => {
    const next = shown;
    await extend(shown + PAGE);
    history.replaceState({ shown }, "");
    list.children[next]?.querySelector("a").focus();
  });

  /* Down and up move between the field and the results; tab works as everywhere. */
  root.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [field, ...list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    if (!step || at < 0 || !stops[at + step]) return;
    event.preventDefault();
    stops[at + step].focus();
  });

  part("can_javascript").remove();
  restore();
})();
