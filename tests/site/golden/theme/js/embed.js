/* Tells the portal around this page how high the page is, and nobody else: only an origin that the commune has named. */
(() => {
  "use strict";
  const allowed = document.currentScript.dataset.origins.split(" ");
  const around = location.ancestorOrigins?.[0] ?? (document.referrer && new URL(document.referrer).origin);
  if (window.parent === window || !allowed.includes(around)) return;
  const page = document.documentElement;
  const tell = () => window.parent.postMessage({ type: "initiatives:height", height: Math.ceil(page.getBoundingClientRect().height) }, around);
  new ResizeObserver(tell).observe(page);
})();
