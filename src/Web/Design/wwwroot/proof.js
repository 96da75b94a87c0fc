// Optional: checks in the visitor's own browser that an entry is in the ledger: from its leaf to the root (RFC 6962 §2.1.1), with WebCrypto.
(() => {
  "use strict";

  const box = document.querySelector("[data-proof]");
  const said = box?.querySelector("[data-result]");
  if (!said) return;
  const bytes = (hex) => Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
  const hex = (buffer) => [...new Uint8Array(buffer)].map((b) => b.toString(16).padStart(2, "0")).join("");
  const node = async (left, right) => {
    const input = new Uint8Array(65);
    input[0] = 1;
    input.set(left, 1);
    input.set(right, 33);
    return new Uint8Array(await crypto.subtle.digest("SHA-256", input));
  };

  const root = async ({ leaf, index, size, path }) => {
    // Halving by division, not by shifting: a shift would cut a position beyond 32 bits.
    let place = Number(index);
    let last = Number(size) - 1;
    let hash = bytes(leaf);
    for (const sibling of path ? path.split(",").map(bytes) : []) {
      if (last === 0) return null;
      if (place % 2 === 1 || place === last) {
        hash = await node(sibling, hash);
        while (place !== 0 && place % 2 === 0) {
          place = Math.floor(place / 2);
          last = Math.floor(last / 2);
        }
      } else hash = await node(hash, sibling);
      place = Math.floor(place / 2);
      last = Math.floor(last / 2);
    }
    return last === 0 ? hex(hash) : null;
  };

  if (!globalThis.crypto?.subtle) {
    said.textContent = "这个浏览器或者连接方式不能在本机计算，请按下面的方法校验。";
    return;
  }
  said.textContent = "正在您的浏览器里计算……";
  root(box.dataset)
    .then((computed) => {
      const right = computed === box.dataset.root;
      said.textContent = right
        ? "校验通过：您的浏览器算出的根哈希与台账的根哈希一致，这条记录在台账中，没有被改动。"
        : "校验不符：算出的根哈希与台账的根哈希不一致，请把本页网址告诉县司法局。";
      box.classList.add(right ? "fz-flash" : "fz-notice-late");
    })
    .catch(() => {
      said.textContent = "没有算成，请刷新页面再试。";
    });
})();
