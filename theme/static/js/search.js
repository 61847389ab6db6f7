/* Full text search with Pagefind's own API; the page around it is whole without this script. */
(() => {
  "use strict";
  const PAGE = 10;
  const PAUSE = 250; // milliseconds without a key before a search begins
  const REST = 700; // milliseconds with the first results, for a reader who goes on typing needs no full text yet
  const rest = () => new Promise((go) => setTimeout(go, REST));

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

  /* In an open oa, oe, uy the tone stands on either vowel: hòa is hoà, thủy is thuỷ, and to a reader they are one word. */
  const tone = "[\\u0300\\u0301\\u0303\\u0309\\u0323]?";
  const openSyllable = new RegExp(`(o(?=${tone}[ae])|(?:^|[^q])u(?=${tone}y))(${tone})([aey])(${tone})(?![\\p{L}\\p{M}])`, "giu");
  const spellings = (text) => {
    const toned = (order) => text.normalize("NFD").replace(openSyllable, order).normalize("NFC");
    return Array.from(new Set([text, toned("$1$2$4$3"), toned("$1$3$2$4")]));
  };

  /* Two indexes: that of names and summaries answers first, for it is light; that of the full text, which a large site has in
     shards, is merged after it, once for words in any marks and once for exactly those that were typed. A filter says which
     of the three is asked. */
  const common = { baseUrl: site.pathname, excerptLength: 24, ranking: { diacriticSimilarity: 0 } };
  const shards = root.dataset.full.split(" ").map((path) => new URL(path, document.baseURI).pathname);
  const lost = new Set();
  const once = (make) => {
    let made;
    return () => (made ??= make().catch((problem) => ((made = undefined), Promise.reject(problem))));
  };
  let engine, full, exact;
  const begin = () => {
    engine = once(async () => {
      const pagefind = await import(place.href);
      await pagefind.options({ ...common, noWorker: true, mergeFilter: { part: "names" } });
      await pagefind.init();
      return pagefind;
    });
    full = once(async () => (await merged(await engine(), { mergeFilter: { part: "full" } })) ?? full());
    exact = once(async () => (await merged(await full(), { mergeFilter: { part: "exact" }, exactDiacritics: true })) ?? exact());
  };

  /* Pagefind answers no more once an index has not come: it begins anew, without the shards that are lost while others came. */
  const merged = async (pagefind, options) => {
    const wanted = shards.filter((path) => !lost.has(path));
    const came = await Promise.allSettled(wanted.map((path) => pagefind.mergeIndex(path, { ...common, ...options })));
    const missing = wanted.filter((_, at) => came[at].status === "rejected");
    if (!missing.length) return pagefind;
    await pagefind.destroy();
    begin();
    if (missing.length === wanted.length) throw new Error("no shard of the full text has come");
    missing.forEach((path) => lost.add(path));
    return null;
  };
  begin();
  const ask = async (pagefind, query, part) => (await pagefind.search(query, { filters: { part } })).results;
  const united = (found) => Array.from(new Map(found.flat().map((one) => [one.id, one])).values());
  const askAll = async (pagefind, queries, part) => united(await Promise.all(queries.map((query) => ask(pagefind, query, part))));

  /* Of a code's two numbers without its letters, “2024-003”, Pagefind would make one; “SK 2024 1” is a code without its zeros. */
  const asCode = (text) => text.replace(/^([a-z]{2,6})[ -]?(\d{4})[ -]?(\d{1,3})$/i, (_, kind, year, n) => `${kind}-${year}-${n.padStart(3, "0")}`);
  const wordsOf = (text) => asIndexed(asCode(text.replace(/["“”]/g, "").trim()).replace(/(^|\s)(\d+)-(?=\d)/g, "$1$2 "));
  const quoted = (words) => `"${words}"`;

  /* A phrase found in a title has no place in the text; the same page as found by single words has, and can be marked. */
  const placed = (results, lenient) => {
    const twins = new Map(lenient.map((one) => [one.id, one]));
    return results.map((one) => (one.words.length ? one : (twins.get(one.id) ?? one)));
  };

  /* In a shard without a word Pagefind takes the beginning of the word for it, “SK” for “SK-2025-002”: where any shard has
     pages with the whole word, no others are meant. */
  const withWhole = async (pagefind, words, found) => {
    if (shards.length === 1) return found;
    const each = await Promise.all(words.split(" ").map((word) => ask(pagefind, quoted(word), "full")));
    const holders = each.filter((pages) => pages.length).map((pages) => new Set(pages.map((one) => one.id)));
    return found.filter((one) => holders.every((ids) => ids.has(one.id)));
  };

  const isPhrase = (text) => /^["“].+["”]$/.test(text);

  /* Without a page that has a word, Pagefind takes the beginning of the word for it, “15” for “152/QĐ-UBND”, and does so for all
     pages: the first tells whether these have words that begin as those that were typed. */
  const unmarked = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const spaced = (text) => ` ${unmarked(text).replace(/[^\p{L}\p{N}]+/gu, " ").trim()}`;
  const haveAll = async (results, words) => {
    const content = spaced((await results[0]?.data())?.content ?? "");
    return words.split(" ").every((word) => content.includes(spaced(word)));
  };
  const searchNamed = async (pagefind, words) => {
    const lenient = await ask(pagefind, words, "names");
    if (!(await haveAll(lenient, words))) return { phrase: [], lenient: [] };
    return { phrase: placed(await ask(pagefind, quoted(words), "names"), lenient), lenient };
  };

  /* Names and summaries with these words side by side, with their marks if they have any; where there are none, and the
     words are not in quotes, those with the words anywhere in the same name and summary. */
  const searchNames = async (text) => {
    const pagefind = await engine();
    await pagefind.options({ exactDiacritics: isMarked(text) });
    const each = await Promise.all(spellings(wordsOf(text)).map((words) => searchNamed(pagefind, words)));
    const [phrase, lenient] = [united(each.map((found) => found.phrase)), united(each.map((found) => found.lenient))];
    return isPhrase(text) || phrase.length ? phrase : lenient;
  };

  /* From strict to lenient, each page where it first comes up: with exactly the marks that were typed, if any were; and
     the words side by side, for most Vietnamese words are several syllables. Last come words that only begin as typed.
     Within a step, Pagefind's ranking of the lenient search holds. Words in quotes are only sought side by side.
     `folded` says that no page has the marks that were typed, `begun` that none has a word that begins as one of them. */
  const searchText = async (text) => {
    const words = wordsOf(text);
    const spelt = isMarked(words) ? spellings(words) : [];
    const pagefind = await (isMarked(words) ? exact() : full());
    const marked = [await askAll(pagefind, spelt.map(quoted), "exact"), await askAll(pagefind, spelt, "exact")];
    const lenient = await withWhole(pagefind, words, await ask(pagefind, words, "full"));
    const rank = new Map(lenient.map((one, at) => [one.id, at]));
    const known = (found) => found.filter((one) => rank.has(one.id));
    const steps = [known(marked[0]), known(marked[1]), known(await ask(pagefind, quoted(words), "full")), lenient];
    for (const step of steps) step.sort((a, b) => rank.get(a.id) - rank.get(b.id));
    const best = new Map();
    for (const step of isPhrase(text) ? [steps[0], steps[2]] : steps) {
      for (const one of placed(step, lenient)) if (!best.has(one.id)) best.set(one.id, one);
    }
    const folded = isMarked(words) && !marked[0].length && !marked[1].length;
    return { found: Array.from(best.values()), folded, begun: !steps[2].length && !(await haveAll(lenient, words)) };
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
    link.href = meta.url ?? url; // a province's results lead to the communes' own pages
    const title = element("h2", "record-title", link);
    return element("li", "record", title, element("p", "quiet", kindOf(url, meta)), element("p", "", "… ", ...marked(excerpt), " …"));
  };

  /* How the site writes what the reader calls otherwise, with the same marks or without any; never sought unasked. */
  const wording = Object.entries(JSON.parse(root.dataset.wording));
  const offer = (text) => {
    const marks = isMarked(wordsOf(text));
    const alike = (words) => (marks ? wordsOf(words).toLowerCase() : unmarked(wordsOf(words)));
    const [, written] = wording.find(([known]) => ` ${alike(text)} `.includes(` ${alike(known)} `)) ?? [];
    const link = part("cach_viet").firstElementChild;
    link.textContent = written;
    link.href = address(written);
    show("cach_viet", written);
  };

  let asked = 0;
  let total = 0;
  let waiting = [];
  const shown = new Set();

  /* The first result is shown before the others are asked for; what both indexes found is shown once. */
  const extend = async (count) => {
    const mine = asked;
    while (shown.size < count && waiting.length) {
      const few = waiting.splice(0, shown.size ? count - shown.size : 1);
      const found = await Promise.all(few.map((result) => result.data()));
      if (mine !== asked) return;
      const fresh = found.filter((data) => !shown.has(data.url));
      fresh.forEach((data) => shown.add(data.url));
      list.append(...fresh.map(record));
    }
    more.hidden = !waiting.length || shown.size >= total;
  };

  const say = (text) => (part("ket_qua_tim").textContent = text);
  const show = (id, visible) => part(id) && (part(id).hidden = !visible);
  const clear = () => {
    [total, waiting] = [0, []];
    shown.clear();
    list.replaceChildren();
    more.hidden = true;
    show("cach_viet", false);
    show("khong_thay", false);
    show("khong_tim_duoc", false);
  };

  const fail = () => {
    clear();
    say("Chưa tìm được.");
    show("khong_tim_duoc", true);
    show("goi_y_tim", true);
  };

  const tell = (text, { folded, begun }) => {
    if (!total) return `Không có trang nào hợp với “${text}”.`;
    if (begun) return `Không trang nào có đủ chữ “${text}”; ${total} kết quả có chữ gần giống`;
    return folded ? `Không trang nào viết đúng “${text}”; ${total} kết quả giống khi bỏ dấu` : `${total} kết quả cho “${text}”`;
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
    show("goi_y_tim", false);
    try {
      const named = await searchNames(text);
      if (mine !== asked) return;
      clear();
      offer(text);
      waiting = named;
      await extend(PAGE);
      if (shown.size) {
        say("Đang tìm tiếp trong toàn văn…");
        await rest();
        if (mine !== asked) return;
      }
      const answer = await searchText(text);
      if (mine !== asked) return;
      if (!answer.found.length) list.replaceChildren(); // what names began to show has only beginnings of the words
      [total, waiting] = [answer.found.length, answer.found];
      await extend(count);
      if (mine !== asked) return;
      const told = tell(text, answer);
      say(lost.size ? `${told} (một phần toàn văn chưa tải về được, nên có thể còn thiếu)` : told);
      show("khong_thay", !total);
      show("goi_y_tim", !total);
    } catch {
      if (mine === asked) fail();
    }
  };

  /* The address keeps the query and how many results are shown, so that going back finds both again. */
  const typed = () => field.value.trim().replace(/\s+/g, " ");
  const queryOf = (address) => new URL(address).searchParams.get("q")?.trim() ?? "";
  const address = (text) => (text ? `?${new URLSearchParams({ q: text })}` : location.pathname);

  let pause;
  const later = () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      if (typed() === queryOf(location.href)) return;
      history.replaceState(null, "", address(typed()));
      run(typed());
    }, PAUSE);
  };

  const restore = () => {
    clearTimeout(pause);
    field.value = queryOf(location.href);
    run(typed(), history.state?.shown ?? PAGE);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    if (typed() !== queryOf(location.href)) history.pushState(null, "", address(typed()));
    run(typed());
  });
  field.addEventListener("input", later);
  field.addEventListener("focus", () => engine().catch(() => {}), { once: true });
  window.addEventListener("popstate", restore);
  more.addEventListener("click", async () => {
    const next = shown.size;
    await extend(next + PAGE);
    history.replaceState({ shown: shown.size }, "");
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
