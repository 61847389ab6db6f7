// Shows the page anew when the preview has another edition of the site, and tells what is wrong with what was saved.
"use strict";
(() => {
  let { edition } = document.currentScript.dataset;
  // What stays of a head while its page is changed in place; a page in which some of it is another is loaded again.
  const lasting = "meta[http-equiv], link[rel=stylesheet], link[rel=icon], script[src]";
  // Scripts that only give the elements of a page something to do may run again for new elements. Others are of pages with
  // choices, which are in the address and in listeners: these pages are loaded again.
  const rerun = ["/theme/js/initiative.js"];
  const style = `
    :host { all: initial; position: fixed; inset: auto 1rem 1rem auto; z-index: 2147483647; max-width: min(36rem, calc(100vw - 2rem)); }
    :host([hidden]) { display: none; }
    details { max-height: 60vh; overflow: auto; padding: .75rem 1rem; border: 2px solid #8a1c1c; border-radius: .25rem;
      background: #fff; color: #1a1a1a; font: 1rem/1.5 system-ui, sans-serif; box-shadow: 0 .25rem 1rem #0006; }
    summary { font-weight: bold; cursor: pointer; }
    ol { margin: .5rem 0 0; padding-left: 1.5rem; }
    li { margin-top: .5rem; overflow-wrap: anywhere; }
    code { font: .9em/1.5 ui-monospace, monospace; }
    p { margin: .5rem 0 0; }
    @media print { :host { display: none; } }
  `;
  let source = null;
  let shown = null;

  const element = (name, text, ...children) => {
    const made = document.createElement(name);
    made.append(...(text ? [text] : []), ...children);
    return made;
  };

  const told = (problem) =>
    element("li", "", element("code", `${problem.file}, dòng ${problem.line}, cột ${problem.column}`),
      element("div", `${problem.message} [${problem.code}]`), element("div", `Gợi ý: ${problem.hint}`));

  const box = () => {
    const host = document.createElement("div");
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    host.setAttribute("role", "status");
    host.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
    document.body.append(host);
    return host;
  };

  const tell = (news) => {
    shown ??= box();
    shown.hidden = news.count === 0;
    const lines = [element("summary", `Bản xem thử: ${news.count} lỗi`)];
    if (news.held) lines.push(element("p", "Phần có lỗi còn hiện như trước khi sửa, hoặc chưa hiện. Sửa lỗi rồi lưu, trang tự hiện bản mới."));
    lines.push(element("ol", "", ...news.problems.map(told)));
    if (news.count > news.problems.length) lines.push(element("p", `Còn ${news.count - news.problems.length} lỗi nữa, xem ở cửa sổ lệnh.`));
    const details = element("details", "", ...lines);
    details.open = shown.shadowRoot.querySelector("details")?.open ?? true;
    shown.shadowRoot.replaceChildren(details);
  };

  const scripts = (page) => [...page.querySelectorAll("script[src]:not([data-edition])")];
  const kept = (page) => [...page.head.querySelectorAll(lasting)].filter((one) => !one.dataset.edition).map((one) => one.outerHTML).join("\n");
  const passing = (page) => [...page.head.children].filter((one) => !one.matches(lasting));

  const canChange = (next) =>
    location.hash === "" && kept(next) === kept(document) &&
    [...scripts(document), ...scripts(next)].every((one) => one.parentNode.localName === "head" && rerun.includes(new URL(one.src).pathname));

  const runAgain = (script) => script.replaceWith(document.createRange().createContextualFragment(script.outerHTML));

  // Changing the page in place shows it sooner than loading it again, and nothing flickers.
  const change = (next) => {
    passing(document).forEach((one) => one.remove());
    document.head.append(...passing(next));
    document.body.replaceWith(next.body);
    if (shown) document.body.append(shown);
    scripts(document).forEach(runAgain);
  };

  const renew = async () => {
    const answer = await fetch(location.href);
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!canChange(next)) return location.reload();
    edition = next.querySelector("script[data-edition]").dataset.edition;
    change(next);
  };

  let latest = null;
  let busy = false;
  const take = async (news) => {
    latest = news;
    if (busy) return;
    busy = true;
    for (let taken = null; taken !== latest; ) {
      taken = latest;
      if (taken.edition !== edition) await renew().catch(() => {}); // a server that has gone tells its news when it is back
    }
    busy = false;
    tell(latest);
  };

  const listen = () => {
    source = new EventSource("/_preview/events");
    source.onmessage = (event) => take(JSON.parse(event.data));
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
    };
  };

  // A hidden page holds no connection: browsers allow six to a server.
  document.addEventListener("visibilitychange", () => (document.hidden ? source?.close() : listen()));
  if (!document.hidden) listen();
})();
