// Optional: checks in the visitor's own browser that an entry is in the ledger: from its leaf to the root (RFC 6962 §2.1.1), with WebCrypto.
(() => {
  "use strict";

  const hex = (bytes) => [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");

  const sha256 = async (...parts) => {
    const input = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
    let at = 0;
    for (const part of parts) {
      input.set(part, at);
      at += part.length;
    }
    return new Uint8Array(await crypto.subtle.digest("SHA-256", input));
  };

  const node = (left, right) => sha256([1], left, right);

  // The root that the path leads to, in bytes; null if the path is too short or too long for this place and size.
  const root = async (leaf, index, size, path) => {
    // Halving by division, not by shifting: a shift would cut a position beyond 32 bits.
    let place = index;
    let last = size - 1;
    let hash = leaf;
    if (place > last) return null;
    for (const sibling of path) {
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
    return last === 0 ? hash : null;
  };

  // package.js, which comes after this file, uses the same sums.
  globalThis.fazhiProof = { hex, sha256, leaf: (entry) => sha256([0], entry), root };

  const box = document.querySelector("[data-proof]");
  const said = box?.querySelector("[data-result]");
  if (!said) return;
  if (!globalThis.crypto?.subtle) {
    said.textContent = "这个浏览器或者连接方式不能在本机计算，请按下面的方法校验。";
    return;
  }
  said.textContent = "正在您的浏览器里计算……";
  const bytes = (digits) => Uint8Array.from(digits.match(/../g), (pair) => parseInt(pair, 16));
  const { leaf, index, size, path } = box.dataset;
  root(bytes(leaf), Number(index), Number(size), path ? path.split(",").map(bytes) : [])
    .then((computed) => {
      const right = computed !== null && hex(computed) === box.dataset.root;
      said.textContent = right
        ? "校验通过：您的浏览器算出的根哈希与台账的根哈希一致，这条记录在台账中，没有被改动。"
        : "校验不符：算出的根哈希与台账的根哈希不一致，请把本页网址告诉县司法局。";
      box.className = right ? "fz-flash" : "fz-notice fz-notice-late";
    })
    .catch(() => {
      said.textContent = "没有算成，请刷新页面再试。";
    });
})();
