/* Copies an address or a citation, and prints: buttons that are of use only here are shown only where this runs. */
(() => {
  "use strict";
  const said = (button, words) => {
    const status = document.getElementById(button.dataset.said);
    status.textContent = "";
    requestAnimationFrame(() => (status.textContent = words));
  };
  const select = (text) => getSelection().selectAllChildren(text);
  const copy = async (button) => {
    const text = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(text.textContent.trim());
      said(button, button.dataset.done);
    } catch {
      select(text);
      said(button, "Máy không cho sao chép tự động. Chữ đã được chọn sẵn: nhấn Ctrl + C, hoặc chạm giữ rồi chọn Sao chép.");
    }
  };
  for (const button of document.querySelectorAll("button[data-copy], button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => (button.dataset.copy ? copy(button) : print()));
  }
})();
