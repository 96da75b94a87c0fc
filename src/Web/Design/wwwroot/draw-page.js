// Optional: on a draw's public page, computes the draw again in the visitor's browser; on the page for secrets, makes one that never leaves the phone.
const told = (element, kind, text) => {
  element.textContent = text;
  element.className = `fz-told fz-told-${kind}`;
  element.hidden = false;
};

const text = async (href) => {
  const answer = await fetch(href, { credentials: "same-origin" });
  if (!answer.ok) throw new Error(href);
  return answer.text();
};

const verify = document.querySelector("[data-draw-verify]");
if (verify) {
  verify.hidden = false;
  const button = verify.querySelector("button");
  const out = verify.querySelector("[data-told]");
  button.addEventListener("click", async () => {
    button.disabled = true;
    told(out, "busy", "正在您的浏览器里重新计算……");
    try {
      const { verifyDraw } = await import(verify.dataset.module);
      const [transcript, pool] = await Promise.all([text(verify.dataset.transcript), text(verify.dataset.pool)]);
      const verdict = await verifyDraw(transcript, pool, (done, all) => told(out, "busy", `正在您的浏览器里重新计算：${done} / ${all}`));
      const published = verdict.commitment === verify.dataset.commitment;
      if (verdict.findings.length === 0 && published)
        told(out, "good", "您的浏览器重新计算的结果和公布的一致：名单、规则、秘密、签号和抽到的各户、各人员都对得上。");
      else
        told(
          out,
          "bad",
          (published ? "" : "笔录里的承诺和台账里公布的承诺不同。") + verdict.findings.slice(0, 20).map((f) => `${f.where}：${f.message}`).join("；"),
        );
    } catch {
      told(out, "bad", "没有取到文件，或者浏览器太旧，不能计算。请下载名单和笔录，用 fazhi draw verify 核验。");
    }
    button.disabled = false;
  });
}

const secret = document.querySelector("[data-draw-secret]");
if (secret) {
  secret.hidden = false;
  const out = secret.querySelector("[data-told]");
  secret.addEventListener("submit", async (event) => {
    event.preventDefault();
    const party = secret.elements.party.value;
    const words = secret.elements.secret.value.trim();
    if (!party || !words || words.length > 200) {
      told(out, "bad", "请选择哪一方，写一句只有自己知道的话（一行，200字以内）。");
      return;
    }
    const { promiseSecret } = await import(secret.dataset.module);
    const made = await promiseSecret(secret.dataset.commitment, party, words);
    secret.elements.promise.value = made.promise;
    secret.elements.salt.value = made.salt;
    told(out, "good", "已经生成。把“承诺”交给登记的人；秘密和盐自己保管，全部承诺以后再公开。本页不会把它们送出去。");
  });
}
